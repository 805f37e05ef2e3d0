import { DEFAULT_SETTINGS, type Settings } from '../model/index.js';
import { nativeApi } from './native-api.js';

/*
 * One versioned item in extension storage. WXT's storage items would do the same for 9.5 kB of the content script's
 * 80 kB (docs/decisions/0008-own-settings-item.md).
 */
const KEY = 'settings';
const VERSION = 1;

/** What is stored: the fields the reader changed, and the version of Gloss's settings that wrote them. */
interface StoredSettings extends Partial<Settings> {
  readonly version: number;
}

type Migration = (stored: StoredSettings) => StoredSettings;
/** The step from version n to n + 1 stands at index n - 1; a step once released is never changed. */
const MIGRATIONS: readonly Migration[] = [];

const isStored = (value: unknown): value is StoredSettings =>
  typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'number';

function migrate(value: unknown): Settings {
  if (!isStored(value)) return DEFAULT_SETTINGS;
  const { version: _version, ...settings } = MIGRATIONS.slice(value.version - 1).reduce((stored, step) => step(stored), value);
  return { ...DEFAULT_SETTINGS, ...settings };
}

/** The reader's settings; fields that an older version did not store have their defaults. */
export const readSettings = async (): Promise<Settings> => migrate((await nativeApi().storage.local.get(KEY))[KEY]);

export async function writeSettings(patch: Partial<Settings>): Promise<Settings> {
  const next: Settings = { ...(await readSettings()), ...patch };
  await nativeApi().storage.local.set({ [KEY]: { ...next, version: VERSION } });
  return next;
}

/** Calls back on every change, from whichever page it was made; returns its undo. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>, area: string): void => {
    if (area === 'local' && changes[KEY]) onChange(migrate(changes[KEY].newValue));
  };
  nativeApi().storage.onChanged.addListener(listener);
  return () => nativeApi().storage.onChanged.removeListener(listener);
}

import { storage } from 'wxt/utils/storage';

import { DEFAULT_SETTINGS, type Settings } from '../model/index.js';

const item = storage.defineItem<Settings>('local:settings', { fallback: DEFAULT_SETTINGS, version: 1 });

/** The reader's settings; fields that an older version did not store have their defaults. */
export const readSettings = async (): Promise<Settings> => ({ ...DEFAULT_SETTINGS, ...(await item.getValue()) });

export async function writeSettings(patch: Partial<Settings>): Promise<Settings> {
  const next = { ...(await readSettings()), ...patch };
  await item.setValue(next);
  return next;
}

/** Calls back on every change, from whichever page it was made; returns its undo. */
export const watchSettings = (onChange: (settings: Settings) => void): (() => void) =>
  item.watch((settings) => onChange({ ...DEFAULT_SETTINGS, ...settings }));

import { MARK_KINDS, type MarkingMode, type MarkKind, type Settings } from '../lib/model/index.js';
import { KIND_LABELS } from './kind-labels.js';
import { Switch } from './Switch.js';

interface MarkingSettingsProps {
  readonly settings: Settings;
  readonly change: (patch: Partial<Settings>) => void;
}

const MODES: readonly { readonly mode: MarkingMode; readonly label: string; readonly detail: string }[] = [
  { mode: 'quiet', label: 'Quiet', detail: 'Names that match or may match a list, everywhere; other known names where they first appear.' },
  { mode: 'all', label: 'All', detail: 'Every known name, every time.' },
  { mode: 'listed', label: 'Listed only', detail: 'Only names that match or may match a list.' },
];

const without = (kinds: readonly MarkKind[], kind: MarkKind): readonly MarkKind[] => kinds.filter((one) => one !== kind);

/** How much is marked, and which kinds. */
export function MarkingSettings({ settings, change }: MarkingSettingsProps) {
  return (
    <section aria-labelledby="marking">
      <h2 id="marking">Marking</h2>
      <Switch label="Gloss on all sites" on={settings.enabled} onChange={(enabled) => change({ enabled })} />
      <fieldset class="stack">
        <legend>How much is marked</legend>
        {MODES.map(({ mode, label, detail }) => (
          <label key={mode}>
            <input type="radio" name="marking" checked={settings.marking === mode} onChange={() => change({ marking: mode })} />
            <span>
              {label}
              <span class="small detail"> {detail}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>What is marked</legend>
        {MARK_KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={!settings.kindsOff.includes(kind)}
              onChange={({ currentTarget }) =>
                change({ kindsOff: currentTarget.checked ? without(settings.kindsOff, kind) : [...without(settings.kindsOff, kind), kind] })
              }
            />
            {KIND_LABELS[kind]}
          </label>
        ))}
      </fieldset>
    </section>
  );
}

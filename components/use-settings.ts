import { useEffect, useState } from 'preact/hooks';

import type { Settings } from '../lib/model/index.js';
import type { SettingsPorts } from './popup-ports.js';

export interface SettingsState {
  /** Undefined until they have been read. */
  readonly settings: Settings | undefined;
  readonly problem: string;
  readonly change: (patch: Partial<Settings>) => void;
}

/** The settings as they are now; a change shows at once and is taken back when it cannot be stored. */
export function useSettings(ports: SettingsPorts): SettingsState {
  const [settings, setSettings] = useState<Settings>();
  const [problem, setProblem] = useState('');

  useEffect(() => {
    const stop = ports.watchSettings(setSettings);
    ports.readSettings().then(setSettings, () => setProblem('The settings could not be read.'));
    return stop;
  }, [ports]);

  return {
    settings,
    problem,
    change(patch) {
      if (!settings) return;
      setSettings({ ...settings, ...patch });
      ports.writeSettings(patch).then(
        () => setProblem(''),
        () => {
          setSettings(settings);
          setProblem('The setting could not be stored.');
        },
      );
    },
  };
}

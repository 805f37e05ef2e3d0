import { useEffect, useState } from 'preact/hooks';

import type { KeptSite, ReadingsToClear, Result, Settings } from '../lib/model/index.js';
import { DateText } from './DateText.js';
import type { FigurePorts } from './options-ports.js';
import { Switch } from './Switch.js';

interface KeptFiguresProps {
  readonly settings: Settings;
  readonly change: (patch: Partial<Settings>) => void;
  readonly ports: FigurePorts;
}

const counted = (count: number): string => `${count.toLocaleString()} ${count === 1 ? 'figure' : 'figures'}`;

/** Whether figures are kept for comparison, of which sites, and how they are forgotten. */
export function KeptFigures({ settings, change, ports }: KeptFiguresProps) {
  const [kept, setKept] = useState<Result<readonly KeptSite[]>>();
  const [said, setSaid] = useState('');
  const [day, setDay] = useState('');
  useEffect(() => void ports.listKept().then(setKept), [ports]);

  const clear = async (which: ReadingsToClear): Promise<void> => {
    const cleared = await ports.clearKept(which);
    setSaid(cleared.ok ? `${counted(cleared.value)} forgotten.` : cleared.error.message);
    setKept(await ports.listKept());
  };
  const sites = kept?.ok ? kept.value : [];

  return (
    <section aria-labelledby="kept">
      <h2 id="kept">Earlier values</h2>
      <Switch label="Keep the figures of articles I read" on={settings.keepFigures} onChange={(keepFigures) => change({ keepFigures })} />
      <p class="small">
        A figure’s card then shows what other articles gave for the same thing. Kept in this browser only, with the article’s address and
        day; nothing is kept in private windows.
      </p>
      {kept && !kept.ok && (
        <p class="problem" role="alert">
          {kept.error.message}
        </p>
      )}
      {sites.length > 0 && (
        <>
          <ul class="sites">
            {sites.map(({ site, readings, since }) => (
              <li key={site} class="bar">
                <span class="grow">
                  {site}
                  <span class="small">
                    {' '}
                    {counted(readings)} since <DateText iso={since} />
                  </span>
                </span>
                <button type="button" class="text" aria-label={`Forget ${site}`} onClick={() => void clear({ kind: 'site', site })}>
                  Forget
                </button>
              </li>
            ))}
          </ul>
          <form
            class="bar"
            onSubmit={(event) => {
              event.preventDefault();
              if (day) void clear({ kind: 'before', day });
            }}
          >
            <label class="bar grow">
              <span>Read before</span>
              <input type="date" required value={day} onInput={(event) => setDay(event.currentTarget.value)} />
            </label>
            <button type="submit" class="text">
              Forget these
            </button>
            <button type="button" class="text" onClick={() => void clear({ kind: 'all' })}>
              Forget all
            </button>
          </form>
        </>
      )}
      <p class="small" role="status">
        {said}
      </p>
    </section>
  );
}

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { Decision, DecisionRow, Result } from '../lib/model/index.js';
import { formatMoment } from './format-date.js';
import type { OptionsPorts } from './options-ports.js';

type Ports = Pick<OptionsPorts, 'listDecisions' | 'removeDecision' | 'restoreDecision' | 'clearDecisions' | 'exportAll'>;
type Place = 'undo' | 'clear' | 'confirm' | 'heading';

function DecisionItem({ row, onRemove }: { readonly row: DecisionRow; readonly onRemove: () => void }) {
  const { decision, verdict, where, reopened } = row;
  return (
    <li>
      <p class="strong subject" dir="auto">
        {decision.name}
      </p>
      <p>
        {verdict.charAt(0).toUpperCase() + verdict.slice(1)}: <span dir="auto">{decision.party}</span>
      </p>
      <p class="small">
        Holds for {where}
        {decision.lists.length > 0 && ` · ${decision.lists.join(', ')}`}
      </p>
      {reopened && (
        <p>
          <strong>Open again:</strong> {reopened}. Decide again on the card.
        </p>
      )}
      <div class="bar small">
        <time dateTime={decision.createdAt}>{formatMoment(decision.createdAt)}</time>
        <button type="button" class="text" aria-label={`Remove: ${verdict}, ${decision.name}, for ${where}`} onClick={onRemove}>
          Remove
        </button>
      </div>
    </li>
  );
}

/** Everything the reader decided: whom a name stands for, where, and whether that still counts. */
export function DecisionShelf({ ports }: { readonly ports: Ports }) {
  const [loaded, setLoaded] = useState<Result<readonly DecisionRow[]>>();
  const [removed, setRemoved] = useState<Decision>();
  const [clearing, setClearing] = useState(false);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const [focus, setFocus] = useState<Place>();
  const root = useRef<HTMLElement>(null);
  useEffect(() => void ports.listDecisions().then(setLoaded), [ports]);
  // Controls come and go; the keyboard goes on where the reader left off.
  useLayoutEffect(() => {
    if (!focus) return;
    root.current?.querySelector<HTMLElement>(`[data-focus="${focus}"]`)?.focus();
    setFocus(undefined);
  }, [focus]);

  /** Carries out a change, tells it, and shows the list as it is then. */
  const change = async (act: Promise<Result<null>>, words: string, after: { removed?: Decision; focus: Place }): Promise<void> => {
    const result = await act;
    setProblem(result.ok ? '' : result.error.message);
    if (!result.ok) return;
    setLoaded(await ports.listDecisions());
    setRemoved(after.removed);
    setClearing(false);
    setSaid(words);
    setFocus(after.focus);
  };
  const ask = (isAsking: boolean): void => {
    setClearing(isAsking);
    setFocus(isAsking ? 'confirm' : 'clear');
  };
  const rows = loaded?.ok ? loaded.value : [];

  return (
    <section aria-labelledby="decisions" ref={root}>
      <div class="bar">
        <h2 id="decisions" class="grow" tabIndex={-1} data-focus="heading">
          Decisions
        </h2>
        {rows.length > 0 && !clearing && (
          <>
            <button
              type="button"
              class="text"
              onClick={() => void ports.exportAll().then((why) => setProblem(why.ok ? '' : why.error.message))}
            >
              Export with the notes
            </button>
            <button type="button" class="text" data-focus="clear" onClick={() => ask(true)}>
              Remove all
            </button>
          </>
        )}
      </div>
      {clearing && (
        <div class="bar">
          <p class="grow">Remove all {rows.length.toLocaleString()} decisions? This cannot be undone.</p>
          <button
            type="button"
            class="text"
            data-focus="confirm"
            aria-label="Yes, remove all decisions"
            onClick={() => void change(ports.clearDecisions(), 'All decisions removed.', { focus: 'heading' })}
          >
            Remove all
          </button>
          <button type="button" class="text" onClick={() => ask(false)}>
            Keep
          </button>
        </div>
      )}
      {!loaded && <p class="quiet">Looking for your decisions…</p>}
      {(problem || (loaded && !loaded.ok)) && (
        <p class="problem" role="alert">
          {problem || (loaded && !loaded.ok && loaded.error.message)}
        </p>
      )}
      {loaded?.ok && rows.length === 0 && !removed && (
        <p class="quiet">No decisions yet. Where a name may stand for a listed party, its card asks whether it does.</p>
      )}
      {removed && (
        <p class="bar">
          Decision removed.
          <button
            type="button"
            class="text"
            data-focus="undo"
            onClick={() => void change(ports.restoreDecision(removed), 'Decision put back.', { focus: 'heading' })}
          >
            Undo
          </button>
        </p>
      )}
      {rows.length > 0 && (
        <ul class="rows">
          {rows.map((row) => (
            <DecisionItem
              key={row.decision.id}
              row={row}
              onRemove={() =>
                void change(ports.removeDecision(row.decision.id), 'Decision removed.', { removed: row.decision, focus: 'undo' })
              }
            />
          ))}
        </ul>
      )}
      <p class="sr" role="status">
        {said}
      </p>
    </section>
  );
}

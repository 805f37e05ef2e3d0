import { useState } from 'preact/hooks';

import type { ChangedEntry, ChangeKind, ListChange, ListId, Result } from '../../lib/model/index.js';
import { DateText } from '../DateText.js';
import { formatMoment } from '../format-date.js';
import { changeCounts, countOf } from './list-words.js';
import type { ListPorts } from './lists-ports.js';

interface ListHistoryProps {
  readonly list: ListId;
  readonly ports: Pick<ListPorts, 'listHistory'>;
}

/** Changes shown before the reader asks for the older ones, and names of each kind. */
const CHANGES = 5;
const NAMES = 100;
const KINDS: readonly { readonly kind: ChangeKind; readonly label: string }[] = [
  { kind: 'added', label: 'Added' },
  { kind: 'amended', label: 'Amended' },
  { kind: 'removed', label: 'Removed' },
];

function Names({ label, entries, count }: { readonly label: string; readonly entries: readonly ChangedEntry[]; readonly count: number }) {
  const shown = entries.slice(0, NAMES);
  return (
    <details>
      <summary>
        {label}: {count.toLocaleString()}
      </summary>
      <ul class="plain-list" tabIndex={0} aria-label={label}>
        {shown.map(({ entityId, name }) => (
          <li key={entityId}>
            <span dir="auto">{name}</span>
          </li>
        ))}
      </ul>
      {count > shown.length && <p class="small">And {countOf(count - shown.length, 'more', 'more')}.</p>}
    </details>
  );
}

function Change({ change }: { readonly change: ListChange }) {
  const { at, from, to, counts } = change;
  const isFirst = from === undefined;
  return (
    <li>
      <p>
        <time dateTime={at}>{formatMoment(at)}</time>:{' '}
        {isFirst ? `first import, ${countOf(counts.added, 'entry', 'entries')}` : changeCounts(change)}
      </p>
      {to !== '' && (
        <p class="small">
          {from !== undefined && from !== '' && (
            <>
              From the edition of <DateText iso={from} />{' '}
            </>
          )}
          {from ? 'to that of ' : 'Edition of '}
          <DateText iso={to} />
        </p>
      )}
      {!isFirst &&
        KINDS.map(({ kind, label }) => counts[kind] > 0 && <Names key={kind} label={label} entries={change[kind]} count={counts[kind]} />)}
    </li>
  );
}

/** What updates changed, newest first; read when it is opened. */
export function ListHistory({ list, ports }: ListHistoryProps) {
  const [loaded, setLoaded] = useState<Result<readonly ListChange[]>>();
  const [all, setAll] = useState(false);
  const load = () => {
    if (!loaded?.ok) void ports.listHistory(list).then(setLoaded);
  };
  const changes = loaded?.ok ? loaded.value : [];
  const older = changes.length - CHANGES;
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && load()}>
      <summary>What changed</summary>
      {loaded?.ok === false && <p class="problem">{loaded.error.message}</p>}
      {loaded?.ok && changes.length === 0 && <p class="quiet">Nothing is on record yet.</p>}
      <ul class="rows">
        {(all ? changes : changes.slice(0, CHANGES)).map((change) => (
          <Change key={change.at} change={change} />
        ))}
      </ul>
      {!all && older > 0 && (
        <button type="button" class="text" onClick={() => setAll(true)}>
          Show {countOf(older, 'earlier update')}
        </button>
      )}
    </details>
  );
}

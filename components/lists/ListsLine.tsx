import { useEffect, useState } from 'preact/hooks';

import type { ChangedEntry, ChangeKind, EntityId, ListChange, ListState, Result } from '../../lib/model/index.js';
import { formatMoment } from '../format-date.js';
import { countOf, freshness } from './list-words.js';

export interface ListsLinePorts {
  readonly now: () => Date;
  readonly listLists: () => Promise<Result<readonly ListState[]>>;
  readonly notedChanges: () => Promise<Result<readonly ListChange[]>>;
  readonly markChangesSeen: () => Promise<Result<unknown>>;
  readonly openOptions: () => void;
}

interface ListsLineProps {
  readonly ports: ListsLinePorts;
  readonly onOpen: (entityId: EntityId, title: string) => void;
}

/** Parties shown by name. */
const SHOWN = 5;
const CHANGE_WORDS: Readonly<Record<ChangeKind, string>> = { added: 'added to', amended: 'amended on', removed: 'removed from' };

/** How fresh the lists are, and what their updates changed about parties on which the reader has a note. */
export function ListsLine({ ports, onOpen }: ListsLineProps) {
  const [lists, setLists] = useState<readonly ListState[]>();
  const [changes, setChanges] = useState<readonly ListChange[]>([]);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  useEffect(() => {
    void ports.listLists().then((result) => result.ok && setLists(result.value));
    void ports.notedChanges().then((result) => result.ok && setChanges(result.value));
  }, [ports]);

  const noted = changes.flatMap(({ list, at, noted: parties }) => {
    const title = lists?.find(({ about }) => about.id === list)?.about.title ?? list;
    return parties.map((party) => ({ ...party, title, at }));
  });
  const markSeen = async () => {
    const result = await ports.markChangesSeen();
    setProblem(result.ok ? '' : result.error.message);
    if (!result.ok) return;
    setChanges([]);
    setSaid('Marked as seen');
  };
  const entry = ({ entityId, name, change, title, at }: ChangedEntry & { change: ChangeKind; title: string; at: string }) => (
    <li key={`${entityId} ${at}`}>
      <button type="button" class="entry" onClick={() => onOpen(entityId, name)}>
        <span dir="auto">{name}</span>{' '}
        <span class="small" dir="auto">
          {CHANGE_WORDS[change]} the {title}, {formatMoment(at)}
        </span>
      </button>
    </li>
  );

  return (
    <section aria-label="Lists">
      {noted.length > 0 && (
        <>
          <div class="bar">
            <h2 class="label grow">Changed, and you have a note</h2>
            <button type="button" class="text" aria-label="Mark these changes as seen" onClick={() => void markSeen()}>
              Seen
            </button>
          </div>
          <ul class="changes">{noted.slice(0, SHOWN).map(entry)}</ul>
          {noted.length > SHOWN && <p class="small">And {countOf(noted.length - SHOWN, 'more', 'more')}, under Options.</p>}
        </>
      )}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <p class="small">
        {lists && freshness(lists, ports.now())}{' '}
        {lists && lists.every(({ held }) => !held) && (
          <button type="button" class="text" onClick={() => ports.openOptions()}>
            Get lists
          </button>
        )}
      </p>
      <p class="sr" role="status">
        {said}
      </p>
    </section>
  );
}

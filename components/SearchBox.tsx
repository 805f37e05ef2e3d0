import { useEffect, useState } from 'preact/hooks';

import type { Result, SearchHit } from '../lib/model/index.js';

interface SearchBoxProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly search: (query: string) => Promise<Result<readonly SearchHit[]>>;
  readonly onOpen: (result: SearchHit) => void;
}

/** Pause in typing before a search is made, in ms. */
const PAUSE = 120;
/** Longest query the background takes, in UTF-16 units. */
const MAX_QUERY = 200;

const summary = (query: string, found: Result<readonly SearchHit[]>): string => {
  if (!found.ok) return found.error.message;
  const { length } = found.value.filter(({ isSameParty }) => !isSameParty);
  return length === 0 ? `Nothing found for “${query}”.` : length === 1 ? '1 found' : `${length} found`;
};

const rowDetail = ({ kind, detail, matchedName }: SearchHit): string => {
  if (kind === 'note') return `Your note: ${detail}`;
  return matchedName === undefined ? detail : `as “${matchedName}” · ${detail}`;
};

/** Search over the lists and the reader's notes; answers that come late for an older query are dropped. */
export function SearchBox({ query, onQuery, search, onOpen }: SearchBoxProps) {
  const [found, setFound] = useState<Result<readonly SearchHit[]>>();
  const [isWaiting, setWaiting] = useState(false);
  const words = query.trim();

  useEffect(() => {
    setWaiting(false);
    if (words === '') {
      setFound(undefined);
      return undefined;
    }
    let late = false;
    const timer = setTimeout(() => {
      setWaiting(true);
      void search(words).then((result) => {
        if (late) return;
        setWaiting(false);
        setFound(result);
      });
    }, PAUSE);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [words, search]);

  const results = found?.ok ? found.value : [];
  return (
    <section role="search">
      <label class="sr" for="search">
        Search lists and notes
      </label>
      <input
        id="search"
        type="search"
        placeholder="Search lists and notes"
        autocomplete="off"
        spellcheck={false}
        maxLength={MAX_QUERY}
        dir="auto"
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      <p class={found && (!found.ok || results.length === 0) ? 'quiet answer' : 'sr'} role="status">
        {found && summary(words, found)}
      </p>
      {isWaiting && !found && <p class="quiet answer pending">Searching…</p>}
      {results.length > 0 && (
        <ul class="scroll results">
          {results.map((result) => (
            <li key={result.entityId ?? result.noteId ?? result.title} class={result.isSameParty && 'member'}>
              <button type="button" class="entry" onClick={() => onOpen(result)}>
                <span dir="auto">{result.title}</span>{' '}
                <span class="small" dir="auto">
                  {rowDetail(result)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

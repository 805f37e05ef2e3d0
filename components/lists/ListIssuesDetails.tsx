import { useState } from 'preact/hooks';

import type { ListId, ListIssue, Result } from '../../lib/model/index.js';
import { countOf } from './list-words.js';
import type { ListPorts } from './lists-ports.js';

interface ListIssuesProps {
  readonly list: ListId;
  readonly count: number;
  readonly ports: Pick<ListPorts, 'listIssues' | 'exportIssues'>;
}

const SHOWN = 20;

const where = ({ line, record }: ListIssue): string =>
  [...(line === undefined ? [] : [`Line ${line}`]), ...(record === undefined ? [] : [record])].join(', ') || 'Somewhere in the file';

/** The records that could not be read, wholly or in part: the first of them here, all in a file. */
export function ListIssuesDetails({ list, count, ports }: ListIssuesProps) {
  const [loaded, setLoaded] = useState<Result<readonly ListIssue[]>>();
  const load = () => {
    if (!loaded?.ok) void ports.listIssues(list).then(setLoaded);
  };
  const issues = loaded?.ok ? loaded.value : [];
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && load()}>
      <summary>{countOf(count, 'record')} could not be read in full</summary>
      {loaded?.ok === false && <p class="problem">{loaded.error.message}</p>}
      {issues.length > 0 && (
        <ul class="plain-list" tabIndex={0} aria-label="Records that could not be read in full">
          {issues.slice(0, SHOWN).map((issue, index) => (
            <li key={index} class="small">
              <span dir="auto">{where(issue)}</span>: <span dir="auto">{issue.reason}</span>
            </li>
          ))}
        </ul>
      )}
      {issues.length > SHOWN && <p class="small">And {countOf(issues.length - SHOWN, 'more', 'more')} in the file.</p>}
      {issues.length > 0 && (
        <button type="button" class="text" onClick={() => ports.exportIssues(list, issues)}>
          Save all as a CSV file
        </button>
      )}
    </details>
  );
}

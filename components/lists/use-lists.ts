import { useCallback, useEffect, useState } from 'preact/hooks';

import type { ImportProgress, ListId, ListState, Result } from '../../lib/model/index.js';
import { endSentence } from './list-words.js';
import type { ListPorts } from './lists-ports.js';

export interface ListsView {
  /** Undefined until they have been read. */
  readonly lists: readonly ListState[] | undefined;
  /** Imports under way and those that ended while this page was open and were not put away. */
  readonly imports: readonly ImportProgress[];
  /** Why the last thing asked for did not happen. */
  readonly problem: string;
  /** For the live region: the beginning and the end of imports, nothing between. */
  readonly said: string;
  readonly refresh: () => void;
  readonly dismiss: (job: string) => void;
  /** Waits for an answer, shows why it failed, and reads the lists anew. */
  readonly settle: (answer: Promise<Result<unknown>>) => Promise<boolean>;
}

type Ports = Pick<ListPorts, 'listLists' | 'watchImports'>;

/** The lists as they are now, and what imports are doing, whichever page began them. */
export function useLists(ports: Ports): ListsView {
  const [lists, setLists] = useState<readonly ListState[]>();
  const [imports, setImports] = useState<readonly ImportProgress[]>([]);
  const [problem, setProblem] = useState('');
  const [said, setSaid] = useState('');

  const refresh = useCallback(() => {
    void ports.listLists().then((result) => {
      if (result.ok) setLists(result.value);
      else setProblem(result.error.message);
    });
  }, [ports]);

  useEffect(() => {
    refresh();
    const known = new Set<string>();
    return ports.watchImports((progress) => {
      const { job, title, end } = progress;
      setImports((now) => (now.some((one) => one.job === job) ? now.map((one) => (one.job === job ? progress : one)) : [...now, progress]));
      if (end) {
        setSaid(endSentence(progress, end));
        refresh();
      } else if (!known.has(job)) setSaid(`${title}: import started`);
      known.add(job);
    });
  }, [ports, refresh]);

  return {
    lists,
    imports,
    problem,
    said,
    refresh,
    dismiss: (job) => setImports((now) => now.filter((one) => one.job !== job)),
    async settle(answer) {
      const result = await answer;
      setProblem(result.ok ? '' : result.error.message);
      if (result.ok) refresh();
      return result.ok;
    },
  };
}

/** The import that a list's row shows: its newest. */
export const importOf = (imports: readonly ImportProgress[], list: ListId): ImportProgress | undefined =>
  imports.findLast(({ lists }) => lists.includes(list));

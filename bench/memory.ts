import { readdirSync, readFileSync } from 'node:fs';

const KIB_A_MIB = 1024;
/** Between two looks, in ms. */
const EVERY = 200;

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // the process has ended
  }
};

/** The parent's id is the second field behind the name, which stands in brackets and may hold anything (proc(5)). */
const parentOf = (pid: number): number => Number(/^.*\) \S (\d+)/s.exec(read(`/proc/${pid}/stat`))?.[1] ?? 0);

/** Resident memory of all processes this one started, in MiB, shared pages counted once (PSS); Linux only. */
function descendantMemory(): number {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number); // prettier-ignore
  const parents = new Map(pids.map((pid) => [pid, parentOf(pid)]));
  const isOurs = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 1 && (parents.get(pid) === process.pid || isOurs(parents.get(pid)));
  const kib = pids.filter(isOurs).map((pid) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0));
  return kib.reduce((sum, one) => sum + one, 0) / KIB_A_MIB;
}

/** How far the memory of the browser rises above what it is now while `work` runs, in MiB; undefined where that cannot be seen. */
export async function measureRise<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly rise: number | undefined }> {
  if (process.platform !== 'linux') return { result: await work(), rise: undefined };
  const before = descendantMemory();
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, descendantMemory())), EVERY);
  try {
    const result = await work();
    return { result, rise: peak - before };
  } finally {
    clearInterval(timer);
  }
}

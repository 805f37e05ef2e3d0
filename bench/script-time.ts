/** https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU ("Trace Event Format"); times in µs. */
export interface TraceEvent {
  readonly ph: string;
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** CPU time of the thread; `dur` is time on the clock, which on a busy machine is mostly other processes'. */
  readonly tdur?: number;
  /** When it began, in CPU time of the thread. */
  readonly tts?: number;
  readonly args: { readonly name?: string; readonly data?: { readonly url?: string; readonly isMainFrame?: boolean } };
}

/** Script on a page's main thread, in ms of its CPU time. */
export interface ScriptTime {
  /** All of it: compiling, running, collecting what it left behind, and the style and layout it asks for. */
  readonly total: number;
  /** The longest task with any script in it, whole. */
  readonly longestTask: number;
}

/** What counts as script; layout that a script forces lies inside of these. */
const SCRIPT = new Set([
  'EvaluateScript', 'v8.compile', 'FunctionCall', 'RunMicrotasks', 'TimerFire', 'FireIdleCallback', 'FireAnimationFrame',
  'EventDispatch', 'MinorGC',
]); // prettier-ignore

const MS = 1_000; // µs

/** V8 writes the beginning and the end of a run of microtasks as two events; here they are one, as all others are. */
function completeEvents(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const complete: TraceEvent[] = [];
  const open: TraceEvent[] = [];
  for (const event of [...events].sort((a, b) => a.ts - b.ts)) {
    if (event.ph === 'X') complete.push(event);
    else if (event.ph === 'B') open.push(event);
    else if (event.ph === 'E') {
      const begun = open.pop();
      if (begun) complete.push({ ...begun, dur: event.ts - begun.ts, tdur: (event.tts ?? event.ts) - (begun.tts ?? begun.ts) });
    }
  }
  return complete;
}

/** A task counts as one of script when so much of it is script, in ms: every page's load runs a few listeners that do nothing. */
const TASK_OF_SCRIPT = 1;

/**
 * The script time of the load of `url` until the next one. Own pages without any script of their own are measured, so
 * whatever script runs there is the extension's, its promise continuations too, which traces name no file for.
 */
export function scriptTimeOf(events: readonly TraceEvent[], url: string): ScriptTime {
  const commits = events.filter(({ name, args }) => name === 'CommitLoad' && args.data?.isMainFrame === true);
  const commit = commits.find(({ args }) => args.data?.url === url);
  if (!commit) throw new Error(`the trace knows nothing of ${url}`);
  const until = Math.min(...commits.map(({ ts }) => (ts > commit.ts ? ts : Infinity)));
  const isMain = ({ pid, tid, ts }: TraceEvent): boolean => pid === commit.pid && tid === commit.tid && ts >= commit.ts && ts < until;
  const main = completeEvents(events.filter(isMain));
  const cost = ({ dur = 0, tdur = dur }: TraceEvent): number => tdur / MS;
  const script: TraceEvent[] = [];
  for (const event of main.filter(({ name }) => SCRIPT.has(name)).sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    const last = script.at(-1);
    if (last && event.ts < last.ts + (last.dur ?? 0)) continue; // inside that one, which counts it
    script.push(event);
  }
  // A full collection gathers the page's own garbage, whoever's allocation sets it off.
  const full = main.filter(({ name }) => name === 'MajorGC');
  const ownCost = (event: TraceEvent): number =>
    full.reduce((left, gc) => (gc.ts >= event.ts && gc.ts < event.ts + (event.dur ?? 0) ? left - cost(gc) : left), cost(event));
  const sum = (of: readonly TraceEvent[]): number => of.reduce((total, event) => total + ownCost(event), 0);
  const tasks = main.filter(
    ({ name, ts, dur = 0 }) => name === 'RunTask' && sum(script.filter((event) => event.ts >= ts && event.ts < ts + dur)) >= TASK_OF_SCRIPT,
  );
  return { total: sum(script), longestTask: Math.max(0, ...tasks.map(cost)) };
}

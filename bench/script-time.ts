/** https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU ("Trace Event Format"): complete events, times in µs. */
export interface TraceEvent {
  readonly ph: string;
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args: { readonly name?: string; readonly data?: { readonly url?: string; readonly documentLoaderURL?: string } };
}

/** Script on a page's main thread, in ms. */
export interface ScriptTime {
  /** All of it: compiling, running, collecting garbage, and the style and layout it asks for. */
  readonly total: number;
  /** The longest task with any script in it, whole. */
  readonly longestTask: number;
}

/** What counts as script; layout that a script forces lies inside of these. */
const SCRIPT = new Set([
  'EvaluateScript', 'v8.compile', 'v8.produceCache', 'FunctionCall', 'RunMicrotasks', 'TimerFire', 'FireIdleCallback',
  'FireAnimationFrame', 'EventDispatch', 'MinorGC', 'MajorGC', 'V8.GC_MC_BACKGROUND_MARKING',
]); // prettier-ignore

const MS = 1_000; // µs

/**
 * The script time of the renderer that shows `url`. Own pages without any script of their own are measured, so whatever
 * script runs there is the extension's, its promise continuations too, which traces name no file for.
 */
export function scriptTimeOf(events: readonly TraceEvent[], url: string): ScriptTime {
  const commit = events.find(({ name, args }) => name === 'CommitLoad' && args.data?.url === url);
  if (!commit) throw new Error(`the trace knows nothing of ${url}`);
  const isMain = ({ pid, tid, ts }: TraceEvent): boolean => pid === commit.pid && tid === commit.tid && ts >= commit.ts;
  const main = events.filter((event) => event.ph === 'X' && isMain(event));
  const script = main.filter(({ name }) => SCRIPT.has(name)).sort((a, b) => a.ts - b.ts);
  let total = 0;
  let end = 0;
  for (const { ts, dur = 0 } of script) {
    total += Math.max(0, ts + dur - Math.max(ts, end)); // those inside others are counted once
    end = Math.max(end, ts + dur);
  }
  const tasks = main.filter(({ name }) => name === 'RunTask');
  const withScript = tasks.filter((task) => script.some(({ ts, dur = 0 }) => dur > 0 && ts >= task.ts && ts < task.ts + (task.dur ?? 0)));
  return { total: total / MS, longestTask: Math.max(0, ...withScript.map(({ dur = 0 }) => dur)) / MS };
}

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
  readonly args: { readonly name?: string; readonly data?: { readonly url?: string; readonly documentLoaderURL?: string } };
}

/** Script on a page's main thread, in ms of its CPU time. */
export interface ScriptTime {
  /** All of it: compiling, running, collecting garbage, and the style and layout it asks for. */
  readonly total: number;
  /** The longest task with any script in it, whole. */
  readonly longestTask: number;
}

/** What counts as script; layout that a script forces lies inside of these. */
const SCRIPT = new Set([
  'EvaluateScript', 'v8.compile', 'FunctionCall', 'RunMicrotasks', 'TimerFire', 'FireIdleCallback', 'FireAnimationFrame',
  'EventDispatch', 'MinorGC', 'MajorGC',
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

/**
 * The script time of the renderer that shows `url`. Own pages without any script of their own are measured, so whatever
 * script runs there is the extension's, its promise continuations too, which traces name no file for.
 */
export function scriptTimeOf(events: readonly TraceEvent[], url: string): ScriptTime {
  const commit = events.find(({ name, args }) => name === 'CommitLoad' && args.data?.url === url);
  if (!commit) throw new Error(`the trace knows nothing of ${url}`);
  const isMain = ({ pid, tid, ts }: TraceEvent): boolean => pid === commit.pid && tid === commit.tid && ts >= commit.ts;
  const main = completeEvents(events.filter(isMain));
  const cost = ({ dur = 0, tdur = dur }: TraceEvent): number => tdur;
  const script = main.filter(({ name }) => SCRIPT.has(name)).sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  let total = 0;
  let end = 0;
  for (const event of script) {
    if (event.ts < end) continue; // inside another one, which counts it
    total += cost(event);
    end = event.ts + (event.dur ?? 0);
  }
  const tasks = main.filter(({ name }) => name === 'RunTask');
  const withScript = tasks.filter((task) => script.some(({ ts, dur = 0 }) => dur > 0 && ts >= task.ts && ts < task.ts + (task.dur ?? 0)));
  return { total: total / MS, longestTask: Math.max(0, ...withScript.map(cost)) / MS };
}

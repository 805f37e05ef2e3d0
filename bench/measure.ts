/** One line of the table: what was measured, what it came to and what it may come to. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly budget: string;
  /** "met", "missed", or empty where there is no budget. */
  readonly verdict: '' | 'met' | 'missed';
  /** So far beyond the budget that no noise explains it: fails the run. */
  readonly fails: boolean;
}

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? NaN;
};
export const median = (values: readonly number[]): number => (percentile(values, 0.5) + percentile(values, 0.500001)) / 2;

/** Machines that share their cores were seen to be several times slower than alone: what is beyond that fails the run. */
const SLACK = 10;

const digitsOf = (value: number): number => (Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
export const format = (value: number): string =>
  Number.isFinite(value) ? value.toLocaleString('en', { maximumFractionDigits: digitsOf(value) }) : '–';

interface Limit {
  /** "ms", "kB" … */
  readonly unit: string;
  /** The most it may be; absent where nothing is promised. */
  readonly atMost?: number;
  /** The most the 95th centile may be. */
  readonly p95AtMost?: number;
  /** Sizes and counts are the same on every machine: they fail the run as soon as they are over. */
  readonly exact?: boolean;
}

/** A row about the median of several rounds; with ten or more of them the 95th centile stands beside it. */
export function timesRow(what: string, values: readonly number[], { unit, atMost, p95AtMost, exact = false }: Limit): Row {
  const middle = median(values);
  const high = values.length >= 10 ? percentile(values, 0.95) : undefined;
  const isMet = (atMost === undefined || middle <= atMost) && (p95AtMost === undefined || high === undefined || high <= p95AtMost);
  return {
    what,
    measured: `${format(middle)} ${unit}${high === undefined ? '' : ` (p95 ${format(high)})`}${values.length > 1 ? `, ${values.length} rounds` : ''}`,
    budget: atMost === undefined ? '' : `≤ ${format(atMost)}${p95AtMost === undefined ? '' : ` (p95 ${format(p95AtMost)})`} ${unit}`,
    verdict: atMost === undefined ? '' : isMet ? 'met' : 'missed',
    fails: values.length === 0 || (atMost !== undefined && !(middle <= atMost * (exact ? 1 : SLACK))),
  };
}

/** A row about how many times faster we are than a peer in the same run. */
export const ratioRow = (what: string, ours: readonly number[], theirs: readonly number[], atLeast: number): Row => {
  const ratio = median(ours) / median(theirs);
  return {
    what,
    measured: `${format(ratio)} × (theirs ${format(median(theirs))} M chars/s)`,
    budget: `≥ ${format(atLeast)} ×`,
    verdict: ratio >= atLeast ? 'met' : 'missed',
    fails: !(ratio >= atLeast / SLACK),
  };
};

/** Runs up to `most` rounds, fewer when they take longer than `budget` ms together; three at the least. */
export async function rounds<T>(most: number, budget: number, round: (index: number) => Promise<T> | T): Promise<T[]> {
  const results: T[] = [];
  const end = performance.now() + budget;
  for (let index = 0; index < most && (index < 3 || performance.now() < end); index++) results.push(await round(index));
  return results;
}

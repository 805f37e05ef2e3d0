import type { DateMention, FigureMention, LedgerConflict } from '../model/index.js';
import { allowedExtent, dimensionOf } from './amount.js';
import { type Thing, thingOf } from './thing.js';
import { GENERAL, LOSSES } from './words/nouns.js';

interface Claim {
  readonly figure: FigureMention;
  readonly thing: Thing;
}

const sameWords = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((word) => b.includes(word));
/** One side says no more than the other. */
const compatible = (a: readonly string[], b: readonly string[]): boolean =>
  a.length <= b.length ? a.every((word) => b.includes(word)) : b.every((word) => a.includes(word));

/** "Shoigu" and "Sergei Shoigu" are one source. */
const sameSource = (a: string, b: string): boolean => {
  const [short, long] = [a.toLowerCase(), b.toLowerCase()].sort((one, other) => one.length - other.length);
  return short !== undefined && long !== undefined && ` ${long} `.includes(` ${short} `);
};

const sameTime = (a: DateMention | undefined, b: DateMention | undefined): boolean => !a || !b || (a.from <= b.to && b.from <= a.to);

/** Whether both figures count the same: for certain, possibly (one says less), or not. */
function sameCount(a: Claim, b: Claim): 'certain' | 'possible' | undefined {
  if (dimensionOf(a.figure.quantity) !== dimensionOf(b.figure.quantity)) return undefined;
  const [head] = a.thing.heads;
  if (head === undefined || !sameWords(a.thing.heads, b.thing.heads)) return undefined;
  // Casualties are casualties, whether taken or reported; soldiers are killed or wounded.
  if ((!LOSSES.has(head) && a.thing.action !== b.thing.action) || !sameTime(a.figure.date, b.figure.date)) return undefined;
  const isSame = sameWords(a.thing.before, b.thing.before) && sameWords(a.thing.after, b.thing.after);
  // "people" or "ships" alone may be any; "casualties", or words that agree, say which.
  const isTelling =
    LOSSES.has(head) || a.thing.action !== '' || (!GENERAL.has(head) && (a.thing.before.length > 0 || a.thing.after.length > 0));
  if (isSame) return isTelling ? 'certain' : undefined;
  if (!isTelling && !LOSSES.has(head)) return undefined;
  return compatible(a.thing.before, b.thing.before) && compatible(a.thing.after, b.thing.after) ? 'possible' : undefined;
}

/** Whether no one value fits both. */
function excludes(a: FigureMention, b: FigureMention): boolean {
  const [one, other] = [allowedExtent(a.quantity), allowedExtent(b.quantity)];
  return one !== undefined && other !== undefined && (one.max < other.min || other.max < one.min);
}

/** Only two sources can contradict each other: one source's two values are two things or a development. */
const differs = ({ figure: a }: Claim, { figure: b }: Claim): boolean =>
  a.attribution !== null && b.attribution !== null && !sameSource(a.attribution, b.attribution) && excludes(a, b);

const canConflict = ({ quantity, change, polarity, link }: FigureMention): boolean =>
  quantity.kind !== 'vague' && change === undefined && (polarity ?? 'affirmed') === 'affirmed' && link?.kind !== 'sum';

/** Values of different sources for the same count that cannot all hold; each figure stands in one conflict at most. */
export function findConflicts(figures: readonly FigureMention[]): LedgerConflict[] {
  const claims = figures.filter(canConflict).map((figure): Claim => ({ figure, thing: thingOf(figure) }));
  const used = new Set<Claim>();
  return claims.flatMap((claim, at) => {
    if (used.has(claim)) return [];
    const against = claims
      .slice(at + 1)
      .filter((other) => !used.has(other) && differs(claim, other) && sameCount(claim, other) !== undefined);
    if (against.length === 0) return [];
    [claim, ...against].forEach((one) => used.add(one));
    const certain = against.every((other) => sameCount(claim, other) === 'certain');
    return [{ figures: [claim.figure, ...against.map(({ figure }) => figure)], certain }];
  });
}

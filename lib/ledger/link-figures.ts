import type { FigureLink, FigureMention } from '../model/index.js';
import { dimensionOf, statedExtent } from './amount.js';
import { thingKeys, thingOf } from './thing.js';
import { GENERAL, isPerson, LOSSES } from './words/nouns.js';

/** Longest stretch between two figures that a link may bridge, in UTF-16 code units. */
const REACH = 200;

const SENTENCE_END = /[.!?]["”’)]?\s|\n/;
/** What joins two parts of a total, right before the second one. */
const ADDS =
  /(?:^,|\b(?:and|plus|along with|together with|as well as|alongside|in addition to))(?:\s(?:another|an additional|a further|some|its|their|the))?\s$/i;
const INCLUDES = /\b(?:including|among (?:them|those|whom)|of (?:whom|which|them|those))\s(?:were\s|are\s|only\s|the\s)?$/i;
const AMONG_BEFORE = /^\s(?:of|among) (?:whom|which|them|those|these)\b/i;
const OUT_OF = /^\s(?:out )?of (?:the|its|their|his|her|all|those|these|a total of|an estimated)?\s?$/i;
/** Words that part two statements, so that the losses of one are not those of the other. */
const PARTS = /\b(?:where|while|whereas|but|although|though|after|before|since|until|unless)\b|[;:]/i;

const amountOf = ({ quantity }: FigureMention): number => statedExtent(quantity)?.max ?? Number.NaN;
const isPlain = ({ quantity, change, polarity }: FigureMention): boolean =>
  quantity.kind !== 'vague' && quantity.ratio === undefined && change === undefined && (polarity ?? 'affirmed') === 'affirmed';

const isLoss = (figure: FigureMention): boolean => thingOf(figure).heads.some((head) => LOSSES.has(head));
/** People of a trade or body, who can be its losses; "people" are nobody's. */
const isBodyOfPeople = (figure: FigureMention): boolean => {
  const { heads } = thingOf(figure);
  return heads.length > 0 && heads.every((head) => isPerson(head) && !GENERAL.has(head) && !LOSSES.has(head));
};
const countsPeople = (figure: FigureMention): boolean => {
  const { heads } = thingOf(figure);
  return heads.length > 0 && heads.every((head) => isPerson(head) || LOSSES.has(head));
};

const sharesThing = (a: FigureMention, b: FigureMention): boolean => {
  const keys = thingKeys(a);
  return thingKeys(b).some((key) => keys.includes(key));
};

/** A total of two unlike things says nothing: they are both people, or the same thing. */
const canAdd = (a: FigureMention, b: FigureMention): boolean =>
  a.attribution === b.attribution && ((a.quantity.unit === 'count' && countsPeople(a) && countsPeople(b)) || sharesThing(a, b));

function linkOf(before: FigureMention, figure: FigureMention, between: string, behind: string): FigureLink['kind'] | undefined {
  if (dimensionOf(before.quantity) !== dimensionOf(figure.quantity) || !['count', 'money', 'measure'].includes(figure.quantity.unit))
    return undefined;
  const [first, second] = [amountOf(before), amountOf(figure)];
  if (second < first && (INCLUDES.test(between) || AMONG_BEFORE.test(behind))) return 'part';
  if (first <= second && OUT_OF.test(between)) return 'whole';
  if (figure.quantity.unit === 'count' && !PARTS.test(between)) {
    if (second < first && isLoss(figure) && isBodyOfPeople(before)) return 'part';
    if (first < second && isLoss(before) && isBodyOfPeople(figure)) return 'whole';
  }
  return ADDS.test(between) && canAdd(before, figure) ? 'sum' : undefined;
}

/**
 * Links each figure to the one before it in its sentence where the words between them say that both make a total or that
 * one is among the other. `figures` are sorted by start, as found in `text`; linear in both.
 */
export function linkFigures(text: string, figures: readonly FigureMention[]): FigureMention[] {
  return figures.map((figure, at) => {
    const before = at > 0 ? figures[at - 1] : undefined;
    if (!before || !isPlain(before) || !isPlain(figure) || figure.span.start - before.span.end > REACH) return figure;
    const between = text.slice(before.span.end, figure.span.start);
    if (SENTENCE_END.test(between)) return figure;
    const kind = linkOf(before, figure, between, text.slice(figure.span.end, figure.span.end + 20));
    return kind ? { ...figure, link: { to: before.span.start, kind } } : figure;
  });
}

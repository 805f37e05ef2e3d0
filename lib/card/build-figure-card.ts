import type { Conversion, FigureMention, LedgerGroup, Note, NoteTarget, Reading, Yardstick } from '../model/index.js';
import type { FigureCardModel, FigureRow, FigureSection, Picture } from './card-model.js';
import { earlierSection } from './earlier-values.js';
import { drawFigures, type PictureRow } from './figure-picture.js';
import { ledgerInWords } from './ledger-words.js';
import { figureInWords, quantityInWords } from './words.js';
import { conversionInWords, yardstickInWords } from './yardstick-words.js';

export interface FigureCardInput {
  readonly figure: FigureMention;
  readonly sentence: string;
  /** The article's figures for the same thing and its parts, this one among them. */
  readonly group?: LedgerGroup | undefined;
  readonly yardstick?: Yardstick | undefined;
  readonly conversions?: readonly Conversion[];
  /** Figures for the same thing met in other articles, oldest first. */
  readonly earlier?: readonly Reading[];
  /** Day of this article, ISO, for its place in the sequence. */
  readonly day?: string | undefined;
  readonly target: NoteTarget;
  readonly notes: readonly Note[];
}

/** Most figures drawn, and most listed below; a table of figures needs another view. */
const MAX_DRAWN = 6;
const MAX_LISTED = 5;

const POLARITY = {
  affirmed: '',
  negated: 'the sentence says that it is not so',
  ended: 'the sentence says that it is so no longer',
} as const;

/** How firmly the figure is put forward: "estimated", "claimed; the sentence says that it is not so". */
const firmnessInWords = ({ firmness = 'stated', polarity = 'affirmed' }: FigureMention): string =>
  [firmness === 'stated' ? '' : firmness, POLARITY[polarity]].filter(Boolean).join('; ');

const sourceInWords = ({ attribution, attributionKind }: FigureMention): string =>
  attribution === null ? 'The sentence names no source' : attributionKind === 'unnamed' ? `${attribution}, nobody by name` : attribution;

/** Draws in the units as stated: figures of one group may be in miles and in kilometres, then the SI values are drawn. */
function rowOf(figure: FigureMention, own: FigureMention, isStated: boolean): PictureRow | undefined {
  const { quantity, surface, attribution } = figure;
  const extent = isStated || !quantity.si ? quantity : quantity.si;
  if (quantity.kind === 'vague') return undefined;
  const [min, max] = 'value' in extent ? [extent.value, extent.value] : 'min' in extent ? [extent.min, extent.max] : [0, 0];
  return {
    label: attribution === null ? surface : `${surface} · ${attribution}`,
    min,
    max,
    bound: quantity.bound ?? (quantity.approx === null ? undefined : 'about'),
    own: figure === own,
  };
}

const samePlace = (a: FigureMention, b: FigureMention): boolean => a.span.start === b.span.start;

/** The figures nearest to this one in the text, in the order of the text. */
function nearest(figure: FigureMention, others: readonly FigureMention[], most: number): readonly FigureMention[] {
  const way = ({ span }: FigureMention): number => Math.abs(span.start - figure.span.start);
  const chosen = new Set([...others].sort((a, b) => way(a) - way(b)).slice(0, most));
  return others.filter((other) => chosen.has(other));
}

function ledgerSection(figure: FigureMention, group: LedgerGroup | undefined): FigureSection[] {
  const figures = (group?.figures ?? [figure]).map((one) => (samePlace(one, figure) ? figure : one));
  const drawable = nearest(
    figure,
    figures.filter(({ quantity }) => quantity.kind !== 'vague'),
    MAX_DRAWN,
  );
  const isStated = new Set(drawable.map(({ quantity }) => quantity.measure)).size < 2;
  const rows = drawable.flatMap((one) => rowOf(one, figure, isStated) ?? []);
  const isPlain = figures.length === 1 && figure.quantity.kind === 'value' && figure.quantity.approx === null;
  const picture: Picture | undefined = isPlain ? undefined : drawFigures(rows, figure.quantity);
  const drawn = new Set(picture ? drawable : []);
  const rest = figures.filter((one) => one !== figure && !drawn.has(one));
  const lines = [...(group ? ledgerInWords(group) : []), ...nearest(figure, rest, MAX_LISTED).map((one) => `Also: ${figureInWords(one)}`)];
  if (!picture && lines.length === 0) return [];
  return [{ title: figures.length > 1 ? 'In this article' : 'Range', ...(picture && { picture }), lines, facts: [] }];
}

const yardstickSection = (figure: FigureMention, yardstick: Yardstick): FigureSection => ({
  title: 'Yardstick',
  lines: [],
  facts: [{ text: yardstickInWords(figure, yardstick), asOf: yardstick.year ?? '', sources: [yardstick.source] }],
});

export function buildFigureCard(input: FigureCardInput): FigureCardModel {
  const { figure, sentence, group, yardstick, conversions = [], earlier = [], day, target, notes } = input;
  const { quantity, counted, surface } = figure;
  const firmness = firmnessInWords(figure);
  const rows: FigureRow[] = [
    { label: 'Value read', value: quantityInWords(quantity) },
    ...(quantity.approx === null ? [] : [{ label: 'As worded', value: quantity.approx }]),
    ...(counted === '' ? [] : [{ label: 'What is counted', value: counted }]),
    { label: 'Who says so', value: sourceInWords(figure) },
    ...(firmness === '' ? [] : [{ label: 'How firmly', value: firmness }]),
  ];
  const sections: FigureSection[] = [
    ...ledgerSection(figure, group),
    ...(yardstick ? [yardstickSection(figure, yardstick)] : []),
    ...(conversions.length > 0
      ? [{ title: 'In other units', folded: true as const, lines: conversions.map(conversionInWords), facts: [] }]
      : []),
    ...earlierSection(figure, earlier, day),
  ];
  return { kind: 'figure', title: surface, rows, sentence, sections, target, notes };
}

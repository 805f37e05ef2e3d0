import { ledgerInWords, yardstickInWords } from '../../lib/card/index.js';
import { buildLedger } from '../../lib/ledger/index.js';
import type { ArticleText, FigureMention } from '../../lib/model/index.js';
import { chooseYardstick, createOwnerFinder } from '../../lib/yardsticks/index.js';
import { readReferences } from './engine.js';

/** The sentence around a figure, near enough for a yardstick: no further than the marks and blank lines around it. */
const sentenceAt = (text: string, { span }: FigureMention): string => {
  const before =
    text
      .slice(0, span.start)
      .split(/(?<=[.!?])\s|\n/)
      .at(-1) ?? '';
  return before + text.slice(span.start, span.end) + (text.slice(span.end).split(/(?<=[.!?])\s|\n/, 1)[0] ?? '');
};

interface LedgerReport {
  readonly groups: readonly { readonly figures: readonly string[]; readonly lines: readonly string[] }[];
  readonly yardsticks: readonly { readonly sum: string; readonly source: string; readonly year: string | undefined }[];
}

/** What the cards of an article's figures set them beside: groups with their arithmetic, and yardsticks. */
export function createLedgerReport(): (article: ArticleText, figures: readonly FigureMention[]) => LedgerReport {
  const book = readReferences();
  const find = createOwnerFinder(book);
  return ({ text, published }, figures) => ({
    groups: buildLedger(figures).map((group) => ({ figures: group.figures.map(({ surface }) => surface), lines: ledgerInWords(group) })),
    yardsticks: figures.flatMap((figure) => {
      const yardstick = chooseYardstick(figure, { sentence: sentenceAt(text, figure), day: published }, book, find);
      return yardstick ? [{ sum: yardstickInWords(figure, yardstick), source: yardstick.source.title, year: yardstick.year }] : [];
    }),
  });
}

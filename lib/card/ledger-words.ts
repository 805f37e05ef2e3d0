import type { FigureMention, LedgerConflict, LedgerGroup, LedgerShare, LedgerSum } from '../model/index.js';
import { inFull, inTwoDigits } from './formats.js';
import { amountInWords, quantityInWords } from './words.js';

/** "4 %", "0.78 %", "140 %"; `value` in percent. */
export const percentInWords = (value: number): string => `${inTwoDigits(value)} %`;

/** The stated number alone, for arithmetic: "600", "3 to 5 US dollars". */
const bareAmount = ({ quantity }: FigureMention): string => quantityInWords(quantity);

/** "1,000 sappers + 5,000 workers = 6,000": a total that nobody in the article states, so it stands with its parts. */
function sumInWords({ parts, min, max, bound }: LedgerSum): string {
  const [first] = parts;
  if (!first) return '';
  const total = min === max ? amountInWords(max, first.quantity) : `${inFull(min)} to ${amountInWords(max, first.quantity)}`;
  return `${parts.map(({ surface }) => surface).join(' + ')} = ${bound ? `${bound} ` : ''}${total}`;
}

const isLow = ({ quantity: { bound } }: FigureMention): boolean => bound === 'at least' || bound === 'more than';
const isHigh = ({ quantity: { bound } }: FigureMention): boolean => bound === 'at most' || bound === 'less than';

/** What one-sided bounds make of a share: 2 of more than 100 are less than 2 %, and nobody knows what "at least" of "at least" is. */
function boundOfShare({ part, whole }: LedgerShare): string {
  const [least, most] = [isLow(part) || isHigh(whole), isHigh(part) || isLow(whole)];
  return least && most ? 'going by the stated numbers ' : least ? 'at least ' : most ? 'at most ' : '';
}

/** "approximately 600 casualties of around 15,000: 600 ÷ 15,000 = 4 %". */
const shareInWords = (share: LedgerShare): string =>
  `${share.part.surface} of ${share.whole.surface}: ${bareAmount(share.part)} ÷ ${bareAmount(share.whole)} = ${boundOfShare(share)}${percentInWords(share.percent)}`;

const COUNTS: readonly string[] = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** "Two values for the same count: 600 (reports), 4,700 (Seoul)": who is right is not ours to say. */
function conflictInWords({ figures, certain }: LedgerConflict): string {
  const values = figures.map((figure) => `${bareAmount(figure)} (${figure.attribution ?? 'no source named'})`);
  return `${COUNTS[figures.length] ?? figures.length} values ${certain ? 'for' : 'that may be for'} the same count: ${values.join(', ')}`;
}

/** The arithmetic and the contradictions of a group, one line each. */
export const ledgerInWords = ({ sums, shares, conflicts }: Pick<LedgerGroup, 'sums' | 'shares' | 'conflicts'>): string[] => [
  ...sums.map(sumInWords),
  ...shares.map(shareInWords),
  ...conflicts.map(conflictInWords),
];

import type { TextBlock } from './text-block.js';

/** Share of a block's text in links (or in a date) from which on it is a list entry, a teaser, a time stamp. */
const MAX_SHARE = 0.7;
/** A paragraph that is all link but long is prose that somebody linked, in UTF-16 code units. */
const MAX_LINK_BLOCK = 200;
/** Labels end before this, in UTF-16 code units. */
const MAX_LABEL = 90;
/** Shorter texts may well stand twice ("No comment."), in UTF-16 code units. */
const MIN_REPEATED = 30;
/** Quotes compared with the rest of the text; more of them are a collection of quotations. */
const MAX_QUOTES = 100;

/** How a block begins that points elsewhere or credits somebody. */
const LABEL =
  /^(?:advertisements?$|sponsored|related\b|read (?:more|also|next)\b|see also\b|also read\b|more on this\b|more from\b|share (?:this|on)\b|sign up\b|subscribe\b|follow us\b|(?:photo|image|picture|foto|credit|source)(?:graph)?(?: by| credit)?:|(?:last )?(?:updated|published|posted)\b|copyright\b|©|\d+ min(?:ute)?s? read)/i;
const BYLINE = /^[Bb][Yy]\s+\p{Lu}[^.!?]*$/u;

const wordsOf = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

function isLabel(block: TextBlock): boolean {
  const { text, linked, dated } = block;
  if (linked > text.length * MAX_SHARE && text.length < MAX_LINK_BLOCK) return true;
  if (
    dated > text.length * MAX_SHARE ||
    (dated > 0 && text.length < MAX_LABEL && block.kind !== 'item' && /^\W*(?:updated|published|posted)/i.test(text))
  )
    return true;
  return text.length < MAX_LABEL && LABEL.test(text);
}

/** Blocks that say again what another one says: pull quotes, and paragraphs printed for two layouts. */
function findRepeated(blocks: readonly TextBlock[]): ReadonlySet<TextBlock> {
  const repeated = new Set<TextBlock>();
  const seen = new Map<string, TextBlock>();
  for (const block of blocks) {
    if (block.text.length < MIN_REPEATED) continue;
    const before = seen.get(block.text);
    if (!before) seen.set(block.text, block);
    else if (before.kind === 'quote' && block.kind !== 'quote') {
      repeated.add(before);
      seen.set(block.text, block);
    } else repeated.add(block);
  }
  const quotes = blocks.filter((one) => one.kind === 'quote' && one.text.length >= MIN_REPEATED && !repeated.has(one)).slice(0, MAX_QUOTES);
  if (quotes.length === 0) return repeated;
  const rest = blocks
    .filter((one) => one.kind !== 'quote')
    .map((one) => wordsOf(one.text))
    .join(' ');
  for (const quote of quotes) {
    if (rest.includes(wordsOf(quote.text))) repeated.add(quote);
  }
  return repeated;
}

/** Headings with nothing to head: those of removed parts, and the last one of a page's furniture. */
function dropIdleHeadings(blocks: readonly TextBlock[]): readonly TextBlock[] {
  const kept: TextBlock[] = [];
  let hasTextBelow = false;
  for (const block of blocks.toReversed()) {
    if (block.kind !== 'heading') hasTextBelow = true;
    if (block.kind !== 'heading' || hasTextBelow) kept.push(block);
    if (block.kind === 'heading') hasTextBelow = false;
  }
  return kept.reverse();
}

/** The blocks that are the article's own text, said once. */
export function keepBlocks(blocks: readonly TextBlock[], title: string | undefined): readonly TextBlock[] {
  const headline = title === undefined ? '' : wordsOf(title);
  const isHeadline = (block: TextBlock): boolean => block.kind === 'heading' && headline !== '' && headline.startsWith(wordsOf(block.text));
  const firstProse = blocks.findIndex((block) => block.kind === 'text' && block.text.length > MAX_LABEL);
  const isByline = (block: TextBlock, index: number): boolean =>
    (firstProse === -1 || index < firstProse) && block.text.length < MAX_LABEL && BYLINE.test(block.text);
  const own = blocks.filter((block, index) => !isLabel(block) && !isHeadline(block) && !isByline(block, index));
  const repeated = findRepeated(own);
  return dropIdleHeadings(own.filter((block) => !repeated.has(block)));
}

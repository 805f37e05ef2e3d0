import type { ArticleText, TextQuoteSelector, TextSpan } from '../model/index.js';

/** Words before and after a quotation that tell it from its like, in UTF-16 code units. */
const CONTEXT = 40;
/** Text looked at on each side for a sentence's ends; longer sentences are cut, in UTF-16 code units. */
const SENTENCE_REACH = 600;
/** Longest quotation sent with a request; the protocol refuses more than 10,000 UTF-16 code units. */
export const MAX_QUOTE = 5_000;

/** Moves an offset off the middle of a surrogate pair. */
const wholeCharacter = (text: string, offset: number): number => {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset;
};

/** A span as W3C quotation, with its surroundings. */
export function selectorOf(text: string, span: TextSpan): TextQuoteSelector {
  const end = Math.min(span.end, span.start + MAX_QUOTE);
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(span.start, end),
    prefix: text.slice(wholeCharacter(text, Math.max(0, span.start - CONTEXT)), span.start),
    suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + CONTEXT))),
  };
}

/**
 * Where a sentence ends: a mark of its end, closing quotes, white space, then a capital, a quote or a digit. The
 * background's tokeniser knows more, but its share of the content script is too large for one line on a card.
 */
const SENTENCE_END = /([.!?…][’”"')\]]*)\s+(?=[“‘"'(]*[\p{Lu}\p{N}])|\n+/gu;
/** What a full stop belongs to, where no sentence ends: initials, "U.S.", titles. */
const ABBREVIATION = /(?:^|[\s(“‘"'.])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Sgt|Capt|Adm|Sen|Rep|Gov|Prof|Rev|St|No|vs|etc)\.$/u;

/** The sentence a span stands in; it never crosses the block. */
export function sentenceOf(article: ArticleText, block: TextSpan | undefined, span: TextSpan): string {
  const { text } = article;
  let start = wholeCharacter(text, Math.max(block?.start ?? 0, span.start - SENTENCE_REACH));
  let end = wholeCharacter(text, Math.min(block?.end ?? text.length, span.end + SENTENCE_REACH));
  const from = start;
  for (const { index, 0: gap, 1: mark = '' } of text.slice(from, end).matchAll(SENTENCE_END)) {
    const stop = from + index + mark.length;
    if (ABBREVIATION.test(text.slice(from, stop))) continue;
    if (stop <= span.start) start = from + index + gap.length;
    else if (stop >= span.end) {
      end = stop;
      break;
    }
  }
  return text.slice(start, end).trim();
}

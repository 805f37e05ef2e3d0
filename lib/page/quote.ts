import type { ArticleText, TextQuoteSelector, TextSpan } from '../model/index.js';
import { sentenceAround, tokenise } from '../text/index.js';

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

/** The sentence a span stands in; it never crosses the block. */
export function sentenceOf(article: ArticleText, block: TextSpan | undefined, span: TextSpan): string {
  const from = wholeCharacter(article.text, Math.max(block?.start ?? 0, span.start - SENTENCE_REACH));
  const to = wholeCharacter(article.text, Math.min(block?.end ?? article.text.length, span.end + SENTENCE_REACH));
  const text = article.text.slice(from, to);
  const sentence = sentenceAround(text, tokenise(text), { start: span.start - from, end: span.end - from });
  return text.slice(sentence.start, sentence.end);
}

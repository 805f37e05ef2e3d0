import type { TextSpan } from '../model/index.js';
import { opensSentence, type Token } from './tokens.js';

/** The sentence that contains `span`: from the word that opens it to the last character before the next. */
export function sentenceAround(text: string, tokens: readonly Token[], span: TextSpan): TextSpan {
  let start = 0;
  // A line of asterisks opens no sentence and still ends the paragraph.
  const lineEnd = text.indexOf('\n', span.end);
  let end = lineEnd < 0 ? text.length : lineEnd;
  for (const token of tokens) {
    if (!opensSentence(token)) continue;
    if (token.start <= span.start) start = token.start;
    else if (token.start >= span.end) {
      end = Math.min(end, token.start);
      break;
    }
  }
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

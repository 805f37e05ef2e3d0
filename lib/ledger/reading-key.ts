import type { FigureMention } from '../model/index.js';
import { dimensionOf } from './amount.js';
import { thingOf } from './thing.js';
import { ABSTRACT, GENERAL, HARM } from './words/nouns.js';

/**
 * What a figure counts, in a form that another article may share: dimension, head, the words before it and, for people, what befell
 * them. Undefined where the words are too few to mean one thing ("15 people", "$3 million").
 */
export function readingKey(figure: FigureMention): string | undefined {
  const { quantity } = figure;
  if (quantity.kind === 'vague' || quantity.age || quantity.unit === 'duration') return undefined;
  const { heads, before, action, after } = thingOf(figure);
  if (heads.length === 0) return undefined;
  const harm = HARM.has(action) ? action : '';
  const isBroad = before.length === 0 || heads.some((head) => ABSTRACT.has(head) || GENERAL.has(head));
  const rest = isBroad ? after : [];
  if (before.length === 0 && rest.length === 0) return undefined;
  const sorted = (words: readonly string[]): string => [...new Set(words)].sort().join(' ');
  return [dimensionOf(quantity), sorted(heads), sorted(before), harm, sorted(rest)].join('|');
}

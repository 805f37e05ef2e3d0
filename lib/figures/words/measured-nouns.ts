import { WordMap, WordSet } from './word-set.js';
/** Adjectives and directions behind a size, and the noun they stand for ("299 metres long"). */
export const DIMENSIONS = new WordMap<string>([
  ['long', 'length of'],
  ['high', 'height of'],
  ['tall', 'height of'],
  ['wide', 'width of'],
  ['deep', 'depth of'],
  ['thick', 'thickness of'],
  ['old', 'age of'],
  ['heavy', 'weight of'],
  ['away', 'distance of'],
  ['off', 'distance of'],
  ['apart', 'distance of'],
  ...['north', 'south', 'east', 'west', 'southwest', 'southeast', 'northwest', 'northeast', 'from', 'offshore', 'inland'].map(
    (word) => [word, 'distance'] as const,
  ),
]);

/** Past participles that are better said as a noun: "X lost" → "loss of X". */
export const NOUNS_OF_VERBS: ReadonlyMap<string, string> = new Map([
  ['lost', 'loss of'],
  ['increased', 'increase in'],
  ['risen', 'rise in'],
  ['climbed', 'rise in'],
  ['jumped', 'rise in'],
  ['soared', 'rise in'],
  ['surged', 'rise in'],
  ['raised', 'raised by'],
  ['fallen', 'fall in'],
  ['dropped', 'fall in'],
  ['declined', 'fall in'],
  ['slumped', 'fall in'],
  ['plunged', 'fall in'],
  ['shrunk', 'fall in'],
  ['decreased', 'decrease in'],
  ['grown', 'growth of'],
  ['cost', 'cost of'],
  ['weighed', 'weight of'],
  ['measured', 'size of'],
  ['earned', 'earned by'],
  ['paid', 'paid by'],
  ['spent', 'spent by'],
  ['saved', 'saved by'],
  ['sold', 'price of'],
  ['traded', 'price of'],
  ['offered', 'offer of'],
  ['borrowed', 'borrowed by'],
  ['fined', 'fine of'],
]);

/** Nouns of change: ", a fall of 61 %" is said of what the figure before counts. */
export const CHANGE_NOUNS = new WordSet(
  'increase rise fall drop decline decrease growth gain loss jump surge reduction cut change difference gap improvement'.split(' '),
);

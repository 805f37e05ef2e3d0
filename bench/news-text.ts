import { readStarterPack } from '../scripts/terminal/engine.js';

/** A seeded generator (mulberry32, T. Ettinger, public domain), so that each run reads the same words. */
export function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000) * below);
  };
}

/** Sentences of our own. ⟨p⟩ person, ⟨o⟩ organisation, ⟨l⟩ place, ⟨f⟩ figure; most name little, as news does. */
const SENTENCES = [
  '⟨p⟩ told reporters on Monday that talks would go on, and that no side had yet asked for a pause in them.',
  'According to ⟨o⟩, about ⟨f⟩ people had left the area by the evening, most of them on foot and with little in their hands.',
  'The road to ⟨l⟩ was closed for a second day.',
  'Prices rose by ⟨f⟩ percent over the year, which shopkeepers put down to the harvest and to the cost of fuel.',
  'A spokeswoman for ⟨o⟩ said that the figure of $⟨f⟩ million was too high.',
  'Nobody at the market wished to give a name, but all of them told the same story in nearly the same words.',
  'The report, which runs to several volumes, leaves open who gave the order and when it was written down.',
  'It was raining when the delegations arrived, and the press had to wait behind a rope for most of the morning.',
  'Later that day ⟨p⟩ flew back to ⟨l⟩ without a word to those who waited there.',
  'Such counts are hard to check from outside, and both sides have reasons to round them in their own favour.',
  'Officials in ⟨l⟩ and in ⟨l⟩ declined to comment.',
  'What the two drafts have in common is mostly their length; the wording differs in almost every line.',
  'At least ⟨f⟩ trucks crossed the border between the first and the last day of the month, the customs office said.',
  'The older of the two bridges is to be repaired first, since the younger one can do without its middle lane.',
  'In the hall the mood was calm, if tired, and the chair thanked everybody twice before anybody had spoken.',
  'Asked whether the offer still stood, the minister smiled and said that offers are like bread and should be used fresh.',
] as const;
const GIVEN = ['Marta', 'Ilya', 'Jonas', 'Amina', 'Pavel', 'Teresa', 'Yusuf', 'Clara', 'Henrik', 'Leila'];
const FAMILY = ['Vandermeer', 'Okonjo', 'Lindqvist', 'Barsukov', 'Tremblay', 'Haddad', 'Moreau', 'Castellan', 'Novak', 'Ferreira'];

const PARAGRAPH = 4; // sentences

/** News-like text of at least so many words, paragraphs apart by a blank line; 1 word in 20 opens a name or a figure. */
export function createNews(words: number, seed = 1): string {
  const random = createRandom(seed);
  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
  const { entities } = readStarterPack();
  const namesOf = (kind: string): string[] => entities.filter((entity) => entity.kind === kind).map(({ name }) => name);
  const known = { p: namesOf('person'), o: namesOf('organisation'), l: namesOf('place') };
  const fill = (slot: string): string => {
    if (slot === 'f') return pick([String(2 + random(80)), `${1 + random(40)},${100 + random(900)}`, `${random(90)}.${1 + random(9)}`]);
    if (slot === 'p' && random(3) === 0) return `${pick(GIVEN)} ${pick(FAMILY)}`; // known to no list
    return pick(known[slot as keyof typeof known]);
  };
  const paragraphs: string[] = [];
  for (let count = 0; count < words;) {
    const sentences = Array.from({ length: PARAGRAPH }, () => pick(SENTENCES).replace(/⟨(.)⟩/g, (_, slot: string) => fill(slot)));
    const paragraph = sentences.join(' ');
    count += paragraph.split(' ').length;
    paragraphs.push(paragraph);
  }
  return paragraphs.join('\n\n');
}

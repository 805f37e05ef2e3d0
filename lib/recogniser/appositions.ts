import type { Token } from '../text/index.js';

/** How far behind a name an apposition may say what it is, in words: "⟨X⟩, a 19-year-old Panama-flagged product tanker". */
const APPOSITION_WORDS = 8;

const DETERMINERS: ReadonlySet<string> = new Set(['a', 'an', 'the', 'another', 'one']);
/** What a noun phrase behind a comma ends before. */
const PHRASE_ENDS: ReadonlySet<string> = new Set('of for by with in on at from to that which who whose and'.split(' '));

/**
 * ", a Panama-flagged bulk ⟨carrier⟩", ", the second ⟨tanker⟩ to …": a word for which `isHead` holds closes the noun
 * phrase that begins behind a comma with the word `at`.
 */
export function isApposed(tokens: readonly Token[], at: number, isHead: (token: Token) => boolean): boolean {
  if (!DETERMINERS.has(tokens[at]?.folded ?? '')) return false;
  for (let i = at + 1; i <= at + APPOSITION_WORDS; i++) {
    const token = tokens[i];
    if (token === undefined || (token.gap !== 'space' && token.gap !== 'hyphen' && token.gap !== 'ending')) return false;
    if (PHRASE_ENDS.has(token.folded)) return false;
    // "a tanker company" names no tanker.
    if (isHead(token))
      return (
        tokens[i + 1]?.gap !== 'space' ||
        /^(?:of|for|by|with|in|on|at|from|to|that|which|carrying|built|owned|managed|flying|bound|loaded|laden|and|is|was|has|had)$/.test(
          tokens[i + 1]?.folded ?? '',
        )
      );
  }
  return false;
}

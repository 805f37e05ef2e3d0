/**
 * Romanisations exchange vowels, so that names are compared by their consonants (`roman-key.ts`). What is told apart here are
 * names that differ by vowels alone and are yet never given as two spellings of one person's name: of the parties on the lists of
 * 2026 that give several spellings, none or next to none exchanges these (docs/decisions/0037).
 */

/** Names of one skeleton of consonants, a pattern for the spellings of each; a spelling that no pattern takes may be any of them. */
const VOWEL_NAMES: readonly (readonly RegExp[])[] = [
  [/^hass?[ae]ne?$/, /^h[oui]+ss?[aei]+[yi]?n$/],
  [/^m[oua]*h+amm?[ae]d$/, /^m[aoe]*ha?m(?:u|oo|ou)d$/],
  [/^hamm?ad$/, /^ham(?:i|ee?)d$/, /^hamm(?:u|ou|oo)d$/],
  [/^[jg]amal$/, /^[jg]am(?:i|ee)l$/],
  [/^sala+m$/, /^sal(?:i|e|ee)m$/],
  [/^firas$/, /^far(?:i|e|ee)s$/],
  [/^mura[td]$/, /^mara[td]$/],
  [/^roman$/, /^ramon$/],
  [/^ali$/, /^aleh$/],
];

/** How a word of a name ends, where that tells names apart; "Pavlo" and "Mykhailo" are Pavel and Mikhail. */
function endingOf(word: string): 'a' | 'i' | 'o' | 'consonant' | undefined {
  if (/ah?$/.test(word)) return 'a';
  if (word.endsWith('i')) return 'i';
  if (word.endsWith('o')) return word.endsWith('lo') ? undefined : 'o';
  return /[eujy]h?$|ih$/.test(word) ? undefined : 'consonant';
}

/** "Aleksandr" and "Aleksandra", "Karim" and "Karimi", "Anton" and "Antonio", "Mario" and "Maria". */
function endApart(a: string, b: string): boolean {
  const [one, other] = [endingOf(a), endingOf(b)];
  if (one === undefined || other === undefined || one === other) return false;
  return one === 'consonant' || other === 'consonant' || `${one}${other}` === 'ao' || `${one}${other}` === 'oa';
}

/** Whether two folded words of one key are two names: "Hassan" and "Hussein", "Aleksandr" and "Aleksandra". */
export const areTwoNames = (a: string, b: string): boolean =>
  a !== b &&
  (endApart(a, b) ||
    VOWEL_NAMES.some((names) => {
      const one = names.findIndex((name) => name.test(a));
      return one >= 0 && names.findIndex((name) => name.test(b)) >= 0 && !names[one]?.test(b);
    }));

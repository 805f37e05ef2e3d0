/** Latin letters that NFKD leaves whole, with their usual ASCII spelling. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ı: 'i', ŋ: 'n', ə: 'a',
}; // prettier-ignore

/**
 * Letters that the steps below leave as they are: of the scripts met most, those that have no decomposition (Unicode 16, UnicodeData.txt).
 * Cyrillic "й" and "ё", Arabic letters with hamza and Hangul syllables have one.
 */
const WHOLE = /^[a-z0-9а-ик-яђєѕіјљњћџґ\u05d0-\u05ea\u0621\u0627-\u063a\u0641-\u064a\u4e00-\u9fff]*$/;

/**
 * One word in the form in which names are compared: lower case, compatibility-decomposed, without marks and apostrophes,
 * lower case again (decomposing "ᴺ" and "㎐" gives capitals), special Latin letters spelled out. Steps in that fixed order;
 * folding a folded word changes nothing.
 */
export const foldWord = (word: string): string => foldLower(word.toLowerCase());

/** `foldWord` of a word in lower case. */
export function foldLower(lower: string): string {
  if (WHOLE.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼʻ‘`´.·]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłħıŋə]/g, (letter) => UNDECOMPOSED[letter] ?? letter);
}

/** Latin letters that NFKD leaves whole, with their usual ASCII spelling. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ı: 'i', ŋ: 'n', ə: 'a',
}; // prettier-ignore

const ASCII_LOWER = /^[a-z0-9]*$/;

/**
 * One word in the form in which names are compared: lower case, compatibility-decomposed, without marks and apostrophes,
 * lower case again (decomposing "ᴺ" and "㎐" gives capitals), special Latin letters spelled out. Steps in that fixed order;
 * folding a folded word changes nothing.
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII_LOWER.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼʻ‘`´.·]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłħıŋə]/g, (letter) => UNDECOMPOSED[letter] ?? letter);
}

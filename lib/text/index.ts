export { articleOf, siteOf } from './address.js';
export { endsAsAdjective } from './adjectives.js';
export { foldWord } from './fold.js';
export { EMPTY_FORM, type FormHash, hashUnits, hashWord, joinCheck, joinPlace, mix } from './hash.js';
export { type Gap, isArabicArticle, isNameLike, isPossessive, isSameWord, opensSentence, type Token } from './token.js';
export { tokenise } from './tokens.js';
export { createWordTable, type WordTable } from './word-table.js';
export { createNumbers, type Numbers } from './numbers.js';
export { release } from './release.js';

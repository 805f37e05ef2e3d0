export { articleOf, siteOf } from './address.js';
export { foldWord } from './fold.js';
export { EMPTY_FORM, extend, type FormHash, mix } from './hash.js';
export { type Gap, isNameLike, isPossessive, opensSentence, type Token, tokenise } from './tokens.js';
export { createNumbers, type Numbers } from './numbers.js';

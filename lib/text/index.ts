export { foldWord } from './fold.js';
export { sentenceAround } from './sentences.js';
export { type Gap, isNameLike, isPossessive, opensSentence, type Token, type TokenCase, tokenise } from './tokens.js';

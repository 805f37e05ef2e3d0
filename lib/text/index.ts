export { foldWord } from './fold.js';
export { type Gap, isNameLike, isPossessive, opensSentence, type Token, tokenise } from './tokens.js';

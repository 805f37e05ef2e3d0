export { type KnownWords, type RecognisedName, recogniseNames } from './recognise-names.js';

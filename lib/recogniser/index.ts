export { type RecognisedName, recogniseNames } from './recognise-names.js';

export { recogniseNames } from './recognise-names.js';

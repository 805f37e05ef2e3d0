export { coreOf, isLegalWord, isShipPrefix } from './body-forms.js';
export { type IndexForm, indexForms, spell } from './forms.js';
export { isParticle, isPatronymic, nameParts, partsOfWord } from './roman-key.js';
export { type Derivation, DERIVATIONS } from './spelling.js';
export { statesOf } from './states.js';
export { isCommonName, isCommonSpelling, isOrdinaryWord } from './word-filter.js';
export { isFamilyFirst } from './family-first.js';

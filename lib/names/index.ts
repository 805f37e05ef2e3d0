export { type IndexForm, indexForms, spell } from './forms.js';
export { nameParts, isPatronymic } from './roman-key.js';
export { type Derivation, DERIVATIONS } from './spelling.js';

export { applyDecisions } from './apply-decisions.js';
export { fingerprintOf } from './fingerprint.js';
export { type ArticlePlace, isQuotation, placeFor, quotedIn, widthOf } from './place.js';
export {
  bookOf,
  changedEntry,
  type DecisionBook,
  decisionsOn,
  type Entries,
  entriesOf,
  linkedName,
  ownName,
  partiesOf,
  type Ruling,
  rulingOn,
} from './rulings.js';
export { changeWords, rulingWords, scopesOn, VERDICT_WORDS, whereWords } from './words.js';

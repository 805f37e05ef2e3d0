export { chooseYardstick } from './choose-yardstick.js';
export { compileReferences, type ReferenceSource } from './compile.js';
export { convertMeasure, convertMoney } from './convert.js';
export { createOwnerFinder, type OwnerFinder } from './find-owners.js';
export { parseRates } from './parse-rates.js';

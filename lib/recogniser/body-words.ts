import { createWordTable, type Token } from '../text/index.js';

/* General English, chosen by us, as in `word-lists.ts`; a table of its own, since a table holds 32 lists. */
const table = /* @__PURE__ */ createWordTable(200);

/** Whether a word is in one of these lists. */
export const isBodyWord = (token: Token | undefined, lists: number): boolean => token !== undefined && (table.listsOf(token) & lists) !== 0;

/** Kinds of body, as they stand in small letters before a name or in an apposition behind it. */
const KINDS = `
  company firm operator airline bank insurer reinsurer broadcaster newspaper daily weekly publisher manufacturer automaker carmaker
  shipbuilder shipowner charity militia retailer lender brokerage subsidiary refiner refinery chipmaker drugmaker conglomerate
  consultancy startup nonprofit corporation utility contractor wholesaler supermarket brewer producer exporter importer
`
  .trim()
  .split(/\s+/);
export const BODY_KINDS = table.add(KINDS);
/** Their plurals: "the producers ⟨X⟩ and ⟨Y⟩". */
export const BODY_PLURALS = table.add([
  ...KINDS.map((kind) => `${kind}s`),
  ...['companies', 'charities', 'subsidiaries', 'dailies', 'consultancies', 'utilities', 'refineries'],
]);
/** What one has in a company, and a company has: "a stake in ⟨X⟩", "⟨X⟩'s shareholders". */
export const STAKES = table.add('stake stakes share shares shareholder shareholders stock subsidiary subsidiaries'.split(' '));

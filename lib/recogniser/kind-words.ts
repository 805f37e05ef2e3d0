import { createWordTable, type Token } from '../text/index.js';
import type { TaggedName } from './tagger/tag-names.js';
import { FAITHS } from './word-lists.js';

/* General English, chosen by us, as in `word-lists.ts`; a table of its own, since a table holds 32 lists. */
const table = /* @__PURE__ */ createWordTable(400);

/** Whether a word is in one of these lists. */
export const isKindWord = (token: Token | undefined, lists: number): boolean => token !== undefined && (table.listsOf(token) & lists) !== 0;

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
/** Who stands behind a company's name: "⟨X⟩ analyst Anna Petrenko"; behind a place's only the latter. */
export const COMPANY_ROLES = table.add('analyst analysts chairman chairwoman employees shareholders shares stock'.split(' '));
export const COMPANY_SIGNS = table.add('ceo subscribers customers'.split(' '));
/** Letters and offices that stand behind a name. */
export const POST_NOMINALS = table.add('mp mep msp mla td qc kc obe mbe cbe phd md ceo cfo coo'.split(' '));
/** What tells a son from his father: "Trevor Smith, ⟨Jr.⟩". */
export const GENERATIONS = table.add(['jr', 'sr']);
/** Words for people of a faith or of many states: beside one another, or behind a state's adjective, they name no body. */
export const FAITHFUL = table.add([...FAITHS.trim().split(/\s+/), 'hutus', 'tutsis']);
/** What an office is for: "Secretary of ⟨State⟩". */
export const OFFICE_FIELDS = table.add(
  'state defence defense treasury interior finance justice commerce labor labour education'.split(' '),
);
/** Whom news makes speak in the plural: no name at the head of a sentence. */
export const SPEAKERS = table.add(
  `investigators prosecutors lawyers lawmakers protesters protestors demonstrators organisers organizers forecasters spokesmen negotiators
  regulators inspectors campaigners researchers scientists economists historians villagers survivors rescuers smugglers traders
  insurgents medics`
    .trim()
    .split(/\s+/),
);
/** What goes by a code of letters and numbers: "the H7 strain", "F15 jets". */
export const CODED = table.add(
  `strain strains virus viruses flu influenza bomber bombers fighter fighters jet jets aircraft plane planes airliner helicopter
  helicopters missile missiles rocket rockets rifle rifles assault tank tanks drone drones visa visas motorway highway`
    .trim()
    .split(/\s+/),
);
/** Titles beside those that the tagger knows. */
export const MORE_TITLES = table.add('sheik shaykh shaikh cheikh maulana maulvi mullah grand'.split(' '));
/** What closes the name of a floating store or plant: "Saam ⟨FSU⟩". */
export const FLOATING = table.add('fsu fso fpso fsru flng'.split(' '));
export const WAS = table.add(['was', 'were', 'became']);
/** What befalls ships, seldom anybody else. */
export const SHIP_FATES = table.add(
  'sunk torpedoed scuttled refloated drydocked moored anchored towed rammed boarded grounded reflagged'.split(' '),
);
/** What befalls ships as well as others. */
export const MISHAPS = table.add('hit attacked struck seized hijacked shelled captured abandoned stranded impounded'.split(' '));
/** What tells, beside kinds of ship, that a sentence speaks of the sea. */
export const SEAFARING = table.add('nautical sea seas crew sailors seafarers mariners offshore waters harbour harbor anchorage'.split(' '));
/** What companies do for others: "insured by ⟨X⟩". */
export const COMPANY_DEEDS = table.add('insured reinsured underwritten chartered manufactured operated distributed'.split(' '));
/** What people do with companies, and seldom with one another: "who owns ⟨X⟩". */
export const OWNING = table.add('owns runs founded cofounded nationalised nationalized privatised privatized'.split(' '));
/** Kinds of place in small letters: "the village of ⟨X⟩", "⟨X⟩ province". */
const PLACE_KINDS_OF =
  'village town city port island province district region county state suburb municipality hamlet township governorate archipelago';
export const PLACE_KINDS = table.add(PLACE_KINDS_OF.split(' '));
export const PLACE_PLURALS = table.add([...PLACE_KINDS_OF.split(' ').map((kind) => `${kind}s`), 'cities', 'counties', 'municipalities']);
/** Kinds that stand behind a place's name. */
export const PLACE_TAILS = table.add(
  'province district county region governorate prefecture oblast peninsula valley island islands river'.split(' '),
);
/** What one has in a company, and a company has: "a stake in ⟨X⟩", "⟨X⟩'s shareholders". */
export const STAKES = table.add('stake stakes share shares shareholder shareholders stock subsidiary subsidiaries'.split(' '));

/** Words that open a body's name in languages that put its kind first. */
const BODY_OPENERS = table.add('banco banque bank banca grupo groupe gruppo partido parti radio caixa compagnie compania'.split(' '));
/** Words that close a body's name and hardly a person's or place's. */
const BODY_CLOSERS = table.add(
  `committee commission association agency ministry council foundation institute institution corporation laboratory laboratories
  observatory gallery museum library university college orchestra festival theatre theater survey patrol`
    .trim()
    .split(/\s+/),
);
/** Words that close a place's name and hardly a body's. */
const PLACE_CLOSERS = table.add(
  'territory territories river islands airport stadium oblast desert plateau mountains archipelago'.split(' '),
);

/** "ConocoPhillips", "AlfaStrakhovanie": a capital inside one word, behind three letters or more that open no family name. */
export const isCamelCase = ({ surface }: Token): boolean => /^(?!Mac|Van|Von|Fitz)\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}/u.test(surface);

const AMPERSAND = 0x26;
/** "Mitsui & Co". */
function hasAmpersand(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first + 1; at <= last; at++) if (tokens[at]?.unitAt(-2) === AMPERSAND) return true;
  return false;
}

/** The type of a name, where how it is written or its first or last word tells better than what was learned: "Banco Delta Asia". */
export function typeByKind(tokens: readonly Token[], { first, last, type }: TaggedName): TaggedName['type'] {
  if (type === 'other') return type;
  const only = first === last ? tokens[first] : undefined;
  if (only !== undefined) return isCamelCase(only) ? 'organisation' : type;
  if (type === 'person' && hasAmpersand(tokens, first, last)) return 'organisation';
  const [opening, closing] = [tokens[first], tokens[last]];
  if (isKindWord(closing, PLACE_CLOSERS)) return 'place';
  return isKindWord(closing, BODY_CLOSERS) || isKindWord(opening, BODY_OPENERS) ? 'organisation' : type;
}

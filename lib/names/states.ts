import { type EntityId, toEntityId } from '../model/index.js';

/**
 * States by the names and codes that lists use beside the everyday name: ISO 3166 codes, long forms, programmes called
 * after a state. Lower case. The EU's measures about Russia bear the code "UKR".
 */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  russia: 'russian federation|ru|rus|ukr|russia-eo14024|ukraine-eo13660|ukraine-eo13661|ukraine-eo13662|ukraine-eo13685|ussr|soviet union',
  'north-korea':
    "democratic people's republic of korea|democratic peoples republic of korea|korea (north)|korea, north|korea, democratic people's republic of|dprk|kp|prk|dprk2|dprk3|dprk4|nksr|nk",
  'south-korea': 'republic of korea|korea (south)|korea, south|korea, republic of|kr|kor',
  iran: 'iran (islamic republic of)|islamic republic of iran|iran, islamic republic of|ir|irn|iran-hr|ifsr|irgc|iran-tra|iran-eo13876|iran-eo13902|iran-eo13846',
  syria: 'syrian arab republic|sy|syr|syria-eo13894|hrit-sy',
  venezuela:
    'venezuela (bolivarian republic of)|venezuela, bolivarian republic of|bolivarian republic of venezuela|ve|ven|venezuela-eo13850|venezuela-eo13884',
  belarus: 'by|blr|belarus-eo14038',
  china: "people's republic of china|cn|chn|cmic-eo13959",
  'united-arab-emirates': 'uae|ae|are',
  'united-kingdom': 'great britain|uk|gb|gbr',
  'united-states': 'united states of america|usa|us',
  myanmar: 'burma|mm|mmr|burma-eo14014',
  'democratic-republic-of-the-congo':
    'congo, democratic republic of the|congo (democratic republic)|democratic republic of the congo (drc)|drc|drcongo|cd|cod',
  'republic-of-the-congo': 'congo|congo (brazzaville)',
  'ivory-coast': "cote d'ivoire|côte d'ivoire|ci|civ",
  'central-african-republic': 'car|cf|caf',
  palestine: 'palestinian territory, occupied|palestinian|occupied palestinian territories|ps|hamas',
  libya: 'libyan arab jamahiriya|state of libya|ly|lby|libya2|libya3',
  afghanistan: 'af|afg|taliban',
  iraq: 'iq|irq|iraq2|iraq3',
  yemen: 'ye|yem',
  lebanon: 'lb|lbn',
  somalia: 'so|som',
  sudan: 'sd|sdn|sudan-eo14098|darfur',
  'south-sudan': 'ss|ssd',
  cuba: 'cu|cub',
  zimbabwe: 'zw|zwe',
  nicaragua: 'ni|nic|nicaragua-nhra',
  haiti: 'ht|hti',
  mali: 'ml|mli',
  'guinea-bissau': 'gb (guinea-bissau)|gnb',
  ukraine: 'ua',
  turkey: 'türkiye|turkiye|tr|tur',
  vietnam: 'viet nam|vn|vnm',
  laos: "lao people's democratic republic",
  tanzania: 'tanzania, united republic of',
  moldova: 'moldova, republic of|republic of moldova|md|mda',
  'bosnia-and-herzegovina': 'bih|ba|balkans-eo14033',
  'hong-kong': 'hong kong|hk|hkg|hk-eo13936',
  georgia: 'ge|geo',
  'saudi-arabia': 'sa|sau',
  egypt: 'eg|egy',
  pakistan: 'pk|pak',
  india: 'ind',
  germany: 'de|deu',
  turkmenistan: 'tm|tkm',
  serbia: 'rs|srb',
  eritrea: 'er|eri',
  czechia: 'czech republic',
  mexico: 'mx|mex',
  colombia: 'co|col',
  ethiopia: 'et|eth|ethiopia-eo14046',
  burundi: 'bi|bdi',
  tunisia: 'tn|tun',
  guatemala: 'gt|gtm',
  israel: 'il|isr',
  eswatini: 'swaziland',
  'north-macedonia': 'macedonia|fyrom',
  'cape-verde': 'cabo verde',
};

const SLUG_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(OTHER_NAMES).flatMap(([slug, names]) => names.split('|').map((name) => [name, slug] as const)),
);

/** Everyday names of the states that sanctions programmes are called after. */
const PROGRAMMES: readonly (readonly [RegExp, string])[] =
  `russia|belarus|iran|syria|venezuela|myanmar|libya|somalia|sudan|south sudan|zimbabwe|nicaragua|haiti|mali|iraq|yemen|lebanon|cuba|burundi|guinea|afghanistan|ukraine|moldova|north korea|eritrea|guatemala|tunisia|georgia|ethiopia|serbia`
    .split('|')
    .map((name) => [new RegExp(`\\b${name}\\b`, 'i'), name.replace(' ', '-')] as const);
const PROGRAMME_WORDS: readonly (readonly [RegExp, string])[] = [
  [/democratic people.s republic of korea|\bdprk/i, 'north-korea'],
  [/democratic republic of the congo/i, 'democratic-republic-of-the-congo'],
  [/central african republic/i, 'central-african-republic'],
  [/taliban/i, 'afghanistan'],
];

const MAX_CACHED = 10_000;
const cache = new Map<string, readonly EntityId[]>();

/** The states that a country or programme of a list stands for; none where it names no state ("SDGT"). */
export function statesOf(listed: string): readonly EntityId[] {
  const known = cache.get(listed);
  if (known) return known;
  if (cache.size >= MAX_CACHED) cache.clear();
  const states = [...new Set(findStates(listed))].map((slug) => toEntityId(`place/${slug}`));
  cache.set(listed, states);
  return states;
}

function findStates(listed: string): string[] {
  const name = listed.trim().toLowerCase();
  const exact = SLUG_OF.get(name);
  if (exact !== undefined) return [exact];
  const found = [...PROGRAMMES, ...PROGRAMME_WORDS].filter(([pattern]) => pattern.test(name)).map(([, slug]) => slug);
  if (found.length > 0) return found;
  return /^[\p{L}][\p{L} .'-]{3,40}$/u.test(name) && name.split(' ').length <= 4 ? [name.replace(/[ '.]+/g, '-')] : [];
}

import { WordMap, WordSet } from './word-set.js';
/** Irregular verbs: base, past and past participle where they differ; forms of one verb are joined by slashes. */
const IRREGULAR = `
  arise/arose/arisen bear/bore/borne beat/beat/beaten become/became/become begin/began/begun bend/bent/bent bet/bet/bet
  bind/bound/bound bite/bit/bitten bleed/bled/bled blow/blew/blown break/broke/broken breed/bred/bred bring/brought/brought
  broadcast/broadcast/broadcast build/built/built burn/burnt/burnt buy/bought/bought catch/caught/caught choose/chose/chosen
  come/came/come cost/cost/cost cut/cut/cut deal/dealt/dealt dig/dug/dug do/did/done draw/drew/drawn drink/drank/drunk
  drive/drove/driven eat/ate/eaten fall/fell/fallen feed/fed/fed feel/felt/felt fight/fought/fought find/found/found
  flee/fled/fled fly/flew/flown forecast/forecast/forecast forget/forgot/forgotten freeze/froze/frozen get/got/got
  give/gave/given go/went/gone grow/grew/grown hang/hung/hung have/had/had hear/heard/heard hide/hid/hidden hit/hit/hit
  hold/held/held hurt/hurt/hurt keep/kept/kept know/knew/known lay/laid/laid lead/led/led leave/left/left lend/lent/lent
  let/let/let lie/lay/lain lose/lost/lost make/made/made mean/meant/meant meet/met/met overcome/overcame/overcome
  oversee/oversaw/overseen overtake/overtook/overtaken pay/paid/paid put/put/put quit/quit/quit read/read/read
  repay/repaid/repaid ride/rode/ridden ring/rang/rung rise/rose/risen run/ran/run say/said/said see/saw/seen seek/sought/sought
  sell/sold/sold send/sent/sent set/set/set shake/shook/shaken shed/shed/shed shoot/shot/shot show/showed/shown
  shrink/shrank/shrunk shut/shut/shut sink/sank/sunk sit/sat/sat sleep/slept/slept slide/slid/slid speak/spoke/spoken
  spend/spent/spent split/split/split spread/spread/spread stand/stood/stood steal/stole/stolen stick/stuck/stuck
  strike/struck/struck swear/swore/sworn sweep/swept/swept swim/swam/swum take/took/taken teach/taught/taught tear/tore/torn
  tell/told/told think/thought/thought throw/threw/thrown undergo/underwent/undergone understand/understood/understood
  undertake/undertook/undertaken wear/wore/worn weep/wept/wept win/won/won withdraw/withdrew/withdrawn write/wrote/written
`;

const toS = (base: string): string =>
  /(?:s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
const toIng = (base: string): string =>
  /[^eo]e$/.test(base)
    ? `${base.slice(0, -1)}ing`
    : /^[^aeiou]*[aeiou][^aeiouwxy]$|begin$|forget$/.test(base)
      ? `${base}${base.slice(-1)}ing`
      : `${base}ing`;

/** Every form of an irregular verb, in lower case, to its past participle. */
export const IRREGULAR_PARTICIPLES = new WordMap<string>(
  IRREGULAR.trim()
    .split(/\s+/)
    .flatMap((verb) => {
      const [base = '', past = '', participle = past] = verb.split('/');
      return [base, toS(base), toIng(base), past, participle].map((form) => [form, participle] as const);
    }),
);

/** Forms above that are commoner as nouns or adjectives: they are verbs only where a number or pronoun shows it. */
export const NOUN_LIKE_VERBS = new WordSet(
  'cost costs cut cuts deal deals fight fights hit hits lead leads lie lies loss run runs set sets show shows split spread strike strikes stand stands rise rises fall falls draw draws drive drives find finds read reads ride rides stick sticks tear tears bet bets feed feeds shot left felt found ground meeting building buildings being feeling feelings hearing meaning saying spending standing understanding beginning writing putting let met'.split(
    ' ',
  ),
);

/** The past participle of a verb in any form: "saw" → "seen", "bakes" → "baked", "carrying" → "carried". */
export const participleOf = (verb: string): string => {
  const irregular = IRREGULAR_PARTICIPLES.get(verb);
  if (irregular !== undefined) return irregular;
  if (verb.endsWith('ed')) return verb;
  const base = baseOf(verb);
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(base) ? `${base}${base.slice(-1)}ed` : `${base}ed`;
};

/** A base good enough for building "-ed": "using" → "us" gives "used". */
const baseOf = (verb: string): string => {
  if (verb.endsWith('ing') && verb.length > 5) return verb.slice(0, -3);
  if (verb.endsWith('ies')) return `${verb.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(verb)) return verb.slice(0, -2);
  return verb.endsWith('s') && !verb.endsWith('ss') ? verb.slice(0, -1) : verb;
};

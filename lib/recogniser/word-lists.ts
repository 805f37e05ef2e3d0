import { createWordTable, type Token } from '../text/index.js';

/*
 * General English, chosen by us; no list of names. Folded forms (lower case, no apostrophes), space-separated. Each list is a
 * bit of a word's lists. A word that is also a common family name or first name is left out of the openers ("Will", "May", "Grace").
 */
const table = /* @__PURE__ */ createWordTable(2_000);
const words = (list: string): number => table.add(list.trim().split(/\s+/));

/** The bits of all lists that a word is in. */
export const { listsOf } = table;
/** Whether a word is in one of these lists. */
export const isIn = (token: Token | undefined, lists: number): boolean => token !== undefined && (listsOf(token) & lists) !== 0;

// The tagger's features name the lists from here to `OPENERS` by their places.

/** Words that stand before a person's name and are no part of it. "Master" and "Brother" are absent: rarely titles in news. */
export const TITLES = words(`
  mr mrs ms miss dr prof professor sir dame lord lady madam
  president vicepresident premier chancellor minister ministers secretary undersecretary senator congressman congresswoman
  representative governor mayor ambassador envoy commissioner chairman chairwoman chair chairperson director
  king queen prince princess emir sheikh sultan crown pope archbishop bishop cardinal rabbi imam ayatollah patriarch
  general gen lieutenant lt colonel col major maj captain capt sergeant sgt admiral adm commander cmdr brigadier marshal field
  judge justice prosecutor attorney spokesman spokeswoman spokesperson leader chief deputy
  sen rep gov rev reverend analyst coach ceo mp comrade
`);

/** Words that belong to a title only where one follows: "Foreign Minister", "Acting President"; "Foreign Ministry" keeps its word. */
export const TITLE_MODIFIERS = words(`
  vice acting former prime first second foreign defence defense finance interior managing executive deputy chief press
  lead senior associate assistant permanent special exiled late supreme
`);

/** Words that close an organisation's name or stand as its head. */
export const ORGANISATION_HEADS = words(`
  ministry department agency office bureau council committee commission court tribunal parliament congress senate assembly
  duma authority authorities administration directorate service services command corps army navy force forces guard guards
  guardsmen police brigade regiment battalion fleet party union federation confederation league alliance coalition movement
  front organisation organization association society foundation fund institute institution university college school academy
  hospital bank company corporation corp inc ltd llc plc group holdings holding industries partners airlines airways railways
  motors energy oil gas petroleum steel electric technologies systems media news times post herald tribune journal gazette
  broadcasting television radio network press club fc church cathedral brotherhood cartel embassy consulate cabinet
  chamber board bundesbank exchange centre center laboratory laboratories mission taskforce team secretariat presidium
  politburo treasury exchequer reserve crescent cross watch international initiative project programme program
`);

/** Words that close or open a place's name. */
export const PLACE_HEADS = words(`
  sea ocean gulf bay strait straits channel river lake island islands isle peninsula cape coast mountain mountains mount
  hills valley desert plateau province region oblast krai county district state states city town village republic kingdom
  territory territories federation airport port harbour harbor base street road avenue square park bridge canal heights
  strip bank delta basin range falls glacier reef shoal archipelago prefecture governorate emirate crossing plant station
`);

/** Heads after which "of" carries the name on: "Gulf of Aden", "Ministry of Defence", "Treaty of Rome". */
export const OF_HEADS = words(`
  gulf bay strait straits sea cape isle republic kingdom state federation city province university ministry department
  bank house court council chamber office bureau institute academy church union association organisation organization
  league party army commission committee board mission federation confederation bishop treaty convention agreement accord
  accords pact protocol charter declaration statute act memorandum congress movement front society college group
`);

/** Words that close an agreement's name, or open it before "of", "on" and "for". */
export const AGREEMENT_HEADS = words(`
  treaty convention agreement agreements accord accords pact protocol charter declaration statute act bill memorandum
  constitution resolution armistice
`);

/** Kinds of ship, as they stand before a ship's name or in an apposition behind it. */
const SHIP_KINDS = `
  ship vessel tanker supertanker freighter ferry trawler yacht superyacht frigate destroyer corvette submarine bulker cruiser
  carrier warship gunboat icebreaker containership steamship schooner barge tug tugboat lighter minesweeper battleship
  flagship oiler coaster reefer catamaran ketch sloop dredger cutter lifeboat steamer aframax suezmax panamax vlcc ulcc handysize
`
  .trim()
  .split(/\s+/);
export const SHIP_WORDS = table.add(SHIP_KINDS);

/** Words that follow a name of a person who speaks or acts. */
export const SPEECH_VERBS = words(`
  said says told added confirmed warned stated argued denied insisted announced expressed noted explained claimed urged
  acknowledged met visited resigned replied wrote tweeted testified agreed vowed pledged called
`);

/** Peoples of many states, and faiths. */
export const FAITHS = `
  muslim muslims christian christians buddhist buddhists hindu hindus jew jews jewish catholic catholics protestant orthodox
  sunni sunnis shia shiite shiites islamist islamists islamic jihadist jihadists alawite alawites druze yazidi yazidis sikh sikhs
  arab arabs kurd kurds kurdish tatar tatars chechen chechens rohingya hutu tutsi pashtun pashtuns tamil tamils uyghur uyghurs
  uighur uighurs roma slavic
`;
/** Adjectives and names of peoples, faiths and parties beyond those of the states in the pack: never names by our rules. */
export const PEOPLES = words(`
  ${FAITHS}
  western eastern northern southern european asian african latin hispanic soviet nazi nazis
  communist communists socialist socialists democratic democrat democrats republican republicans conservative conservatives
  liberal liberals marxist maoist zionist anglo gulf english internet covid
`);

/** Prepositions before a place. */
export const PLACE_PREPOSITIONS = words('in at near from to off around outside inside across towards toward into via');

/** Particles that may stand inside a person's name in lower case. */
export const NAME_PARTICLES = words('de del della di da do dos du la le van von der den ter ten bin ibn al el ul ud abu af zu y e');

/**
 * Capitalised words that are no names: weekdays, months, and the words that open sentences. A run that begins with one
 * of them at the start of a sentence loses it; one that consists of them is no name.
 */
export const CALENDAR = words(`
  monday tuesday wednesday thursday friday saturday sunday
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
`);

export const OPENERS = words(`
  the a an this that these those some any all both each every no none neither either such other another many much most more
  few several one two three four five six seven eight nine ten dozens hundreds thousands millions half
  i you he she it we they his her its our their my your him them who whom whose which what when where why how there here
  in on at by for from to of with without within under over above below between among amid amidst after before during since
  until till while as if though although because unless whereas whether despite besides except against about around across
  along behind beyond near off out outside inside up down into onto upon toward towards through throughout via per like unlike
  and or but nor yet so then thus hence therefore however moreover furthermore meanwhile also instead indeed still even only
  just not now today yesterday tomorrow later earlier soon once again already recently currently previously finally
  eventually initially originally overall perhaps maybe additionally consequently nevertheless nonetheless otherwise
  according following citing including regarding concerning given based asked speaking responding plans reports officials
  experts critics analysts witnesses residents police people troops soldiers authorities government ministers leaders
  estimates sources data figures results talks sanctions prices oil shares stocks markets video photos images satellite
  last next first second third early late new old former several local national international military state federal
  central public foreign senior top chief deputy news media press opposition security health united
  do does did is are was were be been being has have had can could would should shall might must let
  yes no ok please thank thanks note see read click
`);

/** The lists that the tagger knows. */
export const TAGGED_LISTS = 2 * OPENERS - 1;

/** Heads of agreements, laws and orders that go by a number: "Executive Order 9999". */
export const NUMBERED_HEADS = words('resolution order decree directive regulation protocol law act bill proclamation proposition');

/** Heads of bodies that are also the sites where they stand: "at ⟨Grady Memorial Hospital⟩". */
export const SITES = words('center centre hospital school church cathedral base federation');
/** With "of" a state: "Union of South Africa". */
export const STATES = words('union federation');

/** Prefixes of ships' names; written in capitals. */
export const SHIP_PREFIXES = words('mv mt ms ss uss hms hmas hmcs ins rms rfa usns rfs bap arm fv sv my');

/** What ships do, seldom anybody else. */
export const SHIP_VERBS = words(`
  sailed sank sinks docked anchored berthed moored unloaded offloaded discharged steamed drifted capsized loitered ballasted
  foundered listed reflagged
`);

/** What ships have: "the ⟨X⟩'s hull", "the master of the ⟨X⟩". */
export const FLEET_WORDS = words(`
  captain master skipper crew crewmen hull bridge deck stern bow cargo hold transponder flag owner owners anchor engine mast keel sinking
`);

/** Initialisms that are no names: titles, technical and money words. */
export const PLAIN_INITIALISMS = words(`
  gdp gnp ceo cfo coo mp mps pm tv ngo ngos dna hiv aids covid usd eur gbp id it pr hr ai am ok km kg mw gw lng lpg vat ipo faq
  mep meps msp msps mla mlas qc kc obe mbe cbe phd
  apc apcs suv ied ieds uav uavs icbm icbms wmd nco gmt utc est edt cet bst sos pdf sms gps vip
`);

/** What a hyphen ties to a name without becoming part of it: "Hong Kong-registered", "EU-wide". */
export const HYPHEN_ADJECTIVES = words(`
  based backed led born wide style era run held owned made registered flagged linked aligned controlled occupied
  funded supported trained sponsored imposed listed educated speaking sanctioned allied only to bound
  area mission language region built grown dominated ruled administered brokered appointed designated
`);

/** Openers with which the name of a body may begin: "Central Bank", "First Chamber", "People's Party"; "Then" and "But" never do. */
export const NAME_OPENERS = words(`
  last next first second third early late new old former several local national international military state federal central
  public foreign senior top chief deputy news media press opposition security health united
  two three four five six seven eight nine ten all our your many
  police people troops soldiers government oil shares stocks markets prices data video photos images satellite sources
`);

/** Plurals of ships: "two tankers, ⟨X⟩ and …". */
export const SHIP_PLURALS = table.add(SHIP_KINDS.map((kind) => `${kind}s`));
/** "a tanker called ⟨X⟩", "aboard ⟨X⟩", "on board the ⟨X⟩". */
export const NAMING = words('called named renamed');
export const ABOARD = words('aboard');
export const BOARD = words('board');
/** "South Ossetian": what may stand before an adjective that names nobody. */
export const DIRECTIONS = words('north south east west northern southern eastern western');
/** Small words that carry a body's or treaty's name on behind its head. */
export const LINKS = words('of for on to in');
/** Behind which a name goes on and its head stands before: "Treaty ⟨on⟩ …". */
export const HEAD_LINKS = words('of on for');
export const AND = words('and');
export const OF = words('of');
export const THE = words('the');

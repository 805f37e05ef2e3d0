import { wordSet } from './word-set.js';

/** Words that never stand inside a counted noun phrase. */
export const PHRASE_STOPS = wordSet(`
  the a an this that these those his her its their our my your each every any no some all both he she it they we you i him them us
  me who whom whose which what where when why how there here of in on at by for from to with without within into onto over under
  about around between among across after before since until during through throughout against off out up down near per as than
  then if because while although though unless whether but or nor so yet and via despite along amid behind beyond above below
  toward towards upon aboard inside outside apart away ago earlier later plus minus versus like worth not also only just still
  even ever never always already again now today yesterday tomorrow once twice too very much instead together alone elsewhere
  overnight altogether apiece respectively reportedly allegedly perhaps back ahead soon often however meanwhile including
  excluding involving following according least
`);

/** Forms of be, have, do and the modals. */
export const AUXILIARIES = wordSet(`
  is are was were be been being am has have had having do does did will would can could may might must shall should cannot can't
  won't isn't aren't wasn't weren't hasn't haven't hadn't didn't doesn't don't ought
`);

/** Common verbs without an -ed ending, or that would pass for a noun: where one stands, a noun phrase has ended. */
export const PLAIN_VERBS = wordSet(`
  said say says told tell tells made make makes took take takes taken came come comes went go goes gone got get gets gave give
  gives given saw see sees seen found find finds left leave leaves felt feel kept keep keeps held hold holds brought bring brings
  began begin begun ran run runs became become becomes met meet sent send sends built build spent spend lost lose loses won win
  paid pay pays sold sell sells bought buy buys fell fall fallen rose rise risen grew grow grown drew draw drawn drove drive
  driven flew fly flown fled flee died die fought fight sank sunk sink shot shoot struck strike hit hits put puts cut set sets let
  led lead leads read wrote write written spoke speak spoken stood stand stands sat sit lay lie chose choose broke broken thought
  think thinks knew know knows meant mean means seem seems need needs want wants remain remains live lives work works show shows
  shown agree believe believes expect expects include includes suggest suggests indicate reach reaches cost costs join joins use
  uses help helps move turn turns start starts stop stay stays face faces call calls ask asks try tries swam swept slept dealt
  hurt burnt wore beat rode sought caught taught arose hid threw thrown lived survive survives arrive arrives attend vote voted
  carry carries cover covers cite cites weigh pulled wounded injured killed drowned missing dies thick wide
  tall deep long high old less fewer higher lower larger smaller bigger faster slower better worse cheaper southwest southeast
  northwest northeast
`);

/** Nouns that are plural without an -s, or count as plural ("25 crew", "three dead"). */
export const PLURAL_NOUNS = wordSet(`
  people men women children crew staff personnel police aircraft spacecraft hovercraft dead cattle sheep fish deer feet teeth mice
  geese data media bacteria criteria phenomena servicemen servicewomen policemen policewomen fishermen gunmen workmen businessmen
  businesswomen spokesmen militiamen infantry cavalry livestock offspring youth clergy faithful homeless unemployed elderly
  artillery ammunition firemen seamen airmen marines congressmen councilmen salmon trout shrimp poultry alumni grandchildren
  schoolchildren headquarters series species taliban mujahideen folk womenfolk townspeople
  tribespeople salespeople guardsmen horsemen clansmen tribesmen lawmen assemblymen `);

/** Words in -s that are singular or no noun at all; a plural is not read from them. */
export const NOT_PLURAL = wordSet(`
  was is has does this his its us plus minus thus across versus less unless perhaps always besides various previous serious
  religious dangerous famous numerous precious suspicious anonymous nervous enormous continuous simultaneous ambitious business
  congress press access process progress success witness illness express mass class glass gas bus campus virus status crisis basis
  analysis census consensus bonus focus chorus cross loss boss address overseas afterwards towards backwards forwards sometimes
  swiss indigenous contiguous consecutive years months days weeks hours
`);

/** Plural nouns that often stand before another noun ("arms dealers", "sports clubs"); kept for singular heads ("one arms dealer"). */
export const PLURAL_MODIFIERS = wordSet(`
  arms sports sales weapons savings operations communications news systems customs drugs rights states nations forces series
`);

/** Words that hang a noun on what stands before it. */
export const PREPOSITIONS = wordSet(`
  of from in on by for at aboard to with into against among near off across since between until before after outside inside
  during through around under over within without along towards below above via
`);

/** Words of comparison, size and direction: they end a noun phrase as a verb does, but govern nothing. */
export const NEVER_VERBS = wordSet(`
  less fewer higher lower larger smaller bigger faster slower better worse cheaper thick wide tall deep long high old southwest
  southeast northwest northeast nothing something anything everything morning evening
`);

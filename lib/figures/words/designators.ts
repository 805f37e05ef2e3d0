import { wordSet, WordSet } from './word-set.js';

/**
 * Words that make the number behind them a name ("Resolution 1718", "day one", "page 12"), in lower case. "Group" and "unit"
 * hold for singulars only; "round" and "week" are here because a count stands before them, never behind.
 */
export const DESIGNATORS = wordSet(`
  article articles section sections chapter chapters paragraph paragraphs clause clauses page pages line lines resolution
  resolutions order orders flight flights room gate terminal route highway interstate motorway channel phase phases stage step
  level type size grade category class tier version season episode volume issue part act bill rule amendment protocol annex
  appendix schedule table figure no nos number nr licence license model unit block plot lot platform track bus train ward district
  zone sector area region hall building reactor pier berth dock day week year round game match lap hole world war covid apollo
  windows iphone boeing airbus imo mmsi case file docket exhibit count counts proposition measure directive regulation law decree
  mark top formula super under postcode box exit junction apartment flat suite floor studio catch
`);
/** Designators that are also common words: they hold only before a bare number ("a class 12 students" is not one). */
export const WEAK_DESIGNATORS = wordSet(`
  day week year top world war game match super class count counts part order orders region area no under catch line lines train
  bus law district floor case number measure building hall figure table issue bill act file track mark platform room flat house
  round season pages
`);

/** Nouns of count compounds ("three-man crew", "500-strong"); other hyphened nouns name a thing ("six-party talks", "two-way"). */
export const COUNT_COMPOUNDS = wordSet(`
  man woman men person people member seat strong bed storey story page room ship vessel country nation car judge crew vehicle
  plane bedroom floor vote passenger seater
`);

/** Nouns a score stands before ("a 2-1 win"). */
export const SCORE_NOUNS = new WordSet([
  'win',
  'loss',
  'defeat',
  'victory',
  'draw',
  'lead',
  'vote',
  'ruling',
  'decision',
  'majority',
  'split',
]);
/** "One" plus these is an idiom, not a count. */
export const ONE_IDIOMS = wordSet(`
  thing way side hand point another time moment reason example of more or by on in at day such and morning evening afternoon night
  step stage last final that who which else direction can may might must
`);
/** Before "one" these make it a pronoun or a stress ("the one", "no one"). */
export const ONE_LEADS = wordSet(`
  the this that any each every no which another some these those good bad new old first last next loved big small other same only
  day a an number not
`);
/** Before a bare small number word these point back ("the two", "all three"). */
export const BACK_REFERENCE_LEADS = wordSet(`
  the all these those you us them both we other his her their our my its
`);
/** Words that are the head of a person's description before an age ("the goalkeeper, 22,"). */
export const PERSON_NOUNS = wordSet(`
  mother father son daughter brother sister wife husband boy girl man woman child baby student pensioner widow nephew niece uncle
  aunt cousin grandson granddaughter grandmother grandfather friend partner soldier colleague neighbour neighbor suspect victim
  defendant captain nurse chef pilot native graduate resident president spouse youth teenager lad toddler veteran journalist
  artist activist dentist scientist accountant migrant patient refugee boss chief couple
`);

import { wordSet, WordSet } from './word-set.js';

/** Verbs that name a source by their subject ("X said …"); `put` asks for an "at" before the number. */
export const REPORTING_VERBS = wordSet(`
  said says say saying told tells tell confirmed confirms confirm announced announces announce reported reports report added adds
  stated states warned warns warn estimated estimates estimate predicted predicts predict claimed claims claim suggested suggests
  suggest indicated indicates indicate counted counts count reckoned reckons reckon thinks think believes believe acknowledged
  acknowledges noted notes insisted insists argued argues wrote writes explained explains recalled recalls testified revealed
  reveals disclosed discloses calculated calculates recorded records forecast forecasts projected projects expects expected
  alleged alleges asserted declared declares maintained maintains admitted admits conceded stressed emphasised emphasized show
  shows showed found finds tallied documented verified learned put puts spoke speaks talk talks talked cited quoted denied denies
  assessed assesses concluded concludes pledged promised vowed demanded complained joked asked
`);
/** Verbs that need "that" or a number close behind, being common in other senses. */
export const NEEDS_THAT = wordSet(`
  show shows showed found finds learned records claims claim reports report estimates estimate states notes projects counts count
  forecast forecasts recorded demanded asked pledged promised vowed maintained maintains cited quoted expected projected
`);
/** Verbs that need "of" behind them ("officials spoke of 3,700 tonnes"). */
export const NEEDS_OF = new WordSet(['spoke', 'speaks', 'talk', 'talks', 'talked', 'warned', 'warns']);
/** Verbs that may come before their subject (", said X"). */
export const INVERTING_VERBS = wordSet(`
  said says say added adds explained explains noted notes warned warns wrote writes recalled recalls reckons reckoned reported
  reports claimed claims told insists insisted admitted admits confirmed argues argued joked complained thinks suggests declared
`);
/** Nouns that are a source by themselves before a verb or "of" ("reports of", "estimates suggest", "by her count"). */
export const SOURCE_NOUNS = wordSet(`
  report reports estimate estimates figures statistics data officials sources witnesses polls surveys studies records documents
`);
/** Nouns behind "by X's …" ("by the FBI's count"). */
export const RECKONING_NOUNS = wordSet(`
  count counts estimate estimates reckoning sums figures calculation calculations telling tally account data assessment
`);
/** Bodies referred back to ("the group added"): resolved to the last source. */
export const BACK_REFERRING_BODIES = wordSet(`
  group agency organisation organization ministry statement company firm spokesman spokeswoman spokesperson department body paper
  newspaper minister official commission committee office watchdog charity institute bank report study document
`);
export const PRONOUNS = new WordSet(['he', 'she', 'it', 'they']);
/** Words between a subject and its verb. */
export const BEFORE_VERB = wordSet(`
  has have had also later earlier previously then now already recently first publicly repeatedly himself herself itself still
  since again once privately officially further separately only just did does do will would initially subsequently
`);
/** Forms that make a reporting verb passive ("was reported", "is said to"). */
export const PASSIVE_LEADS = wordSet(`
  is are was were be been being as of the a an its their his her by to recently and
`);
/** Abbreviations whose full stop ends no sentence, in lower case. */
export const ABBREVIATIONS = wordSet(`
  mr mrs ms dr prof gen col lt maj capt sgt adm sen rep gov pres st mt no nos vs jr sr co corp inc ltd bros approx dept est hon
  rev jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri ca cf fig art vol pp rs msgr supt insp cmdr brig ave
  blvd op al
`);
/** "said by phone": not who said it but how. */
export const MEDIA = wordSet('phone telephone email e-mail text letter video radio message');

import type { Firmness } from '../../model/index.js';
import { wordSet, WordMap, WordSet } from './word-set.js';

/** Words that say how firmly a figure is put forward, beside it or as the verb of its source. "Said" and "told" weaken nothing. */
export const FIRMNESS_WORDS = new WordMap<Firmness>(
  (
    [
      [
        'estimated',
        `estimated estimate estimates estimating reckon reckons reckoned calculated calculates projected projects projection forecast
         forecasts predicted predicts predict believed believes believe thought thinks think suggest suggests suggested assessed
         assesses presumed expected expects likely probably`,
      ],
      ['reported', 'reported report reports reportedly reporting rumoured rumored unconfirmed'],
      [
        'claimed',
        'claimed claims claim claiming alleged alleges allegedly purportedly purported supposedly boasted asserted asserts insisted insists',
      ],
      ['denied', 'denied denies deny denying rejected rejects refuted dismissed disputed disputes'],
      ['feared', 'feared fears fear warned warns warn warning'],
      [
        'planned',
        'planned plans planning pledged pledges pledge promised promises promise vowed vows intends intended aims aimed proposed proposes scheduled budgeted target targeted agreed',
      ],
    ] as const
  ).flatMap(([firmness, words]) => [...wordSet(words)].map((word) => [word, firmness] as const)),
);

/** Words after which "to" opens a plan: "agreed to send", "is set to". */
export const PLAN_LEADS = wordSet(`
  agreed agrees agree plan plans planned pledged pledges promised promises vowed vows intends intend intended aims aim aimed wants
  want hopes hope seeks due set scheduled proposed proposes decided offered ordered ready prepared expected
`);

/** Words of the future right before a verb: what follows is planned. */
export const FUTURE = new WordSet(['will', "'ll", 'would', 'shall']);

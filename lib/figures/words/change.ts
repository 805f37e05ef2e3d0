import { wordSet, WordMap } from './word-set.js';

/** Words that say a value went up, or down; other verbs of change say neither. */
export const UPWARD = wordSet(`
  up rise rises rose risen rising grow grows grew grown growing increase increases increased increasing climb climbs climbed jump
  jumps jumped soar soared soaring surge surged surging doubled tripled trebled quadrupled swelled widened raised raises raise
  raising boosted expanded upgraded gain gained growth improved accelerated extended
`);
export const DOWNWARD = wordSet(`
  down fall falls fell fallen falling drop drops dropped dropping decrease decreases decreased decline declines declined declining
  cut cuts cutting lower lowered reduce reduces reduced reduction slid slipped shrank shrunk shrink shrinks plunged plummeted
  tumbled sank halved narrowed eased dipped slowed slumped downgraded loss
`);

/** Words that make one amount a multiple of another. */
export const MULTIPLES = new WordMap<number>([
  ['halved', 0.5],
  ['halving', 0.5],
  ['doubled', 2],
  ['doubling', 2],
  ['doubles', 2],
  ['double', 2],
  ['twofold', 2],
  ['twice', 2],
  ['tripled', 3],
  ['tripling', 3],
  ['trebled', 3],
  ['threefold', 3],
  ['quadrupled', 4],
  ['fourfold', 4],
  ['quintupled', 5],
  ['fivefold', 5],
  ['sixfold', 6],
  ['sevenfold', 7],
  ['eightfold', 8],
  ['tenfold', 10],
]);

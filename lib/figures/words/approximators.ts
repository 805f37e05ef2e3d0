import { phraseList, wordSet, WordSet } from './word-set.js';

/** Wordings that loosen or bound a number and stand right before it. "Only", "another", "all", "within" and "the next" are none. */
export const APPROXIMATORS: readonly string[] = phraseList(`
  about, around, roughly, approximately, approx, circa, almost, nearly, virtually, some, fully, perhaps, maybe, estimated, an
  estimated, the estimated, at an estimated, at least, at most, at the very least, at the most, at minimum, more than, well more
  than, slightly more than, a little more than, little more than, no more than, not more than, just more than, no fewer than, no
  less than, not less than, not fewer than, less than, slightly less than, a little less than, just less than, fewer than,
  slightly fewer than, greater than, higher than, over, well over, just over, slightly over, a little over, somewhat over, under,
  well under, just under, slightly under, a little under, above, well above, just above, below, well below, just below, at or
  below, at or above, at or under, at or over, up to, as many as, as much as, as few as, as little as, as high as, as low as,
  upwards of, upward of, in excess of, north of, close to, closer to, close on, near, something like, somewhere around, in the
  region of, in the order of, on the order of, the best part of, the better part of, a maximum of, a minimum of, minimum, maximum,
  a total of about, just about, just shy of, shy of, exceeding, only about, just around, possibly, likely, more like, nearer, a
  reported, not quite, between
`);

/** Approximators that hold only before a range. */
export const RANGE_ONLY = new WordSet(['between']);

/** "over two days" is a stretch of time; after these words it is a bound ("for over two days"). */
export const BOUND_BEFORE = wordSet(`
  for in lasted lasting took take takes taken spent spend well just slightly after of is was been
`);

/** Wordings behind the number. */
export const TRAILING_APPROXIMATORS: readonly string[] = ['or so', 'or more', 'or less', 'or fewer'];

/** Verbs and words of change: "rose from 3 to 5" is two figures, not a range. */
export const CHANGE_WORDS = wordSet(`
  rise rises rose risen rising grow grows grew grown growing fall falls fell fallen falling drop drops dropped dropping increase
  increases increased increasing decrease decreased decline declined declining narrow narrowed widened cut cuts cutting raise
  raised raises raising lower lowered reduce reduced reducing climb climbed soared jumped jump slid slipped shrank shrunk shrink
  expand expanded change changed move moved went gone go goes doubled tripled quadrupled surged plunged plummeted tumbled sank
  swelled improved worsened up down took taken brought bringing upgraded downgraded eased edged ticked dipped slowed accelerated
  halved extended revised boosted
`);

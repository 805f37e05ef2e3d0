import type { MentionType, RecognisedName } from '../model/index.js';

/** A name on the way to its type; `other` is a name of which nothing yet says what it names. */
export interface DraftName extends Omit<RecognisedName, 'type'> {
  readonly type: MentionType | 'other';
}

import type { EntityId } from './entity.js';
import type { MentionType, Tier } from './mention.js';

/** Why a page shows no marks, or that it does. */
export type PageState = 'reading' | 'annotated' | 'no-article' | 'off-everywhere' | 'off-here' | 'failed';

/** One thing found in the article; `mention` is the index of its first mention, for `revealMention`. */
export interface FoundItem {
  readonly label: string;
  readonly type: MentionType | 'figure';
  readonly tier?: Tier;
  readonly entityId?: EntityId;
  readonly count: number;
  readonly mention: number;
}

/** What the content script knows about its page; the popup shows it, the badge counts it. */
export interface PageReport {
  readonly state: PageState;
  readonly url: string;
  readonly title: string;
  readonly host: string;
  /** A sentence on what went wrong, for `failed`. */
  readonly problem?: string;
  readonly items: readonly FoundItem[];
}

/** A page's report, or the sentence that says why there is none. */
export type TabReport =
  | { readonly kind: 'report'; readonly report: PageReport }
  /** Browser pages and stores: extensions may not run there. */
  | { readonly kind: 'forbidden' }
  /** The page was open before Gloss was installed or updated, or its script does not answer. */
  | { readonly kind: 'silent' };

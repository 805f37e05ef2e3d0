import type { MentionType } from './mention.js';

/** `quiet`: listed and possible names everywhere, a known one at its first mention; `all`; `listed`: listed and possible only. */
export type MarkingMode = 'quiet' | 'all' | 'listed';
export type MarkKind = MentionType | 'figure';

export const MARK_KINDS = ['person', 'organisation', 'place', 'vessel', 'agreement', 'figure'] as const satisfies readonly MarkKind[];

export interface Settings {
  readonly enabled: boolean;
  /** Host names ("example.org") on which nothing is done. */
  readonly sitesOff: readonly string[];
  readonly marking: MarkingMode;
  readonly kindsOff: readonly MarkKind[];
  /** Keep the figures of articles, so that a card can show earlier values. */
  readonly keepFigures: boolean;
}

export const DEFAULT_SETTINGS: Settings = { enabled: true, sitesOff: [], marking: 'quiet', kindsOff: [], keepFigures: false };

export const isActiveOn = (settings: Settings, host: string): boolean => settings.enabled && !settings.sitesOff.includes(host);

import type { Annotation, MarkingMode, Mention, Settings, TextSpan } from '../model/index.js';

/** How a mark looks; each has a line pattern of its own (marks.css). */
export type MarkStyle = 'listed' | 'possible' | 'known' | 'name' | 'figure';
export const MARK_STYLES = ['listed', 'possible', 'known', 'name', 'figure'] as const satisfies readonly MarkStyle[];

export interface Mark {
  readonly style: MarkStyle;
  /** What is underlined: a name, or the number of a figure. */
  readonly span: TextSpan;
  /** Index in `mentionsOf`. */
  readonly mention: number;
}

export type MarkSettings = Pick<Settings, 'marking' | 'kindsOff'>;

/** Names and figures in the order of the text; the index in this list is a mention's number in reports and messages. */
export const mentionsOf = (annotation: Annotation): readonly Mention[] =>
  [...annotation.mentions, ...annotation.figures].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);

/** Whether a name of this tier is painted, at its first mention in the article and later. */
const PAINTED: Readonly<Record<MarkingMode, Readonly<Record<Exclude<MarkStyle, 'figure'>, 'always' | 'first' | 'never'>>>> = {
  quiet: { listed: 'always', possible: 'always', known: 'first', name: 'never' },
  all: { listed: 'always', possible: 'always', known: 'always', name: 'always' },
  listed: { listed: 'always', possible: 'always', known: 'never', name: 'never' },
};

/** Picks what is painted of an article's mentions; the rest still answers to the modifier key. */
export function chooseMarks(mentions: readonly Mention[], settings: MarkSettings): readonly Mark[] {
  const met = new Set<string>();
  const marks: Mark[] = [];
  for (const [index, mention] of mentions.entries()) {
    if (mention.kind === 'figure') {
      const isPainted = settings.marking !== 'listed' && !settings.kindsOff.includes('figure');
      if (isPainted) marks.push({ style: 'figure', span: mention.number, mention: index });
      continue;
    }
    const isFirst = !met.has(mention.entity);
    met.add(mention.entity);
    const rule = PAINTED[settings.marking][mention.tier];
    if (settings.kindsOff.includes(mention.type) || rule === 'never' || (rule === 'first' && !isFirst)) continue;
    marks.push({ style: mention.tier, span: mention.span, mention: index });
  }
  return marks;
}

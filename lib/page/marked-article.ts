import type { Annotation, FigureMention, Mention, TextSpan } from '../model/index.js';
import { readTone, type Tone } from './background-tone.js';
import type { CardKey } from './card-controller.js';
import type { CardPlace } from './card-subjects.js';
import type { WatchedArticle } from './article-watcher.js';
import { chooseMarks, type MarkSettings, mentionsOf } from './choose-marks.js';
import { paintActive, paintHighlights, type Undo } from './highlight-painter.js';
import { createHitMap, type HitMap } from './hover-tracker.js';
import { selectorOf, sentenceOf } from './quote.js';

/** An article with its mentions on the page; each reading of the article makes a new one. */
export interface MarkedArticle {
  readonly article: WatchedArticle;
  readonly annotation: Annotation;
  readonly mentions: readonly Mention[];
  readonly hits: HitMap;
  isPainted(mention: number): boolean;
  /** A mention's name: its words and how often they stood before; the same words keep it when the article grows. */
  keyOf(mention: number): CardKey | undefined;
  indexOf(key: CardKey): number | undefined;
  placeOf(key: CardKey): CardPlace | undefined;
  /** Boxes of the mention's words, in viewport pixels. */
  rectsOf(mention: number): readonly DOMRect[];
  /** The element in whose lines the mention stands. */
  elementOf(mention: number): Element | undefined;
  paint(settings: MarkSettings): void;
  /** Paints again in other colours where the page's background has changed. */
  checkTone(): void;
  showActive(mention: number | undefined): void;
  clear(): void;
}

function nameMentions(mentions: readonly Mention[]): readonly CardKey[] {
  const counts = new Map<string, number>();
  return mentions.map(({ surface, kind }) => {
    const words = `${kind} ${surface}`;
    const count = (counts.get(words) ?? 0) + 1;
    counts.set(words, count);
    return `${words} ${count}`;
  });
}

/** Other figures sent with a figure's card; more would not be read. */
const MAX_SIBLINGS = 120;

export function markArticle(article: WatchedArticle, annotation: Annotation): MarkedArticle {
  const { map, root } = article;
  const mentions = mentionsOf(annotation);
  const keys = nameMentions(mentions);
  const indexes = new Map(keys.map((key, index) => [key, index]));
  let settings: MarkSettings | undefined;
  let painted: ReadonlySet<number> = new Set();
  let tone: Tone = 'light';
  let undoPaint: Undo = () => undefined;
  let undoActive: Undo = () => undefined;

  const siblingsOf = (figure: FigureMention): readonly FigureMention[] => {
    const at = annotation.figures.indexOf(figure);
    const from = Math.max(0, at - MAX_SIBLINGS / 2);
    return annotation.figures.slice(from, from + MAX_SIBLINGS).filter((one) => one !== figure);
  };
  /** Where the mention's card and frame belong: the phrase around a name, if there is one. */
  const extentOf = (mention: Mention): TextSpan => (mention.kind === 'entity' ? (mention.phrase?.span ?? mention.span) : mention.span);
  const paint = (): void => {
    if (!settings) return;
    const marks = chooseMarks(mentions, settings);
    tone = readTone(root);
    painted = new Set(marks.map((mark) => mark.mention));
    undoPaint();
    undoPaint = paintHighlights(marks, map, tone);
  };

  return {
    article,
    annotation,
    mentions,
    hits: createHitMap(root.ownerDocument, map, mentions),
    isPainted: (mention) => painted.has(mention),
    keyOf: (mention) => keys[mention],
    indexOf: (key) => indexes.get(key),
    placeOf(key) {
      const mention = mentions[indexes.get(key) ?? -1];
      if (!mention) return undefined;
      const { span } = mention;
      const { published } = article.article;
      return {
        title: mention.kind === 'entity' ? mention.entity : mention.surface,
        span,
        ask: {
          url: article.article.url,
          title: article.article.title ?? root.ownerDocument.title,
          subject: {
            kind: 'mention',
            mention,
            sentence: sentenceOf(article.article, map.blockAt(span.start), span),
            selector: selectorOf(article.article.text, span),
          },
          ...(mention.kind === 'figure' && { siblings: siblingsOf(mention) }),
          ...(published && { published }),
        },
      };
    },
    rectsOf(index) {
      const mention = mentions[index];
      return mention ? map.rectsOf(extentOf(mention)) : [];
    },
    elementOf(index) {
      const mention = mentions[index];
      return mention && map.elementAt(mention.span.start);
    },
    paint(next) {
      settings = next;
      paint();
    },
    checkTone() {
      if (settings && readTone(root) !== tone) paint();
    },
    showActive(index) {
      undoActive();
      const mention = index === undefined ? undefined : mentions[index];
      undoActive = mention ? paintActive(map, extentOf(mention), tone) : () => undefined;
    },
    clear() {
      undoPaint();
      undoActive();
    },
  };
}

import { type Annotation, type Failure, type Settings, ok, type Result } from '../model/index.js';
import { type WatchedArticle, watchArticle } from './article-watcher.js';
import type { BackgroundPort } from './card-subjects.js';
import { type MarkedArticle, markArticle } from './marked-article.js';

export interface ReadingPorts {
  readonly background: Pick<BackgroundPort, 'annotate'>;
  settings(): Settings;
  isOwn(node: Node): boolean;
  /** The page is read and marked, is no article, or could not be read. */
  onOutcome(outcome: ReadingOutcome): void;
}

export type ReadingOutcome =
  | { readonly kind: 'no-article' }
  | { readonly kind: 'marked'; readonly marked: MarkedArticle }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface Reading {
  readonly marked: MarkedArticle | undefined;
  /** Paints by the settings in force now. */
  repaint(): void;
  /** Asks for the annotation again although the text is the same: the reader's notes changed. */
  annotateAgain(): void;
}

/** Follows the page's article and keeps it annotated and marked until the signal ends. */
export function startReading(document: Document, ports: ReadingPorts, signal: AbortSignal): Reading {
  let article: WatchedArticle | undefined;
  let marked: MarkedArticle | undefined;
  let known: { readonly text: string; readonly annotation: Annotation } | undefined;
  /** The reader's notes changed since `known` was asked for. */
  let isStale = false;
  let isAsking = false;
  let askAgain = false;

  const clear = (): void => {
    marked?.clear();
    marked = undefined;
  };
  const mark = (of: WatchedArticle, annotation: Annotation): void => {
    const next = markArticle(of, annotation);
    next.paint(ports.settings());
    // After the new marks are there, so that none of them flickers.
    clear();
    marked = next;
    ports.onOutcome({ kind: 'marked', marked: next });
  };
  const annotationOf = async (of: WatchedArticle): Promise<Result<Annotation>> => {
    const { text } = of.article;
    if (text === '') return ok({ mentions: [], figures: [] });
    if (known?.text === text && !isStale) return ok(known.annotation);
    isStale = false;
    const answer = await ports.background.annotate(of.article);
    if (answer.ok) known = { text, annotation: answer.value };
    // What is marked already stays so; only a text that was never annotated has nothing to show.
    else if (known?.text === text) return ok(known.annotation);
    return answer;
  };
  /** One question at a time; what changes meanwhile is asked for next. */
  const annotate = async (): Promise<void> => {
    if (isAsking) {
      askAgain = true;
      return;
    }
    isAsking = true;
    do {
      askAgain = false;
      const asked = article;
      if (!asked) break;
      const answer = await annotationOf(asked);
      if (signal.aborted) return;
      if (asked !== article) {
        askAgain = true;
      } else if (answer.ok) {
        mark(asked, answer.value);
      } else {
        clear();
        ports.onOutcome({ kind: 'failed', failure: answer.error });
      }
    } while (askAgain);
    isAsking = false;
  };

  watchArticle(
    document,
    {
      onArticle(next) {
        article = next;
        if (next) {
          void annotate();
        } else {
          clear();
          ports.onOutcome({ kind: 'no-article' });
        }
      },
      onNoArticle: () => ports.onOutcome({ kind: 'no-article' }),
      onLooks: () => marked?.checkTone(),
      isOwn: (node) => ports.isOwn(node),
    },
    signal,
  );
  signal.addEventListener('abort', clear, { once: true });

  return {
    get marked() {
      return marked;
    },
    repaint: () => marked?.paint(ports.settings()),
    annotateAgain() {
      isStale = true;
      void annotate();
    },
  };
}

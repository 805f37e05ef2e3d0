import type { Annotation, ArticleText } from '../model/index.js';
import type { NameModel } from '../recogniser/index.js';
import type { annotateArticle, Decide, NameSource } from './annotate-article.js';

export interface AnnotatorPorts {
  /** All bodies of names in force now. */
  readonly nameSources: () => Promise<readonly NameSource[]>;
  /** What the recogniser learned. */
  readonly nameModel: () => Promise<NameModel>;
  /** Puts the reader's decisions in force; absent where nobody decides. */
  readonly decide?: Decide;
}

export interface Annotator {
  /** The names and figures of an article; any text is accepted. */
  readonly annotate: (article: ArticleText) => Promise<Annotation>;
}

/**
 * The engine itself is evaluated at the first article: a background that was just started first lets the browser put the reader
 * into the page, which takes as long.
 */
export const createAnnotator = ({ nameSources, nameModel, decide }: AnnotatorPorts): Annotator => ({
  async annotate(article) {
    const [sources, model, annotate] = await Promise.all([nameSources(), nameModel(), loadEngine()]);
    return annotate(article, { sources, model, decide });
  },
});

/** Where the engine is a file of its own, as in Firefox's background, it may be asked for before the first article. */
export const loadEngine = async (): Promise<typeof annotateArticle> => (await import('./annotate-article.js')).annotateArticle;

import type { Annotation, ArticleText } from '../model/index.js';
import type { NameModel } from '../recogniser/index.js';
import type { Decide, NameSource } from './annotate-article.js';
import { loadEngine } from './load-engine.js';

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

export const createAnnotator = ({ nameSources, nameModel, decide }: AnnotatorPorts): Annotator => ({
  async annotate(article) {
    const [sources, model, engine] = await Promise.all([nameSources(), nameModel(), loadEngine()]);
    return engine.annotateArticle(article, { sources, model, decide });
  },
});

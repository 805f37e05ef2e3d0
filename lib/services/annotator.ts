import type { Annotation, ArticleText } from '../model/index.js';
import type { NameModel } from '../recogniser/index.js';
import { annotateArticle, type Decide, type NameSource } from './annotate-article.js';

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
  /** Reads into memory what that takes. */
  readonly prepare: () => Promise<void>;
}

export function createAnnotator({ nameSources, nameModel, decide }: AnnotatorPorts): Annotator {
  const parts = () => Promise.all([nameSources(), nameModel()]);
  return {
    async annotate(article) {
      const [sources, model] = await parts();
      return annotateArticle(article, { sources, model, decide });
    },
    async prepare() {
      await parts();
    },
  };
}

import type { Gazetteer } from '../gazetteer/index.js';
import type { Annotation, ArticleText, Entity, EntityMention } from '../model/index.js';
import type { NameModel } from '../recogniser/index.js';

/** One body of names: a list, the starter pack or the reader's own notes, indexed. */
export interface NameSource {
  readonly gazetteer: Gazetteer;
  /** The entities with these ordinals; those that cannot be read are absent. */
  readonly entities: (ordinals: readonly number[]) => Promise<ReadonlyMap<number, Entity>>;
}

export interface AnnotatorPorts {
  /** All bodies of names in force now. */
  readonly nameSources: () => Promise<readonly NameSource[]>;
  /** What the recogniser learned. */
  readonly nameModel: () => Promise<NameModel>;
  /** Puts the reader's decisions in force; absent where nobody decides. */
  readonly decide?: (mentions: readonly EntityMention[], article: ArticleText) => Promise<readonly EntityMention[]>;
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
    const [sources, model, { annotateArticle }] = await Promise.all([nameSources(), nameModel(), import('./annotate-article.js')]);
    return annotateArticle(article, { sources, model, decide });
  },
});

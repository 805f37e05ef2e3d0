import { findFigures } from '../figures/index.js';
import { findNameHits, type Gazetteer } from '../gazetteer/index.js';
import { type EntityHit, linkMentions } from '../linking/index.js';
import type { Annotation, ArticleText, Entity, FigureMention } from '../model/index.js';
import { spansOverlap } from '../model/index.js';
import { tokenise } from '../text/index.js';

/** One body of names: a list, the starter pack or the reader's own notes, indexed. */
export interface NameSource {
  readonly gazetteer: Gazetteer;
  /** The entities with these ordinals; those that cannot be read are absent. */
  entities(ordinals: readonly number[]): Promise<ReadonlyMap<number, Entity>>;
}

export interface AnnotatorPorts {
  /** All bodies of names in force now. */
  nameSources(): Promise<readonly NameSource[]>;
}

export interface Annotator {
  /** The names and figures of an article; any text is accepted. */
  annotate(article: ArticleText): Promise<Annotation>;
}

export const createAnnotator = ({ nameSources }: AnnotatorPorts): Annotator => ({
  async annotate({ text }) {
    const tokens = tokenise(text);
    const sources = await nameSources();
    const hits = (await Promise.all(sources.map((source) => entityHits(source, tokens)))).flat();
    const mentions = linkMentions({ text, tokens, hits });
    return { mentions, figures: outsideNames(findFigures(text), mentions) };
  },
});

async function entityHits(source: NameSource, tokens: ReturnType<typeof tokenise>): Promise<EntityHit[]> {
  const found = findNameHits(source.gazetteer, tokens);
  const entities = await source.entities([...new Set(found.flatMap(({ names }) => names.map(({ entity }) => entity)))]);
  return found.flatMap(({ firstToken, lastToken, names }) => {
    const options = names.flatMap((indexed) => {
      const entity = entities.get(indexed.entity);
      const name = entity?.names[indexed.name];
      return entity && name ? [{ entity, name }] : [];
    });
    return options.length > 0 ? [{ first: firstToken, last: lastToken, options }] : [];
  });
}

/** A number inside a name ("Resolution 2397", "Group of Seven") is no figure; a name inside a figure may stay. */
function outsideNames(figures: readonly FigureMention[], mentions: Annotation['mentions']): FigureMention[] {
  let at = 0;
  return figures.filter(({ number }) => {
    while (mentions[at] !== undefined && (mentions[at]?.span.end ?? 0) <= number.start) at++;
    const mention = mentions[at];
    return mention === undefined || !spansOverlap(mention.span, number);
  });
}

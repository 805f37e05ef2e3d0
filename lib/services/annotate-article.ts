import { findFigures } from '../figures/index.js';
import { type ArticleKeys, findNameHits, type Gazetteer, readKeys } from '../gazetteer/index.js';
import { linkFigures } from '../ledger/index.js';
import { confirmHits, type EntityHit, knownWords, linkMentions } from '../linking/index.js';
import { type Annotation, type ArticleText, type Entity, type EntityMention, type FigureMention, spansOverlap } from '../model/index.js';
import { type NameModel, recogniseNames } from '../recogniser/index.js';
import { tokenise } from '../text/index.js';

/** One body of names: a list, the starter pack or the reader's own notes, indexed. */
export interface NameSource {
  readonly gazetteer: Gazetteer;
  /** The entities with these ordinals; those that cannot be read are absent. */
  readonly entities: (ordinals: readonly number[]) => Promise<ReadonlyMap<number, Entity>>;
}

/** Puts the reader's decisions in force. */
export type Decide = (mentions: readonly EntityMention[], article: ArticleText) => Promise<readonly EntityMention[]>;

/** What an article is read with. */
export interface Engine {
  readonly sources: readonly NameSource[];
  readonly model: NameModel;
  readonly decide: Decide | undefined;
}

/** All names and figures of an article. */
export async function annotateArticle(article: ArticleText, { sources, model, decide }: Engine): Promise<Annotation> {
  const { text, language, published } = article;
  const tokens = tokenise(text);
  const keys = readKeys(tokens);
  const hits = confirmHits(tokens, (await Promise.all(sources.map((source) => entityHits(source, keys)))).flat());
  const linked = linkMentions({ text, tokens, hits, recognised: recogniseNames(tokens, knownWords(hits), model), published });
  const mentions = decide ? await decide(linked, article) : linked;
  return { mentions, figures: linkFigures(text, outsideNames(findFigures(text, { language, published }), mentions)) };
}

async function entityHits(source: NameSource, keys: ArticleKeys): Promise<EntityHit[]> {
  const found = findNameHits(source.gazetteer, keys);
  if (found.length === 0) return [];
  const ordinals = new Set<number>();
  for (const { names } of found) for (const { entity } of names) ordinals.add(entity);
  const entities = await source.entities([...ordinals]);
  const hits: EntityHit[] = [];
  for (const { firstToken, lastToken, names } of found) {
    const options: EntityHit['options'][number][] = [];
    for (const indexed of names) {
      const entity = entities.get(indexed.entity);
      const name = entity?.names[indexed.name];
      if (entity && name) options.push({ entity, name });
    }
    if (options.length > 0) hits.push({ first: firstToken, last: lastToken, options });
  }
  return hits;
}

/** A count or number of days inside a name ("Resolution 2397", "Group of Seven") is no figure; a share, sum or size is read for sure. */
function outsideNames(figures: readonly FigureMention[], mentions: Annotation['mentions']): FigureMention[] {
  let at = 0;
  return figures.filter(({ number, quantity }) => {
    if (quantity.unit !== 'count' && quantity.unit !== 'duration') return true;
    while (mentions[at] !== undefined && (mentions[at]?.span.end ?? 0) <= number.start) at++;
    const mention = mentions[at];
    return mention === undefined || !spansOverlap(mention.span, number);
  });
}

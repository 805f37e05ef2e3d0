import { buildGazetteer } from '../../lib/gazetteer/index.js';
import type { Annotation, Entity, EntityMention } from '../../lib/model/index.js';
import { createAnnotator, type NameSource } from '../../lib/services/index.js';
import { nameModel } from './name-model.js';

/*
 * Expectations stand in the text itself: "⟦Acme Bank⟧ said". A bar tells more about the mention: "⟦Shoigu|Sergei Shoigu⟧".
 * A test compares the marked text with the one made of what was found, so that a difference reads as prose.
 */
const MARK = /⟦([^⟧|]*)(?:\|[^⟧]*)?⟧/g;

/** The text without its marks. */
export const unmarked = (marked: string): string => marked.replace(MARK, '$1');

/** The text with its mentions marked; `tell` is what stands behind the bar. */
export function marked(text: string, mentions: readonly EntityMention[], tell?: (mention: EntityMention) => string): string {
  let out = '';
  let end = 0;
  for (const mention of mentions) {
    out += `${text.slice(end, mention.span.start)}⟦${mention.surface}${tell ? `|${tell(mention)}` : ''}⟧`;
    end = mention.span.end;
  }
  return out + text.slice(end);
}

/** A body of names in memory. */
export const sourceOf = (entities: readonly Entity[]): NameSource => ({
  gazetteer: buildGazetteer(entities),
  entities: (ordinals) =>
    Promise.resolve(new Map(ordinals.flatMap((ordinal) => (entities[ordinal] ? [[ordinal, entities[ordinal]] as const] : [])))),
});

export const annotate = (entities: readonly Entity[], text: string): Promise<Annotation> =>
  createAnnotator({ nameSources: () => Promise.resolve([sourceOf(entities)]), nameModel }).annotate({ text, url: '' });

/** What the engine makes of a marked text's words, marked in the same way. */
export async function markedAgain(
  entities: readonly Entity[],
  expected: string,
  tell?: (mention: EntityMention) => string,
): Promise<string> {
  const text = unmarked(expected);
  return marked(text, (await annotate(entities, text)).mentions, tell);
}

import type { EntityMention } from '../model/index.js';
import type { Token } from '../text/index.js';
import type { EntityHit } from './claim.js';
import { needsMet, type Presence } from './presence.js';

/** Ties phrases such as "U.N. sanctions" to the name they open with, where the article gives the context they need. */
export function attachPhrases(
  tokens: readonly Token[],
  mentions: readonly EntityMention[],
  hits: readonly EntityHit[],
  presence: Presence,
): readonly EntityMention[] {
  const phraseOf = new Map<EntityMention, NonNullable<EntityMention['phrase']>>();
  for (const { first, last, options } of hits) {
    const option = options.find((candidate) => candidate.name.role === 'phrase' && needsMet(candidate, presence));
    const [start, end] = [tokens[first]?.start, tokens[last]?.end];
    if (option === undefined || start === undefined || end === undefined) continue;
    for (let at = firstFrom(mentions, start); (mentions[at]?.span.end ?? Infinity) <= end; at++) {
      const mention = mentions[at];
      if (mention === undefined || mention.span.end === end || phraseOf.has(mention)) continue;
      phraseOf.set(mention, { span: { start, end }, entityId: option.entity.id });
    }
  }
  if (phraseOf.size === 0) return mentions;
  return mentions.map((mention) => {
    const phrase = phraseOf.get(mention);
    return phrase ? { ...mention, phrase } : mention;
  });
}

/** The index of the first mention that starts at `offset` or later. */
function firstFrom(mentions: readonly EntityMention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.span.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

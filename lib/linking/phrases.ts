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
): EntityMention[] {
  const phrases = hits.flatMap(({ first, last, options }) => {
    const option = options.find((candidate) => candidate.name.role === 'phrase' && needsMet(candidate, presence));
    const [start, end] = [tokens[first]?.start, tokens[last]?.end];
    return option && start !== undefined && end !== undefined ? [{ span: { start, end }, entityId: option.entity.id }] : [];
  });
  return mentions.map((mention) => {
    const phrase = phrases.find(
      ({ span }) => span.start <= mention.span.start && mention.span.end <= span.end && span.end > mention.span.end,
    );
    return phrase ? { ...mention, phrase } : mention;
  });
}

import type { EntityMention, FigureMention, FoundItem, Mention, Tier } from '../model/index.js';
import { TIERS } from '../model/index.js';

const STRENGTH: Readonly<Record<Tier, number>> = { listed: TIERS.length, possible: 3, known: 2, name: 1 };

/** One item for each thing named and each figure, in order of first mention; a thing's tier is its strongest mention's. */
export function foundItems(mentions: readonly Mention[]): readonly FoundItem[] {
  const items = new Map<string, FoundItem>();
  for (const [index, mention] of mentions.entries()) {
    const key = mention.kind === 'figure' ? `figure ${mention.surface}` : `${mention.type} ${mention.entity}`;
    const before = items.get(key);
    items.set(key, mention.kind === 'figure' ? figureItem(mention, index, before) : entityItem(mention, index, before));
  }
  return [...items.values()];
}

const figureItem = (figure: FigureMention, index: number, before: FoundItem | undefined): FoundItem =>
  before ? { ...before, count: before.count + 1 } : { label: figure.surface, type: 'figure', count: 1, mention: index };

function entityItem(mention: EntityMention, index: number, before: FoundItem | undefined): FoundItem {
  const entityId = mention.candidates[0]?.entityId;
  if (!before) {
    return {
      label: mention.entity,
      type: mention.type,
      tier: mention.tier,
      count: 1,
      mention: index,
      ...(entityId !== undefined && { entityId }),
    };
  }
  const isStronger = before.tier === undefined || STRENGTH[mention.tier] > STRENGTH[before.tier];
  return {
    ...before,
    count: before.count + 1,
    ...(isStronger && { tier: mention.tier }),
    ...(before.entityId === undefined && entityId !== undefined && { entityId }),
  };
}

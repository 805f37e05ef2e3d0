import { isFurniture } from './furniture.js';
import type { TextBlock } from './text-block.js';
import type { Layout } from './visibility.js';
import { type Walk, walkBlocks } from './walk-blocks.js';

/** The element in whose lines a changed element's text stands. */
function blockAround(element: Element, root: Element, layout: Layout): Element {
  let at = element;
  while (at !== root && at.parentElement && !layout.isBlock(at)) at = at.parentElement;
  return at;
}

/** True when something between the element and the article's root keeps its text out. */
function isLeftOut(element: Element, root: Element, layout: Layout): boolean {
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
    if (isFurniture(at) || !layout.isVisible(at)) return true;
  }
  return false;
}

/** The changed elements as blocks, without those inside others. */
function regionsOf(changed: Iterable<Element>, root: Element, blocks: readonly TextBlock[], layout: Layout): readonly Element[] {
  const containers = new Set(blocks.map((block) => block.container));
  const regions = new Set<Element>();
  for (const element of changed) {
    if (!root.contains(element)) continue;
    const block = blockAround(element, root, layout);
    // A new block between lines of text parts them, so the lines are read again too.
    const parent = block === root ? null : block.parentElement;
    regions.add(parent && containers.has(parent) ? parent : block);
  }
  return [...regions].filter((region) => ![...regions].some((other) => other !== region && other.contains(region)));
}

const isWhole = (block: TextBlock, root: Element): boolean =>
  root.contains(block.container) && block.segments.every(({ node }) => node.isConnected);

/** Where blocks of `region` belong among the blocks that stay. */
function placeOf(region: Element, blocks: readonly TextBlock[]): number {
  const index = blocks.findIndex((block) => (region.compareDocumentPosition(block.container) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  return index === -1 ? blocks.length : index;
}

/** Reads only the changed parts of an article again; blocks that did not change are the same objects as before. */
export function* rereadBlocks(
  root: Element,
  blocks: readonly TextBlock[],
  changed: Iterable<Element>,
  layout: Layout,
  limit: number,
): Generator<undefined, Walk> {
  const regions = regionsOf(changed, root, blocks, layout);
  let kept = blocks.filter((block) => isWhole(block, root) && !regions.some((region) => region.contains(block.container)));
  let ended: Walk['ended'] = 'whole';
  for (const region of regions) {
    if (isLeftOut(region, root, layout)) continue;
    const walk = yield* walkBlocks(region, layout, limit);
    const place = placeOf(region, kept);
    kept = [...kept.slice(0, place), ...walk.blocks, ...kept.slice(place)];
    if (walk.ended !== 'whole') ended = walk.ended;
  }
  return { blocks: kept, ended };
}

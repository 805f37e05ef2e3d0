import { isFurniture } from './furniture.js';
import { isElement, isText } from './nodes.js';
import { type BlockBuilder, type BlockKind, createBlockBuilder, type TextBlock } from './text-block.js';
import type { Layout } from './visibility.js';

/** Nodes between two looks at the clock. */
const NODES_PER_STEP = 100;
/**
 * Levels below the root that are read. HTML parsers stop nesting at 512; only scripts go deeper, and asking for the
 * visibility of such elements costs time with each level.
 */
const MAX_DEPTH = 512;

/** What came of reading below one element. */
export interface Walk {
  readonly blocks: readonly TextBlock[];
  /** `limit`: the text grew over the limit; `lost`: the page took the place away while it was read. */
  readonly ended: 'whole' | 'limit' | 'lost';
}

/** An element the walk is inside of. */
interface Level {
  readonly element: Element;
  readonly isBlock: boolean;
  readonly kind: BlockKind;
  readonly link: boolean;
  readonly time: boolean;
}

/** A link that leads away; one within the page (a heading's anchor) says nothing about the text. */
const leadsAway = (element: Element): boolean => {
  const target = element.localName === 'a' ? element.getAttribute('href') : null;
  return target !== null && !target.startsWith('#');
};

function kindOf(element: Element, outer: BlockKind): BlockKind {
  if (outer === 'quote' || outer === 'heading') return outer;
  const { localName } = element;
  if (/^h[2-6]$/.test(localName) || element.getAttribute('role') === 'heading') return 'heading';
  if (localName === 'blockquote' || localName === 'figure' || /pull-?quote/i.test(element.getAttribute('class') ?? '')) return 'quote';
  return localName === 'li' || localName === 'dd' || localName === 'td' ? 'item' : outer;
}

/**
 * Reads the blocks below `root` in document order, with no recursion, since pages nest as deep as they like. Yields
 * now and then so that the caller may let the page work; the page may change meanwhile, which ends the walk.
 * `limit` is the length after which nothing more is read, in UTF-16 code units.
 */
export function* walkBlocks(root: Element, layout: Layout, limit: number): Generator<undefined, Walk> {
  const blocks: TextBlock[] = [];
  const base: Level = { element: root, isBlock: true, kind: kindOf(root, 'text'), link: false, time: false };
  const levels: Level[] = [base];
  let level = base;
  let container = root;
  let builder: BlockBuilder | undefined;
  let breaks = 0; // consecutive <br>
  let length = 0;
  let steps = 0;

  const flush = (): void => {
    const block = builder?.finish();
    builder = undefined;
    breaks = 0;
    if (!block) return;
    blocks.push(block);
    length += block.text.length;
  };
  const containerOf = (): Element => levels.findLast((one) => one.isBlock)?.element ?? root;
  const current = (): BlockBuilder => (builder ??= createBlockBuilder(level.kind, container));

  const enterText = (node: Text): void => {
    if (breaks > 0) {
      if (node.data.trim() === '') return;
      // Two breaks in a row are how old pages part paragraphs.
      if (breaks > 1) flush();
      else current().addBreak();
      breaks = 0;
    }
    current().add(node, level);
  };
  /** True when the walk shall go below the element. */
  const enterElement = (element: Element): boolean => {
    if (element.localName === 'br') {
      breaks += builder?.isEmpty === false ? 1 : 0;
      return false;
    }
    if (element.localName === 'wbr' || element.localName === 'img' || !layout.isVisible(element)) return false;
    const isBlock = layout.isBlock(element);
    if (isFurniture(element)) {
      if (isBlock) flush();
      else if (element.localName !== 'sup' && element.textContent.trim() !== '') builder?.addBreak();
      return false;
    }
    if (isBlock) flush();
    if (!element.firstChild || levels.length > MAX_DEPTH) return false;
    level = {
      element,
      isBlock,
      kind: kindOf(element, level.kind),
      link: level.link || leadsAway(element),
      time: level.time || element.localName === 'time',
    };
    levels.push(level);
    if (isBlock) container = element;
    return true;
  };
  const leave = (): void => {
    const left = levels.pop();
    level = levels.at(-1) ?? base;
    if (!left?.isBlock) return;
    flush();
    container = containerOf();
  };

  let node: Node | null = root.firstChild;
  while (node) {
    let below: Node | null = null;
    if (isText(node)) enterText(node);
    else if (isElement(node) && enterElement(node)) below = node.firstChild;
    let next: Node | null = below ?? node.nextSibling;
    while (!next && levels.length > 1) {
      const { element }: Level = level;
      leave();
      next = element.nextSibling;
    }
    node = next;
    if (length + (builder?.length ?? 0) > limit) {
      flush();
      return { blocks, ended: 'limit' };
    }
    if (++steps % NODES_PER_STEP === 0) {
      yield;
      if (node && !root.contains(node)) {
        flush();
        return { blocks, ended: 'lost' };
      }
    }
  }
  flush();
  return { blocks, ended: 'whole' };
}

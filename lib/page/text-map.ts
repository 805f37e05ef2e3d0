import type { TextSpan } from '../model/index.js';
import type { Segment, TextBlock } from './text-block.js';

/** Where each stretch of an article's text lives in the page. It never leaves the content script and holds no live ranges. */
export interface TextMap {
  readonly blocks: readonly TextBlock[];
  /** One static range for each text node the span touches, in order; empty where only blank lines are covered. */
  toRanges(span: TextSpan): readonly StaticRange[];
  /** The text offset of a caret position, or undefined where the node is no part of the article. */
  toOffset(node: Node, offset: number): number | undefined;
  /** The boxes of the span's lines as now rendered, in viewport pixels. */
  rectsOf(span: TextSpan): readonly DOMRect[];
  /** The block around an offset, as a span of the text. */
  blockAt(offset: number): TextSpan | undefined;
  /** The element in whose lines that block stands. */
  elementAt(offset: number): Element | undefined;
}

/** What stands between two blocks of an article's text. */
export const BLOCK_SEPARATOR = '\n\n';

interface Piece {
  readonly node: Text;
  /** Offsets in the node's data, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** Index of the last entry that starts at or before `offset`, or -1. */
function findLastAt(count: number, startOf: (index: number) => number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(middle) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The stretch of a block as pieces of text nodes; neighbours in one node become one piece. */
function piecesOf(block: TextBlock, start: number, end: number): readonly Piece[] {
  const { segments } = block;
  const pieces: Piece[] = [];
  const first = Math.max(
    0,
    findLastAt(segments.length, (index) => segments[index]?.start ?? 0, start),
  );
  for (let index = first; index < segments.length; index++) {
    const segment = segments[index];
    if (!segment || segment.start >= end) break;
    const from = Math.max(start, segment.start);
    const to = Math.min(end, segment.start + segment.length);
    if (from >= to) continue;
    const piece = { node: segment.node, start: segment.raw + from - segment.start, end: segment.raw + to - segment.start };
    const last = pieces.at(-1);
    if (last?.node === piece.node) pieces[pieces.length - 1] = { ...last, end: piece.end };
    else pieces.push(piece);
  }
  return pieces;
}

/** The offset in the block's text of a place in one of its nodes; a place in skipped white space moves to its edge. */
function offsetIn(segments: readonly Segment[], node: Node, raw: number): number | undefined {
  let nearest: number | undefined;
  for (const segment of segments) {
    if (segment.node !== node) {
      if (nearest !== undefined) break;
      continue;
    }
    if (raw < segment.raw) return nearest ?? segment.start;
    nearest = segment.start + Math.min(raw - segment.raw, segment.length);
    if (raw <= segment.raw + segment.length) return nearest;
  }
  return nearest;
}

/** Puts the blocks' texts together and remembers where each came from. */
export function createTextMap(blocks: readonly TextBlock[]): { readonly text: string; readonly map: TextMap } {
  const starts: number[] = [];
  let length = 0;
  for (const block of blocks) {
    starts.push(length);
    length += block.text.length + BLOCK_SEPARATOR.length;
  }
  const text = blocks.map((block) => block.text).join(BLOCK_SEPARATOR);

  let owners: Map<Node, number> | undefined; // built when the pointer first asks
  const ownerOf = (node: Node): number | undefined => {
    if (!owners) {
      owners = new Map();
      for (const [index, block] of blocks.entries()) for (const { node: owned } of block.segments) owners.set(owned, index);
    }
    return owners.get(node);
  };

  const indexAt = (offset: number): number => findLastAt(starts.length, (index) => starts[index] ?? 0, offset);
  const piecesIn = (span: TextSpan): readonly Piece[] => {
    const pieces: Piece[] = [];
    const first = Math.max(0, indexAt(span.start));
    for (let index = first; index < blocks.length; index++) {
      const block = blocks[index];
      const start = starts[index] ?? 0;
      if (!block || start >= span.end) break;
      pieces.push(...piecesOf(block, Math.max(0, span.start - start), Math.min(block.text.length, span.end - start)));
    }
    return pieces;
  };
  /** The page may have cut a node short since it was read; the watcher reads it again soon. */
  // `length`, for Firefox makes a copy of the whole text each time `data` is read: 5 MB for each of 8,000 marks.
  const isThere = (piece: Piece): boolean => piece.node.isConnected && piece.end <= piece.node.length;

  const map: TextMap = {
    blocks,
    toRanges: (span) =>
      piecesIn(span)
        .filter(isThere)
        .map(({ node, start, end }) => new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end })),
    toOffset(node, offset) {
      const index = ownerOf(node);
      const block = index === undefined ? undefined : blocks[index];
      if (index === undefined || !block) return undefined;
      const inside = offsetIn(block.segments, node, offset);
      return inside === undefined ? undefined : (starts[index] ?? 0) + inside;
    },
    rectsOf(span) {
      const pieces = piecesIn(span).filter(isThere);
      const [first] = pieces;
      if (!first) return [];
      const range = first.node.ownerDocument.createRange();
      const rects: DOMRect[] = [];
      for (const { node, start, end } of pieces) {
        range.setStart(node, start);
        range.setEnd(node, end);
        rects.push(...range.getClientRects());
      }
      // A live range in the article would slow each change the page makes there until it is collected.
      range.setStart(first.node.ownerDocument, 0);
      range.collapse(true);
      return rects;
    },
    elementAt: (offset) => blocks[indexAt(offset)]?.container,
    blockAt(offset) {
      const index = indexAt(offset);
      const block = blocks[index];
      const start = starts[index] ?? 0;
      return block ? { start, end: start + block.text.length } : undefined;
    },
  };
  return { text, map };
}

/** What a block is, as far as leaving furniture out needs to know. */
export type BlockKind = 'text' | 'heading' | 'item' | 'quote';

/** A stretch of a block's text that stands unbroken in one text node. */
export interface Segment {
  /** Start in the block's text, in UTF-16 code units. */
  readonly start: number;
  readonly length: number;
  readonly node: Text;
  /** Start in the node's data, in UTF-16 code units. */
  readonly raw: number;
}

/** One paragraph, heading or list item as it is rendered, and where each piece of it stands in the page. */
export interface TextBlock {
  readonly kind: BlockKind;
  readonly text: string;
  readonly segments: readonly Segment[];
  /** The element in whose lines the text stands. */
  readonly container: Element;
  /** UTF-16 code units inside links to other pages, and inside `<time>`. */
  readonly linked: number;
  readonly dated: number;
}

export interface BlockBuilder {
  add(node: Text, inside: { readonly link: boolean; readonly time: boolean }): void;
  /** A line break inside the block. */
  addBreak(): void;
  /** The block, without white space at its end, or undefined when it is empty. */
  finish(): TextBlock | undefined;
  readonly isEmpty: boolean;
  readonly length: number;
}

/**
 * Longest block that is annotated, in UTF-16 code units; longer ones are left out whole. Browsers lay out and paint a
 * paragraph as one: a single mark in one of 5 MB cost Chromium 1.4 s on the main thread.
 */
export const MAX_BLOCK_LENGTH = 100_000;

/**
 * Where rendered text and data part: runs of white space, which show as one space, and characters that show as
 * nothing (soft hyphen, zero-width space, word joiner, byte order mark, marks of direction). The zero-width joiner and
 * non-joiner stay: they spell words in Persian and Hindi.
 */
const IRREGULAR = /[ \t\n\r\f]{2,}|[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/g;
const SPACES = /[\t\n\r\f]/g;
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13 && code !== 11);

/** Puts the text of one block together; white space is collapsed across inline tags, as browsers render it. */
export function createBlockBuilder(kind: BlockKind, container: Element): BlockBuilder {
  let text = '';
  let endsOpen = true; // at a line's start or after a space: a further space would not be rendered
  let linked = 0;
  let dated = 0;
  const segments: Segment[] = [];

  const append = (node: Text, raw: number, piece: string): void => {
    const last = segments.at(-1);
    if (last?.node === node && last.raw + last.length === raw && last.start + last.length === text.length) {
      segments[segments.length - 1] = { ...last, length: last.length + piece.length };
    } else {
      segments.push({ start: text.length, length: piece.length, node, raw });
    }
    text += piece;
    endsOpen = piece.endsWith(' ');
  };
  const addRegular = (node: Text, data: string, from: number, to: number): void => {
    const start = endsOpen && from < to && isSpace(data.charCodeAt(from)) ? from + 1 : from;
    if (start < to) append(node, start, data.slice(start, to).replace(SPACES, ' '));
  };
  const trimEnd = (): void => {
    if (!text.endsWith(' ')) return;
    text = text.slice(0, -1);
    const last = segments.at(-1);
    if (!last || last.start + last.length <= text.length) return;
    if (last.length === 1) segments.pop();
    else segments[segments.length - 1] = { ...last, length: last.length - 1 };
  };

  return {
    add(node, inside) {
      const before = text.length;
      const { data } = node; // once: Firefox copies the whole text each time
      let from = 0;
      for (const { index, 0: run } of data.matchAll(IRREGULAR)) {
        // The first white space of a run stands for all of it.
        const isRun = isSpace(run.charCodeAt(0));
        addRegular(node, data, from, isRun ? index + 1 : index);
        from = index + run.length;
      }
      addRegular(node, data, from, data.length);
      if (inside.link) linked += text.length - before;
      if (inside.time) dated += text.length - before;
    },
    addBreak() {
      trimEnd();
      if (text !== '') text += '\n';
      endsOpen = true;
    },
    finish() {
      while (/[ \n]$/.test(text)) {
        if (text.endsWith('\n')) text = text.slice(0, -1);
        else trimEnd();
      }
      return text === '' ? undefined : { kind, text, segments, container, linked, dated };
    },
    get isEmpty() {
      return text === '';
    },
    get length() {
      return text.length;
    },
  };
}

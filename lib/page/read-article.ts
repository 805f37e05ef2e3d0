import type { ArticleText } from '../model/index.js';
import { type ArticleRoot, findArticle } from './find-article.js';
import { keepBlocks } from './keep-blocks.js';
import { MAX_BLOCK_LENGTH, type TextBlock } from './text-block.js';
import { BLOCK_SEPARATOR, createTextMap, type TextMap } from './text-map.js';
import { type Layout, layoutOf } from './visibility.js';
import { walkBlocks } from './walk-blocks.js';

/**
 * Longest text that is annotated, in UTF-16 code units: about 80,000 words, several books' chapters. What comes after
 * it on the page is left as it is, and the page's report says so.
 */
export const MAX_TEXT_LENGTH = 500_000;

export interface ReadArticle {
  readonly article: ArticleText;
  readonly map: TextMap;
  /** True when text was left out: beyond `MAX_TEXT_LENGTH`, or in a block beyond `MAX_BLOCK_LENGTH`. */
  readonly cut: boolean;
}

export interface ReadOptions {
  /** Defaults to the rendered layout in a browser and to tags and attributes elsewhere. */
  readonly layout?: Layout;
  /** Reads below this element although the page does not look like an article. */
  readonly root?: Element;
}

/** Documents made from a string have no address. */
const urlOf = (document: { readonly URL?: string | undefined }): string => document.URL ?? '';

/** Where a text of this length has to end so that no surrogate pair is torn. */
const safeEnd = (text: string, end: number): number => {
  const code = text.charCodeAt(end - 1);
  return code >= 0xd800 && code <= 0xdbff ? end - 1 : end;
};

/** The blocks up to the limit; the one that crosses it is cut. */
function cutBlocks(all: readonly TextBlock[]): { readonly blocks: readonly TextBlock[]; readonly cut: boolean } {
  const blocks = all.filter((block) => block.text.length <= MAX_BLOCK_LENGTH);
  let room = MAX_TEXT_LENGTH;
  for (const [index, block] of blocks.entries()) {
    if (block.text.length > room) {
      const text = block.text.slice(0, safeEnd(block.text, room));
      return { blocks: [...blocks.slice(0, index), ...(text === '' ? [] : [{ ...block, text }])], cut: true };
    }
    room -= block.text.length + BLOCK_SEPARATOR.length;
  }
  return { blocks, cut: blocks.length < all.length };
}

/** Makes one text of the blocks read from an article. */
export function assembleArticle(found: ArticleRoot, all: readonly TextBlock[], url: string): ReadArticle {
  const { language, title, published } = found.metadata;
  const { blocks, cut } = cutBlocks(keepBlocks(all, title));
  const { text, map } = createTextMap(blocks);
  return {
    article: {
      text,
      url,
      ...(language !== undefined && { language }),
      ...(title !== undefined && { title }),
      ...(published !== undefined && { published }),
    },
    map,
    cut,
  };
}

/** Runs a walk to its end in one go. */
function readBlocksAtOnce(root: Element, layout: Layout): readonly TextBlock[] {
  const walk = walkBlocks(root, layout, MAX_TEXT_LENGTH);
  for (;;) {
    const step = walk.next();
    if (step.done) return step.value.blocks;
  }
}

/** The article of a document in one go, or undefined where there is none; for files and tests. */
export function readArticle(document: Document, options: ReadOptions = {}): ReadArticle | undefined {
  const found = findArticle(document);
  const root = options.root ?? found?.root;
  if (!root) return undefined;
  const metadata = found?.metadata ?? {};
  return assembleArticle({ root, metadata }, readBlocksAtOnce(root, options.layout ?? layoutOf(document)), urlOf(document));
}

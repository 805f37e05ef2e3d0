import type { Result, TabReport } from '../../lib/model/index.js';
import type { BrowserTab, ExtensionBrowser } from './extension-browser.js';
import { poll } from './poll.js';

/** What a reader sees and does on a page with Gloss, for `npm start` and the end-to-end tests. */

/** A stretch of text that is underlined, in the order of the page. */
export interface SeenMark {
  readonly text: string;
  /** "listed", "known", "figure" …, as the painter names it. */
  readonly style: string;
  /** Whether it stands in the article's own text rather than in its headline, in navigation, asides or comments. */
  readonly inArticle: boolean;
}

export interface SeenCard {
  readonly title: string;
  readonly text: string;
  /** CSS pixels of the viewport. */
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** All marks of the page, from the registry that any page can read. */
export const readMarks = (tab: BrowserTab): Promise<readonly SeenMark[]> =>
  tab.evaluate(() => {
    const seen = [...CSS.highlights]
      .filter(([name]) => name.startsWith('gloss-') && !name.startsWith('gloss-active'))
      .flatMap(([name, highlight]) =>
        [...highlight].map((stored) => {
          const range = document.createRange();
          range.setStart(stored.startContainer, stored.startOffset);
          range.setEnd(stored.endContainer, stored.endOffset);
          return { name, range };
        }),
      );
    const isBody = (element: Element | null): boolean =>
      element !== null && element.closest('article') !== null && !element.closest('h1, header, nav, aside, footer, form, .meta, .byline');
    seen.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
    // A name that crosses inline tags is painted piece by piece; pieces with nothing between them are one mark.
    const merged: typeof seen = [];
    for (const { name, range } of seen) {
      const last = merged.at(-1);
      const between = document.createRange();
      if (last) between.setStart(last.range.endContainer, last.range.endOffset);
      between.setEnd(range.startContainer, range.startOffset);
      if (last?.name === name && between.toString() === '') last.range.setEnd(range.endContainer, range.endOffset);
      else merged.push({ name, range });
    }
    return merged.map(({ name, range }) => ({
      text: range.toString().replace(/\s+/g, ' '),
      style: name.replace(/^gloss-|-dark$/g, ''),
      inArticle: isBody(range.startContainer.parentElement),
    }));
  });

/** Waits until the page has marks. */
export const waitForMarks = (tab: BrowserTab, timeout = 15_000 /* ms */): Promise<readonly SeenMark[]> =>
  poll(
    'marks on the page',
    async () => {
      const marks = await readMarks(tab);
      return marks.length > 0 && marks;
    },
    timeout,
  );

/** The middle of a text's first line, scrolled into view; it may cross inline tags and line ends of the source. */
export async function findPoint(tab: BrowserTab, text: string, place = 'article'): Promise<Point> {
  const point = await tab.evaluate(
    (wanted, selector) => {
      const root = document.querySelector(selector);
      if (!root) return null;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const nodes: { node: Node; start: number }[] = [];
      let all = '';
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        nodes.push({ node, start: all.length });
        all += node.nodeValue ?? '';
      }
      const pattern = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
      const found = new RegExp(pattern).exec(all);
      const first = nodes.findLast(({ start }) => found !== null && start <= found.index);
      const last = nodes.findLast(({ start }) => found !== null && start < found.index + found[0].length);
      if (!found || !first || !last) return null;
      const range = document.createRange();
      range.setStart(first.node, found.index - first.start);
      range.setEnd(last.node, found.index + found[0].length - last.start);
      const isOut = ({ top, bottom }: DOMRect): boolean => top < 0 || bottom > innerHeight;
      if (isOut(range.getBoundingClientRect())) first.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      if (isOut(range.getBoundingClientRect())) scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 2, behavior: 'instant' });
      const line = range.getClientRects()[0];
      return line ? { x: line.left + Math.min(line.width / 2, 20), y: line.top + line.height / 2 } : null;
    },
    text,
    place,
  );
  if (!point) throw new Error(`the page does not show “${text}” in ${place}`);
  return point;
}

/** The open card, once it has something to say. */
export const readCard = (tab: BrowserTab): Promise<SeenCard | null | undefined> =>
  tab.inShadow((root) => {
    const card = root.querySelector<HTMLElement>('[role="dialog"]');
    if (!card?.checkVisibility() || card.ariaBusy === 'true') return null;
    const { left, top, right, bottom } = card.getBoundingClientRect();
    return { title: card.ariaLabel ?? '', text: card.innerText, box: { left, top, right, bottom } };
  });

export const waitForCard = (tab: BrowserTab, title?: string): Promise<SeenCard> =>
  poll(`a card${title === undefined ? '' : ` on ${title}`}`, async () => {
    const card = await readCard(tab);
    return card && (title === undefined || card.title === title) && card;
  });

export const waitForNoCard = (tab: BrowserTab): Promise<true> => poll('the card to close', async () => !(await readCard(tab)));

/** Puts the pointer onto a text and waits for the card. */
export async function hoverText(tab: BrowserTab, text: string, title?: string, place?: string): Promise<SeenCard> {
  const { x, y } = await findPoint(tab, text, place);
  await tab.movePointer(x, y);
  return waitForCard(tab, title);
}

/** Takes the pointer off the text and closes the card. */
export async function leaveCard(tab: BrowserTab): Promise<void> {
  await tab.movePointer(5, 5);
  await tab.press('Escape');
  await waitForNoCard(tab);
}

/** Clicks what carries these words in the card, with the pointer. */
export async function clickInCard(tab: BrowserTab, words: string): Promise<void> {
  const point = await poll(`“${words}” in the card`, () =>
    tab.inShadow((root, wanted): Point | null => {
      const all = [...root.querySelectorAll<HTMLElement>('button, a, summary, textarea')];
      const one = all.find((element) => element.checkVisibility() && (element.innerText.trim() === wanted || element.ariaLabel === wanted));
      one?.scrollIntoView({ block: 'nearest' });
      const box = one?.getBoundingClientRect();
      return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
    }, words),
  );
  await tab.click(point.x, point.y);
}

/** Asks the background what is on the reader's page, as the popup does. */
export async function askTabReport({ openBehind }: Pick<ExtensionBrowser, 'openBehind'>): Promise<Result<TabReport>> {
  const page = await openBehind('popup.html');
  try {
    return await page.evaluate(async () => {
      interface Api {
        tabs: { query(what: object): Promise<{ id: number }[]> };
        runtime: { sendMessage(message: string): Promise<string> };
      }
      // Runs in a page of the extension; only there the API exists.
      const all = globalThis as unknown as { browser?: Api; chrome: Api };
      const api = all.browser ?? all.chrome;
      const [tab] = await api.tabs.query({ active: true, currentWindow: true });
      const request = { tabId: tab?.id };
      return JSON.parse(await api.runtime.sendMessage(JSON.stringify({ type: 'getTabReport', request }))) as Result<TabReport>;
    });
  } finally {
    await page.close();
  }
}

/** Waits until the card's note editor takes what is typed. */
export const waitForEditor = (tab: BrowserTab): Promise<true> =>
  poll('the cursor in the note editor', async () => (await tab.inShadow((root) => root.activeElement?.localName === 'textarea')) === true);

import { setTimeout as pause } from 'node:timers/promises';

import { createManyParties } from '../many-parties.js';
import type { BrowserTab, ExtensionBrowser } from './extension-browser.js';
import { askFrom, endOf, heardBy, importFrom, spoolsLeft, watchFrom } from './import-in-page.js';
import { poll } from './poll.js';

/** How an import is cut off. */
export const CUTS = ['background stopped', 'page closed', 'browser killed'] as const;
type Cut = (typeof CUTS)[number];

/** What is cut off: the import of a list that was not there, or of a newer edition. */
const COURSES = ['import', 'update'] as const;
type Course = (typeof COURSES)[number];

/** What was found after one cut; `problem` is what should not be. */
export interface CutReport {
  readonly course: Course;
  readonly cut: Cut;
  /** After the start of the import, in ms. */
  readonly moment: number;
  /** The last step that the page had heard of before, "over" where the import was faster. */
  readonly step: string;
  /** Whether what was there before was in force afterwards, or what came. */
  readonly found?: 'old' | 'new';
  readonly problem?: string;
}

interface Edition {
  readonly date: string;
  readonly text: string;
  readonly entries: number;
  /** A name that stands on this edition only, in its last row. */
  readonly mark: string;
}

const NAMES = 20_000;
const NOTE = 'These words must survive.';
const LIST = 'opensanctions-bench';

function edition(date: string, mark: string, seed: number): Edition {
  const text = `${createManyParties(NAMES, seed).replaceAll('2026-11-01', date)}\n"NK-${mark}","Person","${mark} Lastrow","","","","","","","","","bench","2026-01-01","${date}","${date}"`;
  return { date, text, entries: text.split('\n').length - 1, mark };
}
const EDITIONS = [edition('2026-10-01', 'Alphamark', 7), edition('2026-10-08', 'Betamark', 8)] as const;

interface Held {
  readonly edition: string;
  readonly entries: number;
}

const heldBy = async (page: BrowserTab): Promise<Held | undefined> =>
  (await askFrom<readonly { readonly about: { readonly id: string }; readonly held?: Held }[]>(page, 'listLists', {})).find(
    ({ about }) => about.id === LIST,
  )?.held;

const isFound = async (page: BrowserTab, { mark }: Edition): Promise<boolean> =>
  (await askFrom<readonly { readonly title: string }[]>(page, 'search', { query: `${mark} Lastrow` })).some(
    ({ title }) => title === `${mark} Lastrow`,
  );

/** What is not as it should be where this is held. */
async function problemOf(page: BrowserTab, held: Held | undefined): Promise<string | undefined> {
  const notes = await askFrom<readonly { readonly text: string }[]>(page, 'listNotes', {});
  if (notes.length !== 1 || notes[0]?.text !== NOTE) return `the notes are ${JSON.stringify(notes)}`;
  if (!held) {
    const found = await Promise.all(EDITIONS.map((each) => isFound(page, each)));
    return found.includes(true) ? 'no list is held, but its entries are found' : undefined;
  }
  const is = EDITIONS.find(({ date }) => date === held.edition);
  if (!is) return `edition ${held.edition} is neither`;
  if (held.entries !== is.entries) return `${held.entries} entries of ${is.entries}`;
  return (await isFound(page, is)) ? undefined : `the last entry of ${is.date} is not found`;
}

/** The edition in force, whole, as the reader would meet it, or undefined where the list is not held; throws where it is neither. */
async function inForce(page: BrowserTab): Promise<string | undefined> {
  for (;;) {
    const held = await heldBy(page);
    const problem = await problemOf(page, held);
    // An import that survived the cut may have ended between the questions.
    if ((await heldBy(page))?.edition !== held?.edition) continue;
    if (problem !== undefined) throw new Error(problem);
    return held?.edition;
  }
}

/** How many generations of the list the database holds; runs in a page of the extension. */
const countGenerations = (page: BrowserTab): Promise<number> =>
  page.evaluate(
    (list) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('gloss');
        opening.onerror = () => reject(new Error('the database does not open'));
        opening.onsuccess = () => {
          const database = opening.result;
          const counting = database
            .transaction('records')
            .objectStore('records')
            .count(IDBKeyRange.bound([list], [list, []]));
          counting.onerror = () => reject(new Error('the generations cannot be counted'));
          counting.onsuccess = () => {
            database.close();
            resolve(counting.result);
          };
        };
      }),
    LIST,
  );

const openPage = async (browser: ExtensionBrowser): Promise<BrowserTab> => {
  const page = await browser.openBehind('options.html');
  await watchFrom(page);
  return page;
};

async function importWhole(page: BrowserTab, { date, text }: Edition): Promise<number> {
  const start = performance.now();
  const { end } = await endOf(page, await importFrom(page, `${date}.csv`, text), 120_000);
  if (end?.kind !== 'done') throw new Error(`the import of ${date} ended with ${JSON.stringify(end)}`);
  return performance.now() - start;
}

async function cutOff(browser: ExtensionBrowser, page: BrowserTab, cut: Cut): Promise<BrowserTab> {
  if (cut === 'background stopped') {
    await browser.stopBackground();
    return page;
  }
  if (cut === 'page closed') await page.close();
  else await browser.crash();
  return openPage(browser);
}

/** Brings about what is there before the import: nothing, or one of the editions; answers the other one. */
async function prepare(page: BrowserTab, course: Course): Promise<Edition> {
  // An import whose page was closed goes on: it may still be ending when the next course begins.
  if (course === 'import')
    await poll('the list to be removed', async () => {
      await askFrom(page, 'removeList', { list: LIST });
      return (await inForce(page)) === undefined;
    });
  let before = await inForce(page);
  if (course === 'update' && before === undefined) {
    await importWhole(page, EDITIONS[0]);
    before = await inForce(page);
  }
  return EDITIONS.find(({ date }) => date !== before) ?? EDITIONS[0];
}

/** Multiples of it, less their whole part, are spread evenly, however many there are (Knuth, TAOCP 3, §6.4). */
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** By how much the guess grows where an import still went on at a moment, and shrinks where it was over. */
const [SLOWER, FASTER] = [1.2, 0.75];

/**
 * Cuts imports off at `times` moments spread over their course, and updates as well. After each cut the list must be what it
 * was or what it was to become, whole, the note untouched; the next import must succeed and leave nothing but itself.
 */
export async function* cutImports(browser: ExtensionBrowser, times: number): AsyncGenerator<CutReport> {
  let page = await openPage(browser);
  await askFrom(page, 'saveNote', { target: { kind: 'page', url: 'https://news.example/', title: 'News' }, text: NOTE });
  const first = await importWhole(page, EDITIONS[0]);
  const second = await importWhole(page, EDITIONS[1]);
  /** How long each takes, in ms: a guess that every cut corrects, as the machine is not always as busy. */
  const usual = { import: first, update: second };
  for (let n = 0; n < times; n++)
    for (const course of COURSES) {
      const cut = CUTS[n % CUTS.length] ?? 'browser killed';
      const moment = Math.round(((n * GOLDEN) % 1) * usual[course]);
      let step = 'unknown';
      try {
        const next = await prepare(page, course);
        const before = (await heldBy(page))?.edition;
        await watchFrom(page);
        void importFrom(page, `${next.date}.csv`, next.text).catch(() => undefined); // it may be cut off itself
        await pause(moment);
        const heard = (await heardBy(page)).at(-1);
        step = heard?.end ? 'over' : (heard?.step ?? 'beginning');
        usual[course] = step === 'over' ? Math.max(moment, usual[course] * FASTER) : Math.max(usual[course], moment * SLOWER);
        page = await cutOff(browser, page, cut);
        const found = await inForce(page);
        if (found !== before && found !== next.date) throw new Error(`${found ?? 'nothing'} is in force after ${before ?? 'nothing'}`);
        await importWhole(page, next);
        if ((await inForce(page)) !== next.date) throw new Error(`the next try did not put ${next.date} in force`);
        const generations = await countGenerations(page);
        if (generations !== 1) throw new Error(`${generations} generations are stored after the next try`);
        const left = (await spoolsLeft(page)).length;
        if (left > 0) throw new Error(`${left} files of imports are left after the next try`);
        yield { course, cut, moment, step, found: found === before ? 'old' : 'new' };
      } catch (error) {
        yield { course, cut, moment, step, problem: error instanceof Error ? error.message : String(error) };
        page = await openPage(browser);
      }
    }
}

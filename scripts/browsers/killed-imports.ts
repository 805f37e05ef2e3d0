import { setTimeout as pause } from 'node:timers/promises';

import { createManyParties } from '../many-parties.js';
import type { BrowserTab, ExtensionBrowser } from './extension-browser.js';
import { askFrom, endOf, importFrom, watchFrom } from './import-in-page.js';

/** How an import is cut off. */
export const CUTS = ['background stopped', 'page closed', 'browser killed'] as const;
type Cut = (typeof CUTS)[number];

/** What was found after one cut; `problem` is what should not be. */
export interface CutReport {
  readonly cut: Cut;
  /** After the start of the import, in ms. */
  readonly moment: number;
  /** Which edition was in force afterwards. */
  readonly found?: string;
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

/** The edition in force, whole, as the reader would meet it; throws where it is neither one nor the other. */
async function inForce(page: BrowserTab): Promise<string> {
  interface Row {
    readonly about: { readonly id: string };
    readonly held?: { readonly edition: string; readonly entries: number };
  }
  const held = (await askFrom<readonly Row[]>(page, 'listLists', {})).find(({ about }) => about.id === LIST)?.held;
  if (!held) throw new Error('the list is gone');
  const is = EDITIONS.find(({ date }) => date === held.edition);
  if (!is) throw new Error(`edition ${held.edition} is neither`);
  if (held.entries !== is.entries) throw new Error(`${held.entries} entries of ${is.entries}`);
  const titles = (await askFrom<readonly { readonly title: string }[]>(page, 'search', { query: `${is.mark} Lastrow` })).map(
    ({ title }) => title,
  );
  if (!titles.includes(`${is.mark} Lastrow`)) throw new Error(`the last entry of ${is.date} is not found`);
  const notes = await askFrom<readonly { readonly text: string }[]>(page, 'listNotes', {});
  if (notes.length !== 1 || notes[0]?.text !== NOTE) throw new Error(`the notes are ${JSON.stringify(notes)}`);
  return is.date;
}

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

/**
 * Cuts updates off at `times` moments spread over their course. After each the list must be the old or the new edition,
 * whole, the note untouched, and the next import must succeed.
 */
export async function* cutImports(browser: ExtensionBrowser, times: number): AsyncGenerator<CutReport> {
  let page = await openPage(browser);
  await askFrom(page, 'saveNote', { target: { kind: 'page', url: 'https://news.example/', title: 'News' }, text: NOTE });
  await importWhole(page, EDITIONS[0]);
  const usual = await importWhole(page, EDITIONS[1]);
  for (let n = 0; n < times; n++) {
    const cut = CUTS[n % CUTS.length] ?? 'browser killed';
    const moment = Math.round(((n + 0.5) / times) * usual);
    const before = await inForce(page);
    const next = EDITIONS.find(({ date }) => date !== before) ?? EDITIONS[0];
    try {
      void importFrom(page, `${next.date}.csv`, next.text).catch(() => undefined); // it may be cut off itself
      await pause(moment);
      page = await cutOff(browser, page, cut);
      const found = await inForce(page);
      await importWhole(page, next);
      if ((await inForce(page)) !== next.date) throw new Error(`the next try did not put ${next.date} in force`);
      yield { cut, moment, found: found === before ? 'old' : 'new' };
    } catch (error) {
      yield { cut, moment, problem: error instanceof Error ? error.message : String(error) };
      page = await openPage(browser);
    }
  }
}

import { mkdirSync } from 'node:fs';

import type { FoundItem } from '../lib/model/index.js';
import type { ExtensionBrowser } from './browsers/extension-browser.js';
import type { BrowserName } from './browsers/find-browser.js';
import { openExtension } from './browsers/open-extension.js';
import { findAnyBrowser, provideBrowser } from './browsers/provide-browser.js';
import { askTabReport, hoverText, leaveCard, type SeenMark, waitForMarks } from './browsers/reader.js';
import { buildExtension } from './build-extension.js';
import { serveDemo } from './demo/serve-demo.js';

const SCREENSHOT = '.output/start.png';
/** The kinds of marks whose first card is shown in a run without a display; the last one stays open for the picture. */
const EXAMPLES = ['known', 'figure', 'listed'];

const hasDisplay = (): boolean =>
  !process.env.CI && (process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY));

function chooseBrowser(wanted: string | undefined): BrowserName {
  if (wanted === 'chromium' || wanted === 'firefox') return wanted;
  if (wanted !== undefined) throw new Error(`“${wanted}” is no browser that Gloss knows: say chromium or firefox.`);
  return findAnyBrowser('chromium') === undefined && findAnyBrowser('firefox') !== undefined ? 'firefox' : 'chromium';
}

const printFound = (items: readonly FoundItem[]): void =>
  console.table(items.map(({ label, type, tier, count }) => ({ found: label, kind: type, 'what is known': tier ?? '', times: count })));

const chooseExamples = (marks: readonly SeenMark[]): readonly string[] =>
  EXAMPLES.flatMap((kind) => marks.find(({ style }) => style === kind)?.text ?? []);

const forTerminal = (card: string): string =>
  card
    .replace(/\s*\(opens in a new tab\)\s*/g, '\n')
    .replace(/\n+(?=[,.])|^\n+|\n+$/g, '')
    .replace(/\n+/g, '\n')
    .replace(/^/gm, '  │ ');

/** Without a display: shows in the terminal what a reader would see. */
async function report(browser: ExtensionBrowser, marks: readonly SeenMark[]): Promise<void> {
  const answer = await askTabReport(browser);
  if (answer.ok && answer.value.kind === 'report') printFound(answer.value.report.items);
  for (const [index, name] of chooseExamples(marks).entries()) {
    if (index > 0) await leaveCard(browser.tab);
    const card = await hoverText(browser.tab, name);
    console.log(`\nCard on “${name}”:\n${forTerminal(card.text)}`);
  }
  mkdirSync('.output', { recursive: true });
  await browser.tab.screenshot(SCREENSHOT);
  console.log(`\n${marks.length} marks on the page. A picture of it with the last card: ${SCREENSHOT}`);
}

async function start(): Promise<void> {
  const headless = !hasDisplay();
  const opened: ExtensionBrowser[] = [];
  const stop = (): void => {
    console.log('\nClosing the browser.');
    // 130: ended by Ctrl-C before it was done. A browser that is still opening is killed as this process exits.
    void Promise.all(opened.map((one) => one.close())).then(() => process.exit(headless || opened.length === 0 ? 130 : 0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);

  const name = chooseBrowser(process.argv[2]);
  const executable = provideBrowser(name);
  const extension = buildExtension(name);
  const address = await serveDemo();
  const browser = await openExtension(name, { executable, extension, headless });
  opened.push(browser);
  console.log(`${browser.version} with Gloss on ${address}${headless ? ' (no display: running headless)' : ''}`);
  try {
    await browser.tab.goto(address);
    if (headless) {
      await report(browser, await waitForMarks(browser.tab));
    } else {
      console.log('Point at an underlined name or figure. Ctrl-C here ends Gloss and the browser.');
      await browser.closed;
    }
  } finally {
    await browser.close();
  }
}

start().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(`Gloss could not be shown: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  },
);

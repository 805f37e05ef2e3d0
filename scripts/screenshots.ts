import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { ExtensionBrowser } from './browsers/extension-browser.js';
import { openExtension } from './browsers/open-extension.js';
import { poll } from './browsers/poll.js';
import { provideBrowser } from './browsers/provide-browser.js';
import { hoverText, leaveCard, waitForMarks } from './browsers/reader.js';
import { buildExtension } from './build-extension.js';
import { serveDemo } from './demo/serve-demo.js';

/** `npm run screenshots`: pictures of page, cards, popup and options on the demo article, light and dark, into docs/img/. */
const FOLDER = join('docs', 'img');

async function shoot(browser: ExtensionBrowser, scheme: 'light' | 'dark'): Promise<void> {
  const { tab } = browser;
  const save = (name: string): Promise<void> => tab.screenshot(join(FOLDER, `${name}-${scheme}.png`));
  await browser.setColorScheme(scheme);
  await tab.goto(await serveDemo());
  await waitForMarks(tab);
  await save('page');
  for (const [picture, text] of [
    ['card', 'Sergei Shoigu'],
    ['figure', 'between 10,000 and 12,000'],
    ['programme', 'U.N. sanctions'],
  ] as const) {
    await hoverText(tab, text);
    await save(picture);
    await leaveCard(tab);
  }
  // The options are longer than any window.
  for (const [name, part] of [
    ['popup', 'body'],
    ['options', undefined],
  ] as const) {
    const page = await browser.openBehind(`${name}.html`);
    await poll(`the ${name} to show something`, () => page.evaluate((least) => document.body.innerText.length > least, 200));
    await page.screenshot(join(FOLDER, `${name}-${scheme}.png`), part);
    await page.close();
  }
}

mkdirSync(FOLDER, { recursive: true });
const browser = await openExtension('chromium', {
  executable: provideBrowser('chromium'),
  extension: buildExtension('chromium'),
  headless: true,
});
try {
  await shoot(browser, 'light');
  await shoot(browser, 'dark');
} finally {
  await browser.close();
}
process.exit(0);

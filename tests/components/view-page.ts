import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page in quirks mode (articles are found in it, too) with the bundled view and axe at hand. */
export async function openView(browser: Browser, script: string): Promise<Page> {
  const page = await browser.newPage({ locale: 'en-US', viewport: { width: 800, height: 600 } });
  await page.setContent('<html lang="en"><title>Test</title><body style="margin: 0"></body></html>');
  await page.addScriptTag({ content: script });
  await page.addScriptTag({ content: axeSource });
  return page;
}

/** One line for each rule broken and each place; landmarks are the article's business, not the card's. */
export const axeProblems = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    // axe-core puts itself there as a script.
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    const { violations } = await axe.run({ rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary ?? ''}`));
  });

/** What stands out of the page or of the card sideways, by class; empty when all fits. */
export const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const roots: ParentNode[] = [
      document,
      ...[...document.querySelectorAll('*')].flatMap((one) => (one.shadowRoot ? [one.shadowRoot] : [])),
    ];
    const all = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>('*')]).filter((one) => !one.closest('.sr, svg, head'));
    return all
      .filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        return (
          left < 0 ||
          right > document.documentElement.clientWidth ||
          (one.matches('.card, body, html') && one.scrollWidth > one.clientWidth)
        );
      })
      .map((one) => `${one.localName}.${one.className}`);
  });

import { existsSync, readFileSync } from 'node:fs';

import type { Routes } from '../harness/serve.js';

const SEED = new URL('../../../shared/pages/seed-article.html', import.meta.url);

/** The seed article lies beside the repository, not in it. */
export const seedArticle = existsSync(SEED) ? readFileSync(SEED, 'utf8') : undefined;

const demoArticle = readFileSync(new URL('../../scripts/demo/article.html', import.meta.url), 'utf8');

/** Three paragraphs with names of the pack and figures. */
export const PARAGRAPHS = `
  <p>NATO said on Monday that about 3,500 soldiers had crossed into the Kursk region, a figure that Moscow called invented. The alliance
  named no source for it and gave no date, which officials in several capitals found unusual for a statement of this kind.</p>
  <p>Sergei Shoigu answered within the hour. He said that fewer than 400 people were at work there, that none of them carried arms, and that
  the Korean Central News Agency had reported nothing because there was nothing to report.</p>
  <p>Diplomats at the United Nations asked for patience. A report is due in three weeks, and until then both sides will go on counting,
  each with a ruler of its own and with little trust in that of the other.</p>`;

const page = (title: string, body: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
  <meta property="og:type" content="article"><link rel="icon" href="data:,"></head><body>${body}</body></html>`;

const article = (body: string): string => `<main><article><h1>A figure and its source</h1>${body}</article></main>`;

const NESTED = 50_000; // elements
const DEEP = 2_000; // elements
const PARAGRAPH_SIZE = 5_000_000; // characters

export const PAGES: Routes = {
  '/demo': demoArticle,
  ...(seedArticle === undefined ? {} : { '/seed': seedArticle }),
  '/short': page('A figure and its source', article(PARAGRAPHS)),
  '/no-article': page(
    'Weather',
    '<h1>Weather</h1><ul><li><a href="#moscow">Moscow</a> −4 °C</li><li><a href="#kursk">Kursk</a> −2 °C</li></ul>',
  ).replace('"article"', '"website"'),
  '/strict': {
    body: page('A figure and its source', article(PARAGRAPHS)),
    headers: {
      'content-security-policy':
        "default-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types",
    },
  },
  '/huge': () =>
    page(
      'A long paragraph',
      article(`${PARAGRAPHS}<p>${'NATO counted 3,500 soldiers near Kursk and was not believed. '.repeat(PARAGRAPH_SIZE / 60)}</p>`),
    ),
  '/nested': page('Nested', `${article(PARAGRAPHS)}${'<div>'.repeat(NESTED)}NATO counted 3,500 soldiers.${'</div>'.repeat(NESTED)}`),
  // Parsers stop nesting at 512 levels, scripts do not. (Layout gives up long before 50,000, without any extension.)
  '/deep': page(
    'Deep',
    `${article(PARAGRAPHS)}<script>
      const outermost = document.createElement('div');
      let inner = outermost;
      for (let n = 1; n < ${DEEP}; n++) inner = inner.appendChild(document.createElement('div'));
      inner.textContent = 'NATO counted 3,500 soldiers near Kursk.';
      document.querySelector('article').append(outermost);
    </script>`,
  ),
  '/vanishing': page(
    'Gone',
    `${article(PARAGRAPHS.repeat(40))}<script>
      setTimeout(() => document.querySelector('article').remove(), 30);
      setTimeout(() => document.querySelector('main').remove(), 60);
    </script>`,
  ),
  '/odd-text': page(
    'Odd',
    article(`${PARAGRAPHS}<p dir="rtl">قال حلف NATO إن 3,500 جندي عبروا الحدود.</p><p id="odd"></p><script>
      document.querySelector('#odd').textContent = 'Half a pair \\ud83d and the other \\udc00: NATO counted 3,500 soldiers.';
    </script>`),
  ),
  '/late': page('Late', article(PARAGRAPHS)),
};

import { existsSync, readFileSync } from 'node:fs';

import { createNews } from './news-text.js';

const SEED = new URL('../../shared/pages/seed-article.html', import.meta.url);
export const LONG_ARTICLE_WORDS = 20_000;

/** Puts a script before everything else of a page: it sees the page from its first moment. */
export const withScript = (html: string, script: string): string => html.replace(/<head>/i, (head) => `${head}<script>${script}</script>`);

const page = (title: string, type: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta property="og:type" content="${type}">
<link rel="icon" href="data:,"><style>body { font: 17px/1.5 serif; max-width: 42em; margin: 1em auto; }</style></head><body>${body}</body></html>`;

const longArticle = (): string => {
  const paragraphs = createNews(LONG_ARTICLE_WORDS).split('\n\n');
  return page(
    'A long report',
    'article',
    `<article><h1>A long report</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article>`,
  );
};

/** Articles by path; the seed article lies beside the repository, not in it. */
export const ARTICLES: Readonly<Record<string, string>> = {
  '/demo': readFileSync(new URL('../scripts/demo/article.html', import.meta.url), 'utf8'),
  ...(existsSync(SEED) ? { '/seed': readFileSync(SEED, 'utf8') } : {}),
  '/long': longArticle(),
};

const repeat = (count: number, one: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => one(index)).join('\n');

/** Pages that are no article, of the kinds that a reader meets most. */
export const NO_ARTICLES: Readonly<Record<string, string>> = {
  '/weather': page(
    'Weather',
    'website',
    `<h1>Weather</h1><ul>${repeat(40, (n) => `<li><a href="#${n}">Town ${n}</a> ${n - 20} °C</li>`)}</ul>`,
  ),
  '/front': page(
    'The Margin',
    'website',
    `<nav>${repeat(12, (n) => `<a href="#s${n}">Section ${n}</a>`)}</nav><main>${repeat(
      120,
      (n) =>
        `<article><h2><a href="#${n}">Council splits over supply route number ${n}</a></h2><p>Delegates from both sides met again on day ${n} and left without a word on what had been said inside.</p></article>`,
    )}</main>`,
  ),
  '/app': page(
    'Mail',
    'website',
    `<div role="application">${repeat(
      1_500,
      (n) =>
        `<div class="row"><span><input type="checkbox"></span><span>Sender ${n}</span><span>Subject of message ${n}</span><time>${n % 24}:00</time></div>`,
    )}</div>`,
  ),
  '/form': page(
    'Log in',
    'website',
    `<form>${repeat(20, (n) => `<label>Field ${n} <input name="f${n}"></label>`)}<button>Send</button></form>`,
  ),
  '/search': page(
    'Results',
    'website',
    repeat(
      60,
      (n) =>
        `<div class="result"><h3><a href="#${n}">Result ${n}</a></h3><p>Some ninety characters of text from the page that was found, cut off in the middle of a sentence …</p></div>`,
    ),
  ),
};

import { describe, expect, test } from 'vitest';

import { readHtmlArticle } from '../../../scripts/terminal/html-article.js';
import { createTerminalAnnotator } from '../../../scripts/terminal/engine.js';
import { toReport } from '../../../scripts/terminal/report.js';
import { annotate } from '../../harness/marked-text.js';
import { KIM_JONG_UN, RUSSIA, SHOIGU, UNITED_NATIONS } from '../../harness/world.js';

const report = async (text: string) => toReport(await annotate([SHOIGU, KIM_JONG_UN, RUSSIA, UNITED_NATIONS], text));

describe('a line of the terminal', () => {
  test('has the fields of a gold mention, offsets into the text given', async () => {
    const text = '😀 Sergei Shoigu came. Shoigu left.';
    const { mentions } = await report(text);
    expect(mentions).toEqual([
      {
        start: 3,
        end: 16,
        text: 'Sergei Shoigu',
        type: 'person',
        entity: 'Sergei Shoigu',
        name: 'Sergei Shoigu',
        tier: 'possible',
        records: [],
      },
      { start: 23, end: 29, text: 'Shoigu', type: 'person', entity: 'Sergei Shoigu', name: 'Sergei Shoigu', tier: 'possible', records: [] },
    ]);
    for (const { start, end, text: surface } of mentions) expect(text.slice(start, end)).toBe(surface);
  });
  test('names a name without an entry by itself', async () => {
    expect((await report('Then Anna Petrenko spoke.')).mentions).toMatchObject([
      { entity: 'Anna Petrenko', name: 'Anna Petrenko', tier: 'name' },
    ]);
  });
  test('has the fields of a gold figure', async () => {
    const { figures } = await report('They spent around $5 million there.');
    expect(figures).toMatchObject([
      { text: 'around $5 million', value: 5_000_000, approx: 'around', unit: 'money', currency: 'USD', attribution: null },
    ]);
    const [figure] = figures;
    expect('They spent around $5 million there.'.slice(figure?.numStart, figure?.numEnd)).toBe('$5 million');
  });
  test('gives a range two ends and a vague amount none', async () => {
    expect((await report('It takes 10 to 12 days.')).figures).toMatchObject([{ min: 10, max: 12, measure: 'day' }]);
    expect((await report('They sent thousands of workers.')).figures).toMatchObject([{ value: null, vague: true }]);
  });
  test('leaves out currency and measure where there is none', async () => {
    const [figure] = (await report('They sent 600 workers.')).figures;
    expect(figure).not.toHaveProperty('currency');
    expect(figure).not.toHaveProperty('measure');
  });
  test('is one line of JSON', async () => {
    const all = await report('Sergei Shoigu sent 600 workers.\n\nRussia paid.');
    expect(JSON.stringify(all)).not.toContain('\n');
    expect(JSON.parse(JSON.stringify(all))).toEqual(all);
  });
});

describe('the terminal', () => {
  test('reads the starter pack from its files', async () => {
    const { mentions } = await createTerminalAnnotator().annotate({ text: 'The UN met Sergei Shoigu.', url: '' });
    expect(mentions.map(({ candidates }) => candidates[0]?.entityId)).toEqual(['organisation/united-nations', 'person/sergei-shoigu']);
  });
  test('reads the article of an HTML file and nothing around it', () => {
    const paragraph = 'The minister spoke of the harbour for a long time, and the crowd listened to every word of it. '.repeat(4);
    const html = `<html><body><nav>Home Sports</nav><article><h1>News</h1><p>${paragraph}</p><p>${paragraph}</p><p>${paragraph}</p></article><footer>About us</footer></body></html>`;
    const article = readHtmlArticle(html);
    expect(article?.text).toContain('The minister spoke');
    expect(article?.text).not.toMatch(/Sports|About us/);
  });
  test('finds no article where there is none', () => expect(readHtmlArticle('<html><body><p>Log in</p></body></html>')).toBeUndefined());
});

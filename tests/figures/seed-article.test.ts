import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { findFigures } from '../../lib/figures/index.js';
import { linkFigures } from '../../lib/ledger/index.js';
import type { ArticleText } from '../../lib/model/index.js';
import { readHtmlArticle } from '../../scripts/terminal/html-article.js';
import { createLedgerReport } from '../../scripts/terminal/ledger-report.js';

const report = createLedgerReport();

const read = (article: ArticleText) => {
  const figures = linkFigures(article.text, findFigures(article.text, { published: article.published }));
  const { groups, yardsticks } = report(article, figures);
  return {
    figures: figures.map(({ surface, quantity, counted, attribution }) => [
      surface,
      quantity.kind === 'value' ? quantity.value : quantity.kind,
      counted,
      attribution,
    ]),
    lines: groups.flatMap(({ lines }) => lines),
    sums: yardsticks.map(({ sum }) => sum),
  };
};

describe('an article that stands on five figures', () => {
  const article: ArticleText = {
    url: '',
    published: '2025-06-18',
    text: `Defence Minister Aylin Demir said on Tuesday that Turkey will send thousands of road builders and divers to Libya.

Demir told reporters that 2,000 divers would be sent, along with 4,000 road builders.

While the number of Turkish soldiers deployed to Libya is secret, estimates suggest around 18,000 have been sent, with reports of approximately 900 casualties.`,
  };
  it('has their values, what they count and who says so', () => {
    expect(read(article).figures).toEqual([
      [
        'thousands of road builders and divers',
        'vague',
        expect.stringContaining('road builders and divers'),
        'Defence Minister Aylin Demir',
      ],
      ['2,000 divers', 2_000, 'divers sent', 'Demir'],
      ['4,000 road builders', 4_000, expect.stringMatching(/^road builders/), 'Demir'],
      ['around 18,000', 18_000, 'Turkish soldiers deployed to Libya', 'estimates'],
      ['approximately 900 casualties', 900, expect.stringMatching(/^casualties/), 'reports'],
    ]);
  });
  it('adds up both groups of workers and sets the casualties over those sent', () => {
    expect(read(article).lines).toEqual([
      '2,000 divers + 4,000 road builders = 6,000',
      'approximately 900 casualties of around 18,000: 900 ÷ 18,000 = 5 %',
    ]);
  });
  it('sets those sent beside the army they belong to', () => {
    expect(read(article).sums).toEqual(['18,000 ≈ 5 % of Turkey’s active military personnel, about 360,000 (18,000 ÷ 360,000)']);
  });
});

const SEED = join(import.meta.dirname, '../../../shared/pages/seed-article.html');

describe.skipIf(!existsSync(SEED))('the seed article (skipped: no ../shared)', () => {
  const seed = (): ArticleText => {
    const article = readHtmlArticle(readFileSync(SEED, 'utf8'));
    if (!article) throw new Error(`${SEED} holds no article`);
    return article;
  };
  it('has the five figures with what they count and who says so', () => {
    const { figures } = read(seed());
    expect(figures.filter(([surface]) => surface !== 'one-day')).toEqual([
      [
        'thousands of military construction workers and deminers',
        'vague',
        expect.stringContaining('workers and deminers'),
        expect.stringContaining('Shoigu'),
      ],
      ['1,000 sappers', 1_000, expect.stringMatching(/^sappers/), expect.stringContaining('Shoigu')],
      [
        '5,000 military construction workers',
        5_000,
        expect.stringMatching(/^military construction workers/),
        expect.stringContaining('Shoigu'),
      ],
      ['around 15,000', 15_000, expect.stringContaining('soldiers deployed to Russia'), 'estimates'],
      ['approximately 600 casualties', 600, expect.stringMatching(/^casualties/), 'reports'],
    ]);
  });
  it('has its sums, its share and its yardstick', () => {
    const { lines, sums } = read(seed());
    expect(lines).toEqual([
      '1,000 sappers + 5,000 military construction workers = 6,000',
      'approximately 600 casualties of around 15,000: 600 ÷ 15,000 = 4 %',
    ]);
    expect(sums).toEqual([expect.stringMatching(/^15,000 ≈ 1\.2 % of the Korean People’s Army’s active personnel/)]);
  });
});

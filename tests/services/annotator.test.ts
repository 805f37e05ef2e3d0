import { describe, expect, test } from 'vitest';

import { createAnnotator } from '../../lib/services/index.js';
import { entity } from '../harness/entities.js';
import { annotate, sourceOf } from '../harness/marked-text.js';
import { nameModel } from '../harness/name-model.js';
import { NORTH_KOREA, RUSSIA, SHOIGU } from '../harness/world.js';

describe('an article', () => {
  test('gives its names and its figures', async () => {
    const { mentions, figures } = await annotate([SHOIGU, RUSSIA], 'Sergei Shoigu said that 5,000 workers left Russia.');
    expect(mentions.map(({ surface }) => surface)).toEqual(['Sergei Shoigu', 'Russia']);
    expect(figures.map(({ surface }) => surface)).toEqual(['5,000 workers']);
  });
  test('without words gives nothing', async () => expect(await annotate([SHOIGU], '')).toEqual({ mentions: [], figures: [] }));
  test('is read with the names of every source', async () => {
    const annotator = createAnnotator({ nameSources: () => Promise.resolve([sourceOf([SHOIGU]), sourceOf([NORTH_KOREA])]), nameModel });
    const { mentions } = await annotator.annotate({ text: 'Sergei Shoigu saw North Korea.', url: '' });
    expect(mentions.map(({ candidates }) => candidates[0]?.entityId)).toEqual([SHOIGU.id, NORTH_KOREA.id]);
  });
  test('is read without any source', async () => {
    const { mentions } = await createAnnotator({ nameSources: () => Promise.resolve([]), nameModel }).annotate({
      text: 'Then Sergei Shoigu spoke.',
      url: '',
    });
    expect(mentions.map(({ surface, tier }) => [surface, tier])).toEqual([['Sergei Shoigu', 'name']]);
  });
  test('is read although an entity behind a name cannot be', async () => {
    const half = { ...sourceOf([SHOIGU, RUSSIA]), entities: () => Promise.resolve(new Map([[1, RUSSIA]])) };
    const { mentions } = await createAnnotator({ nameSources: () => Promise.resolve([half]), nameModel }).annotate({
      text: 'So Sergei Shoigu left Russia.',
      url: '',
    });
    expect(mentions.map(({ surface, tier }) => [surface, tier])).toEqual([
      ['Sergei Shoigu', 'name'],
      ['Russia', 'known'],
    ]);
  });
});

describe('a number inside a name is no figure', () => {
  const SEVEN = entity('organisation/g7', 'Group of Seven');
  test.each([
    ['of a resolution', 'He quoted Resolution 2397 on 40 pages.', ['40 pages']],
    ['of a group', 'The Group of Seven sent 40 ships.', ['40 ships']],
    ['nor does it hide figures around it', 'So 12 ships left the Group of Seven and 40 ships stayed.', ['12 ships', '40 ships']],
  ])('%s', async (_, text, expected) => {
    expect((await annotate([SEVEN], text)).figures.map(({ surface }) => surface)).toEqual(expected);
  });
  test('while a name inside a figure stays a name', async () => {
    const { mentions, figures } = await annotate([NORTH_KOREA], 'There were 600 North Korea experts there.');
    expect(mentions.map(({ surface }) => surface)).toEqual(['North Korea']);
    expect(figures).toHaveLength(1);
  });
});

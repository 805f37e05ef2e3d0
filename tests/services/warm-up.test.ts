import { expect, test } from 'vitest';

import type { ArticleText } from '../../lib/model/index.js';
import { type Annotator, createAnnotator, withWarmUp } from '../../lib/services/index.js';
import { sourceOf } from '../harness/marked-text.js';
import { nameModel } from '../harness/name-model.js';
import { SHOIGU } from '../harness/world.js';

/** A real annotator, and the texts that it was given. */
function noted(ports: Parameters<typeof createAnnotator>[0]): Annotator & { readonly texts: string[] } {
  const annotator = createAnnotator(ports);
  const texts: string[] = [];
  return { ...annotator, texts, annotate: (article) => (texts.push(article.text), annotator.annotate(article)) };
}
const ARTICLE: ArticleText = { text: 'Then Sergei Shoigu spoke.', url: '' };
const sources = { nameSources: () => Promise.resolve([sourceOf([SHOIGU])]), nameModel };

test('sentences of ours are annotated before a page asks', async () => {
  const inner = noted(sources);
  await withWarmUp(inner).warmUp();
  expect(inner.texts.length).toBeGreaterThan(1);
});

test('a page that asks meanwhile is not kept waiting for them', async () => {
  const inner = noted(sources);
  const annotator = withWarmUp(inner);
  const warm = annotator.warmUp();
  const { mentions } = await annotator.annotate(ARTICLE);
  await warm;
  expect(mentions.map(({ surface }) => surface)).toEqual(['Sergei Shoigu']);
  expect(inner.texts).toEqual([ARTICLE.text]);
});

test('a page that asks while names and model are read goes before them too', async () => {
  let read = (): void => undefined;
  const reading = new Promise<void>((resolve) => (read = resolve));
  const inner = noted({ ...sources, nameSources: () => reading.then(sources.nameSources) });
  const annotator = withWarmUp(inner);
  const warm = annotator.warmUp();
  const answer = annotator.annotate(ARTICLE);
  read();
  await Promise.all([warm, answer]);
  expect(inner.texts).toEqual([ARTICLE.text]);
});

test('what fails there is left to the question of a page', async () => {
  const annotator = withWarmUp(createAnnotator({ ...sources, nameSources: () => Promise.reject(new Error('no database')) }));
  await expect(annotator.warmUp()).resolves.toBeUndefined();
  await expect(annotator.annotate(ARTICLE)).rejects.toThrow('no database');
});

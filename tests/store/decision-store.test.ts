import { beforeEach, describe, expect, test, vi } from 'vitest';

import { type Decision, type DecisionStore, toDecisionId, toEntityId } from '../../lib/model/index.js';
import { freshStore } from '../harness/fresh-store.js';

let store: DecisionStore;
beforeEach(() => {
  store = freshStore().decisions;
});

const decision = (id: string, draft: Partial<Decision> = {}): Decision => ({
  id: toDecisionId(id),
  verdict: 'not',
  name: 'Sergei Ivanov',
  party: 'Sergei Borisovich Ivanov',
  entries: [{ id: toEntityId('ofac:1'), fingerprint: '0123456789abcdef' }],
  lists: ['OFAC SDN list'],
  place: { scope: 'article', url: 'https://news.example/a', title: 'News' },
  createdAt: '2026-05-03T10:00:00.000Z',
  ...draft,
});

describe('a decision', () => {
  test('comes back as it was stored', async () => {
    await store.put(decision('a'));
    expect(await store.all()).toEqual([decision('a')]);
  });
  test('takes the place of those it replaces, in the same step', async () => {
    await store.put(decision('a'));
    await store.put(decision('b'));
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await store.put(decision('c'), [decision('a').id, decision('b').id]);
    expect(begun).toHaveBeenCalledTimes(1);
    expect((await store.all()).map(({ id }) => id)).toEqual(['c']);
  });
  test('is gone once it is deleted, and deleting it again does no harm', async () => {
    await store.put(decision('a'));
    await store.delete(decision('a').id);
    await store.delete(decision('a').id);
    expect(await store.all()).toEqual([]);
  });
  test('that cannot be stored leaves what it would have replaced', async () => {
    await store.put(decision('a'));
    // A function cannot be stored; the types would not let one through.
    const bad = decision('b', { lists: [(() => 'no') as unknown as string] });
    await expect(store.put(bad, [decision('a').id])).rejects.toThrow();
    expect((await store.all()).map(({ id }) => id)).toEqual(['a']);
  });
});

describe('decisions', () => {
  test('come newest first', async () => {
    for (const [id, day] of [
      ['a', '02'],
      ['b', '09'],
      ['c', '05'],
    ] as const)
      // prettier-ignore
      await store.put(decision(id, { createdAt: `2026-11-${day}T10:00:00.000Z` }));
    expect((await store.all()).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });
  test('are all gone once they are cleared', async () => {
    await store.put(decision('a'));
    await store.put(decision('b'));
    await store.clear();
    expect(await store.all()).toEqual([]);
  });
  test('are written with strict durability', async () => {
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await store.put(decision('a'));
    await store.delete(decision('a').id);
    await store.clear();
    const writes = begun.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.map(([, , options]) => options)).toEqual(Array(3).fill({ durability: 'strict' }));
  });
});

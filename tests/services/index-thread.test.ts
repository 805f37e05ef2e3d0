import { describe, expect, test } from 'vitest';

import type { Entity, GenerationIndexes } from '../../lib/model/index.js';
import { answerIndexOrders, createListIndexer, createRemoteIndexers, type IndexAnswer, type IndexOrder } from '../../lib/services/index.js';
import { createBatchWriter, type IndexedEntity, readBatch } from '../../lib/services/indexed-batch.js';
import { entity } from '../harness/entities.js';
import { KIM_JONG_UN, NORTH_KOREA, SHOIGU } from '../harness/world.js';

const named = (...forms: string[]): IndexedEntity => ({
  kind: 'person',
  name: forms[0] ?? '',
  names: forms.map((form) => ({ form, role: 'alias', quality: 'strong' })),
  roles: [],
  identity: { births: ['1960'], countries: ['ru'] },
});
/** What indexes look at: that a party is listed, not what is known of it. */
const seen = ({ kind, name, names, roles, identity }: IndexedEntity) => ({
  kind,
  name,
  names: names.map(({ form, role, quality, family }) => ({ form, role, quality, family })),
  roles,
  isListed: identity !== undefined,
});

function throughBatches(entities: readonly IndexedEntity[]): IndexedEntity[] {
  const read: IndexedEntity[] = [];
  const writer = createBatchWriter((batch) => {
    readBatch(batch, (each) => read.push(each));
    writer.reuse(batch);
  });
  entities.forEach(writer.add);
  writer.flush();
  writer.flush();
  return read;
}

describe('a batch', () => {
  test.each<[string, readonly IndexedEntity[]]>([
    ['nothing', []],
    ['parties of every kind', [SHOIGU, KIM_JONG_UN, NORTH_KOREA]],
    ['a weak name, a family name, a former one', [{ ...named('Boza, Zamo'), names: [
      { form: 'Boza, Zamo', role: 'primary', quality: 'strong', family: 'Boza' },
      { form: 'Зямо', role: 'former', quality: 'weak', script: 'Cyrl' },
    ] }]], // prettier-ignore
    ['another name shown than the first', [{ ...named('BOZA, Zamo'), name: 'Zamo Boza', roles: ['Minister of Peat', ''] }]],
    ['no names', [{ ...named(), name: '17' }]],
    ['a name of 1,000,000 characters between short ones', [named('A'), named('ж'.repeat(1_000_000), 'B'), named('C')]],
    ['100,000 aliases', [named(...Array.from({ length: 100_000 }, (_, n) => `Alias ${n}`)), named('C')]],
    ['names that begin with a byte order mark or hold a zero', [named('\uFEFFZamo', 'Za\0mo')]],
    ['characters of four bytes', [named('𐍅𐌿𐌻𐍆', '李')]],
    ['thousands of parties', Array.from({ length: 5000 }, (_, n) => named(`Zamo ${n}`, `Замо ${n}`))],
  ])('brings over %s', (_what, entities) => {
    expect(throughBatches(entities).map(seen)).toEqual(entities.map(seen));
  });

  test('makes U+FFFD of half a character and keeps what follows in place', () => {
    expect(throughBatches([named('Za\uD800mo', 'Boza')])[0]?.names.map(({ form }) => form)).toEqual(['Za\uFFFDmo', 'Boza']);
  });
});

/** A thread as a browser runs it: what is sent is copied or handed over, and comes after what is being done. */
function threadOf(serve: typeof answerIndexOrders) {
  const log = { ahead: 0, most: 0, isClosed: false };
  const open = (onAnswer: (answer: IndexAnswer) => void) => {
    const carryOut = serve((answer, handedOver) => {
      const sent = structuredClone(answer, { transfer: [...handedOver] });
      setTimeout(() => {
        if (sent.kind === 'added') log.ahead--;
        if (!log.isClosed) onAnswer(sent);
      });
    });
    return {
      send(order: IndexOrder, handedOver: readonly ArrayBuffer[]) {
        const sent = structuredClone(order, { transfer: [...handedOver] });
        if (sent.kind === 'add') log.most = Math.max(log.most, ++log.ahead);
        setTimeout(() => carryOut(sent));
      },
      close: () => void (log.isClosed = true),
    };
  };
  return { open, log };
}

const bytesOf = async ({ gazetteer, search }: GenerationIndexes) => [
  Buffer.from(await gazetteer()).toString('base64'),
  Buffer.from(await search()).toString('base64'),
];
const parties = (prefix: string, count: number): Entity[] =>
  Array.from({ length: count }, (_, n) => entity(`person/${prefix}${n}`, `${prefix} Number${n}`, { aliases: [`Alias${n % 7} ${prefix}`] }));

describe('indexes made in another thread', () => {
  test('are those made here, list by list', async () => {
    const { open, log } = threadOf(answerIndexOrders);
    const { open: openIndexer, close } = createRemoteIndexers(open);
    const lists = [parties('Boza', 3000), parties('Mika', 10), []];
    const made = lists.map((list) => {
      const [there, here] = [openIndexer(), createListIndexer()];
      list.forEach(there.add);
      list.forEach(here.add);
      return { there, here };
    });
    for (const { there, here } of made) expect(await bytesOf(there.finish())).toEqual(await bytesOf(here.finish()));
    close();
    expect(log.isClosed).toBe(true);
  });

  test('are waited for when too many parties are on their way', async () => {
    const { open, log } = threadOf(answerIndexOrders);
    const indexer = createRemoteIndexers(open).open();
    for (const party of parties('Boza', 20_000)) {
      indexer.add(party);
      await indexer.ready();
    }
    expect(log.most).toBe(9);
    await bytesOf(indexer.finish());
  });

  test('fail where the other thread does, with its words', async () => {
    const failing: typeof answerIndexOrders = (answer) => () =>
      answer({ kind: 'failed', name: 'RangeError', message: 'a list holds 7 names at most' }, []);
    const indexer = createRemoteIndexers(threadOf(failing).open).open();
    parties('Boza', 2000).forEach(indexer.add);
    await expect(indexer.ready()).rejects.toThrow(new RangeError('a list holds 7 names at most'));
    const { gazetteer, search } = indexer.finish();
    await expect(gazetteer()).rejects.toThrow(RangeError);
    await expect(search()).rejects.toThrow(RangeError);
  });

  test('say why they cannot be made', async () => {
    const answers: IndexAnswer[] = [];
    const carryOut = answerIndexOrders((answer) => answers.push(answer));
    carryOut({ kind: 'add', list: 0, batch: new ArrayBuffer(3) });
    await expect.poll(() => answers).toMatchObject([{ kind: 'failed', name: 'RangeError' }]);
  });

  test('begin no thread before there is a list', () => {
    createRemoteIndexers(() => {
      throw new Error('begun');
    }).close();
  });
});

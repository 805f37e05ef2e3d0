import { beforeEach, describe, expect, test } from 'vitest';

import { type ListStore, type StarterPack, toListId } from '../../lib/model/index.js';
import { createPackInstaller, type PackInstaller } from '../../lib/services/index.js';
import { freshStore, people } from '../harness/fresh-store.js';

const lists = [{ id: toListId('ofac-sdn'), title: 'SDN', publisher: 'OFAC', searchUrl: 'https://lists.example/' }];
const SIZE = 12;
const packOf = (edition: string): StarterPack => ({ edition, entities: people(edition, SIZE), lists });

let store: ListStore;
let shipped: StarterPack;
let reads: number;
let commits: number;
/** A fresh store that counts what is put in force. */
function countingStore(): ListStore {
  const { lists: fresh } = freshStore();
  return {
    ...fresh,
    begin(id) {
      const writer = fresh.begin(id);
      return {
        ...writer,
        commit(...args) {
          commits++;
          return writer.commit(...args);
        },
      };
    },
  };
}
const installerOn = (on: ListStore): PackInstaller =>
  createPackInstaller({
    store: on,
    readPack: () => {
      reads++;
      return Promise.resolve(shipped);
    },
    now: () => new Date('2026-11-22T12:00:00.000Z'),
  });
let installer: PackInstaller;
beforeEach(() => {
  commits = 0;
  store = countingStore();
  shipped = packOf('one');
  reads = 0;
  installer = installerOn(store);
});

/** Editions in force, and how often anything was installed. */
const inForce = async (): Promise<readonly (readonly [edition: string, installed: number])[]> =>
  (await store.lists()).map(({ edition }) => [edition, commits] as const);

describe('the first start', () => {
  test('installs the shipped pack with its lists and its gazetteer', async () => {
    await installer.ensure();
    const [record] = await store.lists();
    expect(record).toMatchObject({
      id: 'starter-pack',
      edition: 'one',
      entities: SIZE,
      installedAt: '2026-11-22T12:00:00.000Z',
      sanctionsLists: lists,
    });
    expect(record && (await store.readGazetteer(record))).toBeDefined();
    expect(record && (await store.readRecords(record, [SIZE - 1, SIZE]))).toHaveProperty('size', 1);
  });
  test('happens once, however often it is asked for', async () => {
    await Promise.all([installer.ensure(), installer.ensure(), installer.ensure()]);
    expect(await inForce()).toEqual([['one', 1]]);
    expect(reads).toBe(1);
  });
  test('does not read the pack where one of any edition is in force', async () => {
    await installer.ensure();
    shipped = packOf('two');
    await installerOn(store).ensure();
    expect(await inForce()).toEqual([['one', 1]]);
    expect(reads).toBe(1);
  });
});

describe('an update of Gloss', () => {
  test('changes nothing when it ships the same edition', async () => {
    await installer.ensure();
    expect(await installer.update()).toBe(false);
    expect(await inForce()).toEqual([['one', 1]]);
  });
  test('puts a new edition in force', async () => {
    await installer.ensure();
    shipped = packOf('two');
    expect(await installer.update()).toBe(true);
    expect(await inForce()).toEqual([['two', 2]]);
    expect(await installer.update()).toBe(false);
  });
  test('installs where nothing was', async () => {
    expect(await installer.update()).toBe(true);
    expect(await inForce()).toEqual([['one', 1]]);
  });
  test('together with a start installs once and ends with the shipped edition', async () => {
    const [, changed] = await Promise.all([installer.ensure(), installer.update()]);
    expect(changed).toBe(false);
    expect(await inForce()).toEqual([['one', 1]]);
  });
  test('together with a start over an old edition ends with the new one', async () => {
    await installer.ensure();
    shipped = packOf('two');
    await Promise.all([installer.ensure(), installer.update(), installer.ensure()]);
    expect(await inForce()).toEqual([['two', 2]]);
  });
});

/** The store, whose commits fail while there is an error. */
const failing = (error: () => Error | undefined): ListStore => ({
  ...store,
  begin(id) {
    const writer = store.begin(id);
    return {
      ...writer,
      commit: async (...args) => {
        const reason = error();
        if (reason) throw reason;
        return writer.commit(...args);
      },
    };
  },
});

describe('a failure', () => {
  test('of the database leaves the old edition in force and is told to who asked', async () => {
    await installer.ensure();
    shipped = packOf('two');
    const full: ListStore = failing(() => new Error('the disk is full'));
    await expect(installerOn(full).update()).rejects.toThrow('the disk is full');
    expect(await inForce()).toEqual([['one', 1]]);
  });
  test('to read the pack leaves the old edition in force', async () => {
    await installer.ensure();
    const sad = createPackInstaller({ store, readPack: () => Promise.reject(new Error('no file')), now: () => new Date(0) });
    await expect(sad.update()).rejects.toThrow('no file');
    expect(await inForce()).toEqual([['one', 1]]);
  });
  test('does not keep the next try from working', async () => {
    let broken = true;
    const moody: ListStore = failing(() => (broken ? new Error('busy') : undefined));
    const again = installerOn(moody);
    await expect(again.ensure()).rejects.toThrow('busy');
    broken = false;
    await again.ensure();
    expect(await inForce()).toEqual([['one', 1]]);
  });
  test('of one of two that come together does not stop the other', async () => {
    let tries = 0;
    const both = installerOn(failing(() => (++tries === 1 ? new Error('busy') : undefined)));
    const [ensured, updated] = await Promise.allSettled([both.ensure(), both.update()]);
    expect(ensured.status).toBe('rejected');
    expect(updated).toEqual({ status: 'fulfilled', value: true });
  });
});

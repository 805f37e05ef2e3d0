import { type ListRecord, type ListStore, type StarterPack, toListId } from '../model/index.js';
import { encodeEntity } from './entity-text.js';
import { createListIndexer } from './list-indexes.js';

const STARTER_PACK = toListId('starter-pack');

export interface PackInstallerPorts {
  readonly store: ListStore;
  /** Reads the pack that ships with this version of Gloss. */
  readonly readPack: () => Promise<StarterPack>;
  readonly now: () => Date;
}

export interface PackInstaller {
  /** The lists in force, the pack of any edition among them; installs it where there is none. */
  readonly ensure: () => Promise<readonly ListRecord[]>;
  /** Installs the shipped pack unless this very edition is in force. Answers whether anything changed. */
  readonly update: () => Promise<boolean>;
}

export function createPackInstaller({ store, readPack, now }: PackInstallerPorts): PackInstaller {
  let running: Promise<unknown> = Promise.resolve();

  /** One installation at a time: a start and an update event may come together. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = running.then(work, work);
    running = turn.catch(() => undefined); // the caller hears of it through `turn`
    return turn;
  };

  const packIn = (lists: readonly ListRecord[]) => lists.find(({ id }) => id === STARTER_PACK);

  const install = async ({ edition, entities, lists }: StarterPack): Promise<void> => {
    const writer = store.begin(STARTER_PACK);
    const indexer = createListIndexer();
    for (const entity of entities) {
      writer.add(entity.id, encodeEntity(entity));
      indexer.add(entity);
    }
    await writer.commit({ edition, installedAt: now().toISOString(), sanctionsLists: lists }, indexer.finish());
  };

  return {
    ensure: () =>
      inTurn(async () => {
        const lists = await store.lists();
        if (packIn(lists)) return lists;
        await install(await readPack());
        return store.lists();
      }),
    update: () =>
      inTurn(async () => {
        const pack = await readPack();
        if (packIn(await store.lists())?.edition === pack.edition) return false;
        await install(pack);
        return true;
      }),
  };
}

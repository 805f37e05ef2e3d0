import { beforeEach, describe, expect, test, vi } from 'vitest';

import { buildGazetteer, findNameHits, readKeys, saveGazetteer } from '../../lib/gazetteer/index.js';
import { type ListRecord, type ListStore, type Note, type NoteTarget, toEntityId, toListId, toNoteId } from '../../lib/model/index.js';
import { createAnnotator, createNameLibrary, type NameLibrary } from '../../lib/services/index.js';
import { tokenise } from '../../lib/text/index.js';
import { nameModel } from '../harness/name-model.js';
import { entity } from '../harness/entities.js';
import { freshStore, type FreshStore, generation, install, LIST } from '../harness/fresh-store.js';

const MANY = 2_100;

let fresh: FreshStore;
let library: NameLibrary;
let notes: Note[];
const libraryOn = (store: ListStore, lists = store.lists): NameLibrary =>
  createNameLibrary({ store, lists, notes: () => Promise.resolve(notes) });
beforeEach(() => {
  fresh = freshStore();
  notes = [];
  library = libraryOn(fresh.lists);
});

const noteOn = (target: NoteTarget): Note => ({ id: toNoteId('n'), target, text: 'x', tags: [], createdAt: '', updatedAt: '' });
/** Entities that the library's names find in a text. */
const found = async (text: string, from = library): Promise<string[]> => {
  const tokens = tokenise(text);
  const perSource = (await from.sources()).map(async ({ gazetteer, entities }) => {
    const ordinals = findNameHits(gazetteer, readKeys(tokens)).flatMap(({ names }) => names.map((name) => name.entity));
    return [...(await entities(ordinals)).values()].map(({ id }) => String(id));
  });
  return (await Promise.all(perSource)).flat();
};

describe('the library', () => {
  test('waits until the starter pack is there', async () => {
    const installed = new Promise((resolve) => setTimeout(() => resolve(install(fresh.lists, generation('one'))), 20 /* ms */));
    const waiting = libraryOn(fresh.lists, () => installed.then(() => fresh.lists.lists()));
    expect(await found('then Person one Number1 came', waiting)).toEqual(['person/p1']);
  });
  test('tries again after it could not be read', async () => {
    await install(fresh.lists, generation('one'));
    let broken = true;
    const moody = libraryOn({ ...fresh.lists, lists: () => (broken ? Promise.reject(new Error('busy')) : fresh.lists.lists()) });
    await expect(moody.sources()).rejects.toThrow('busy');
    broken = false;
    expect(await found('Person one Number1', moody)).toEqual(['person/p1']);
  });
  test('finds its first and last entities, by name and by id', async () => {
    await install(fresh.lists, generation('one', MANY));
    const last = `person/p${MANY - 1}`;
    expect(await found(`Person one Number${MANY - 1} met Person one Number0`)).toEqual(expect.arrayContaining([last, 'person/p0']));
    expect((await library.entity(toEntityId(last)))?.id).toBe(last);
    expect(await library.entity(toEntityId('person/nobody'))).toBeUndefined();
    expect((await library.searchSources())[0]?.index.find([`number${MANY - 1}`], 9)[0]?.ordinal).toBe(MANY - 1);
  });
  test('reads a list once', async () => {
    await install(fresh.lists, generation('one'));
    const [readGazetteer, readSearchIndex] = [vi.fn(fresh.lists.readGazetteer), vi.fn(fresh.lists.readSearchIndex)];
    const counted = libraryOn({ ...fresh.lists, readGazetteer, readSearchIndex });
    await Promise.all([counted.sources(), counted.searchSources(), counted.sources()]);
    await Promise.all([counted.sources(), counted.searchSources()]);
    expect([readGazetteer, readSearchIndex].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });
  test('reads a record once', async () => {
    await install(fresh.lists, generation('one'));
    const readRecords = vi.fn(fresh.lists.readRecords);
    const counted = libraryOn({ ...fresh.lists, readRecords });
    await found('Person one Number0', counted);
    await found('Person one Number0 met Person one Number1', counted);
    expect(readRecords.mock.calls.map(([, ordinals]) => ordinals)).toEqual([[0], [1]]);
  });
  test('knows the sanctions lists of all its lists', async () => {
    const list = (id: string) => ({ id: toListId(id), title: id, publisher: '', searchUrl: '' });
    await install(fresh.lists, { ...generation('one'), sanctionsLists: [list('ofac-sdn')] });
    await install(fresh.lists, { ...generation('two'), id: toListId('other'), sanctionsLists: [list('eu-fsf')] });
    expect([...(await library.sanctionsLists()).keys()].sort()).toEqual(['eu-fsf', 'ofac-sdn']);
  });
});

describe('a gazetteer', () => {
  const damages: readonly (readonly [string, (record: readonly [string, number]) => Promise<unknown>])[] = [
    ['that is missing', async ([id, number]) => (await fresh.connect()).delete('gazetteers', [id, number])],
    [
      'that is damaged',
      async ([id, number]) => {
        const database = await fresh.connect();
        const stored = await database.get('gazetteers', [id, number]);
        return stored && database.put('gazetteers', { ...stored, blob: new Blob([new Uint8Array(stored.byteLength)]) }, [id, number]);
      },
    ],
    [
      'of another format',
      async ([id, number]) => {
        const database = await fresh.connect();
        const stored = await database.get('gazetteers', [id, number]);
        return stored && database.put('gazetteers', { ...stored, format: 0 }, [id, number]);
      },
    ],
  ];
  test.each(damages)('%s is rebuilt from the records and stored again', async (_, damage) => {
    const record = await install(fresh.lists, generation('one', MANY));
    await damage([record.id, record.generation]);
    expect(await found(`Person one Number${MANY - 1}`)).toEqual([`person/p${MANY - 1}`]);
    const again = await fresh.lists.readGazetteer(record);
    expect(again?.byteLength).toBe(generation('one', MANY).gazetteer.byteLength);
  });
  test('that holds other bytes than its format says is rebuilt as well', async () => {
    const record = await install(fresh.lists, { ...generation('one'), gazetteer: new ArrayBuffer(64) });
    expect(await found('Person one Number1')).toEqual(['person/p1']);
    expect((await fresh.lists.readGazetteer(record))?.byteLength).toBe(generation('one').gazetteer.byteLength);
  });
  test('that is rebuilt serves although there is no room to store it', async () => {
    const record = await install(fresh.lists, generation('one'));
    await (await fresh.connect()).delete('gazetteers', [record.id, record.generation]);
    const full = libraryOn({ ...fresh.lists, writeGazetteer: () => Promise.reject(new Error('the disk is full')) });
    expect(await found('Person one Number1', full)).toEqual(['person/p1']);
  });
  test('that names more entities than there are finds those that are there', async () => {
    const all = generation('one', 3);
    const record = await install(fresh.lists, all);
    await fresh.lists.writeGazetteer(record, saveGazetteer(buildGazetteer([...all.entities, entity('person/ghost', 'Ghost Person')])));
    expect(await found('Ghost Person met Person one Number1')).toEqual(['person/p1']);
  });
});

describe('a list that changes', () => {
  const TEXT = 'Person one Number1 met Person two Number1';
  test('is read anew at the next use', async () => {
    await install(fresh.lists, generation('one'));
    expect(await found(TEXT)).toEqual(['person/p1']);
    await install(fresh.lists, generation('two'));
    expect(await found('Person one Number1 left')).toEqual([]);
    expect(await found('Person two Number1 left')).toEqual(['person/p1']);
    expect((await library.searchSources())[0]?.index.find(['two', 'number2'], 9)[0]?.ordinal).toBe(2);
  });
  test('leaves the others in memory', async () => {
    await install(fresh.lists, generation('one'));
    await install(fresh.lists, { ...generation('two'), id: toListId('other') });
    const readGazetteer = vi.fn(fresh.lists.readGazetteer);
    const counted = libraryOn({ ...fresh.lists, readGazetteer });
    await counted.sources();
    await install(fresh.lists, { ...generation('three'), id: toListId('other') });
    await counted.sources();
    expect(readGazetteer.mock.calls.map(([{ id, edition }]) => [id, edition])).toEqual([
      ['other', 'two'],
      ['test-list', 'one'],
      ['other', 'three'],
    ]);
  });
  test('is no longer known once it is removed, and is what it is when it comes back', async () => {
    await install(fresh.lists, generation('one'));
    expect(await found(TEXT)).toEqual(['person/p1']);
    await fresh.lists.remove(LIST);
    expect(await found(TEXT)).toEqual([]);
    await install(fresh.lists, generation('two'));
    expect(await found('Person two Number1 left')).toEqual(['person/p1']);
    expect((await library.entity(toEntityId('person/p1')))?.name).toBe('Person two Number1');
  });
  test.each(['readGazetteer', 'prepareRecords', 'readSearchIndex'] as const)(
    'while it is being read (%s) is begun again, and no index of the old edition is left behind',
    async (step) => {
      await install(fresh.lists, generation('one'));
      let isFirst = true;
      const changing = libraryOn({
        ...fresh.lists,
        [step]: async (record: ListRecord) => {
          if (isFirst) await install(fresh.lists, generation('two'));
          isFirst = false;
          return fresh.lists[step](record);
        },
      });
      if (step === 'readSearchIndex') expect((await changing.searchSources())[0]?.index.find(['two', 'number2'], 9)[0]?.ordinal).toBe(2);
      else expect(await found('Person two Number1 left', changing)).toEqual(['person/p1']);
      const database = await fresh.connect();
      const [record] = await fresh.lists.lists();
      for (const store of ['gazetteers', 'searchIndexes'] as const)
        expect(await database.getAllKeys(store)).toEqual([[LIST, record?.generation]]);
    },
  );
});

describe('names that only the reader’s notes know', () => {
  test.each(['Acme Bank', 'Ruritania', 'Kim', 'İzmir Port', 'Ж'])('are found again (%s)', async (name) => {
    notes = [noteOn({ kind: 'name', name })];
    expect(await found(`Then ${name} came.`)).toEqual([expect.stringMatching(/^note\//)]);
  });
  test('are no more than names, whatever the lists know', async () => {
    await install(fresh.lists, generation('one'));
    notes = [noteOn({ kind: 'name', name: 'Acme Bank' })];
    const annotator = createAnnotator({ nameSources: library.sources, nameModel });
    const { mentions } = await annotator.annotate({ text: 'Then Acme Bank paid Person one Number1.', url: '' });
    expect(mentions.map(({ surface, tier, candidates }) => [surface, tier, candidates.length])).toEqual([
      ['Acme Bank', 'name', 1],
      ['Person one Number1', 'known', 1],
    ]);
  });
  test('are one however they are written', async () => {
    notes = [noteOn({ kind: 'name', name: 'Kim Jong-un' }), noteOn({ kind: 'name', name: 'KIM Jong Un' })];
    expect(await found('Kim Jong Un came')).toHaveLength(1);
  });
  test('are none where notes are about entries, pages or quotations', async () => {
    notes = [
      noteOn({ kind: 'page', url: 'https://a.example', title: 'Acme Bank' }),
      noteOn({ kind: 'entity', entityId: toEntityId('person/x'), name: 'Acme Bank' }),
    ];
    expect(await found('Then Acme Bank came.')).toEqual([]);
  });
  test('follow the notes without forgetting anything', async () => {
    expect(await found('Acme Bank')).toEqual([]);
    notes = [noteOn({ kind: 'name', name: 'Acme Bank' })];
    expect(await found('Acme Bank')).toHaveLength(1);
  });
});

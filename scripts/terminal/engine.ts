import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildGazetteer } from '../../lib/gazetteer/index.js';
import { compilePack } from '../../lib/lists/starter-pack/index.js';
import type { Entity, ReferenceBook, StarterPack } from '../../lib/model/index.js';
import { loadNameModel, type NameModel } from '../../lib/recogniser/index.js';
import { compileReferences } from '../../lib/yardsticks/index.js';
import { type Annotator, createAnnotator, type NameSource } from '../../lib/services/index.js';

const ROOT = join(import.meta.dirname, '..', '..');
const PACKS = join(ROOT, 'packs');
/** The tagger's weights, made by `npm run train`. */
export const NAME_MODEL = join(ROOT, 'models', 'names.bin');

const readJsonFiles = (folder: string): { name: string; json: string }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, json: readFileSync(join(folder, name), 'utf8') }));

export const readStarterPack = (): StarterPack => compilePack(readJsonFiles(PACKS));

/** The files of reference values, as they are. */
export const readReferenceFiles = () => readJsonFiles(join(PACKS, 'reference'));

/** The reference values as they ship. */
export const readReferences = (): ReferenceBook => compileReferences(readReferenceFiles(), readStarterPack().entities);

export function readNameModel(): NameModel {
  const { buffer, byteOffset, byteLength } = readFileSync(NAME_MODEL);
  return loadNameModel(buffer.slice(byteOffset, byteOffset + byteLength));
}

const sourceOf = (entities: readonly Entity[]): NameSource => ({
  gazetteer: buildGazetteer(entities),
  entities: (ordinals) =>
    Promise.resolve(new Map(ordinals.flatMap((ordinal) => (entities[ordinal] ? [[ordinal, entities[ordinal]] as const] : [])))),
});

/** The extension's engine over the starter pack and the lists given, with the entities in memory instead of the browser's database. */
export function createTerminalAnnotator(lists: readonly (readonly Entity[])[] = []): Annotator {
  const sources = [readStarterPack().entities, ...lists].map(sourceOf);
  const model = readNameModel();
  return createAnnotator({ nameSources: () => Promise.resolve(sources), nameModel: () => Promise.resolve(model) });
}

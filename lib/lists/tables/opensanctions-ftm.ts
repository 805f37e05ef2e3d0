import { toListId } from '../../model/index.js';
import { readBirth, readDate } from '../dates.js';
import { readReason, readUnReference } from '../listed-text.js';
import { ListError, type ListPart, type ListSetReader, type TextSource } from '../reader.js';
import { addNameOnce, addTo, newDraft, type Draft } from '../draft.js';
import { partsOf } from './grouped.js';
import { isJsonLines, jsonRecords } from './json-records.js';
import { datasetList, kindOfSchema } from './opensanctions.js';

/** An entity of FollowTheMoney, as far as it is read. */
interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly isTarget: boolean;
  readonly datasets: readonly string[];
  readonly lastSeen: string;
  readonly all: (property: string) => readonly string[];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []);

function toEntity(value: unknown): Entity | undefined {
  if (!isObject(value) || !isObject(value['properties'])) return undefined;
  const { id, schema, target, datasets, last_seen: lastSeen, properties } = value;
  if (typeof id !== 'string' || typeof schema !== 'string' || id === '') return undefined;
  return {
    id,
    schema,
    isTarget: target === true,
    datasets: texts(datasets),
    lastSeen: typeof lastSeen === 'string' ? lastSeen : '',
    all: (property) => texts(properties[property]),
  };
}

/** What the Sanction entities say of one party. */
interface Listing {
  readonly programmes: Set<string>;
  readonly reasons: Set<string>;
  listedOn?: string;
  unReference?: string;
}

/** OpenSanctions' `entities.ftm.json`: an object a line; parties are the targets, facts of a listing are entities of their own. CC BY-NC 4.0. */
export const openSanctionsFtm: ListSetReader = {
  format: 'opensanctions-ftm',
  recognises: (head) => isJsonLines(head) && /"schema":\s*"/.test(head) && /"properties":\s*\{/.test(head) && /"datasets":\s*\[/.test(head),
  async *readSet(sources) {
    for (const source of sources) yield* readEntities(source);
  },
};

async function* readEntities(source: TextSource): AsyncGenerator<ListPart> {
  // Twice through the file: a listing may stand before its party or behind it.
  const listings = new Map<string, Listing>();
  const datasets = new Set<string>();
  let lastSeen = '';
  let targets = 0;
  for await (const records of jsonRecords(source.text(), source.head))
    for (const { value } of records) {
      const entity = toEntity(value);
      if (entity?.schema === 'Sanction') gather(entity, listings);
      if (entity?.isTarget !== true) continue;
      targets++;
      for (const dataset of entity.datasets) datasets.add(dataset);
      if (entity.lastSeen > lastSeen) lastSeen = entity.lastSeen;
    }
  if (targets === 0)
    throw new ListError('empty', `“${source.name}” holds no targets: choose the entities.ftm.json of a dataset with targets.`);
  const edition = readDate(lastSeen);
  const list = toListId(datasetList(datasets).replaceAll('_', '-'));
  yield { kind: 'header', list, authority: 'opensanctions', format: 'opensanctions-ftm', ...(edition && { edition }) };

  for await (const records of jsonRecords(source.text(), source.head)) {
    const drafts: Draft[] = [];
    for (const { line, value, damage } of records) {
      const entity = toEntity(value);
      if (entity === undefined) yield { kind: 'issue', issue: { line, reason: damage ?? 'the line is no entity' } };
      else if (entity.isTarget) {
        const draft = toDraft(entity, listings.get(entity.id), line);
        if (draft === undefined) yield { kind: 'issue', issue: { line, record: entity.id, reason: `“${entity.schema}” is no party` } };
        else drafts.push(draft);
      }
    }
    yield* partsOf(drafts);
  }
}

function gather(sanction: Entity, listings: Map<string, Listing>): void {
  for (const id of sanction.all('entity')) {
    const listing = listings.get(id) ?? { programmes: new Set(), reasons: new Set() };
    listings.set(id, listing);
    const ids = sanction.all('programId');
    for (const programme of ids.length > 0 ? ids : sanction.all('program')) listing.programmes.add(programme);
    for (const reason of sanction.all('reason')) listing.reasons.add(reason);
    const listedOn = [...sanction.all('listingDate'), ...sanction.all('startDate')].map(readDate).find((date) => date !== undefined);
    if (listedOn !== undefined && (listing.listedOn === undefined || listedOn < listing.listedOn)) listing.listedOn = listedOn;
    const unReference = sanction
      .all('unscId')
      .map(readUnReference)
      .find((each) => each !== undefined);
    if (unReference !== undefined) listing.unReference ??= unReference;
  }
}

function toDraft({ id, schema, all, datasets }: Entity, listing: Listing | undefined, line: number): Draft | undefined {
  const kind = kindOfSchema(schema);
  if (kind === undefined) return undefined;
  const draft = newDraft(id, line, kind);
  const families = all('lastName');
  const add = (form: string, role: 'primary' | 'alias' | 'former', quality: 'strong' | 'weak' = 'strong'): void => {
    const family = kind === 'person' ? families.find((each) => form.startsWith(`${each} `) || form.endsWith(` ${each}`)) : undefined;
    addNameOnce(draft, form, { role, quality, ...(family && { family }) }, line);
  };
  for (const [index, name] of all('name').entries()) add(name, index === 0 ? 'primary' : 'alias');
  for (const alias of all('alias')) add(alias, 'alias');
  for (const former of all('previousName')) add(former, 'former');
  for (const weak of all('weakAlias')) add(weak, 'alias', 'weak');
  for (const birth of all('birthDate')) addTo(draft.births, readBirth(birth));
  for (const country of [...all('nationality'), ...all('citizenship'), ...all('jurisdiction'), ...all('country')])
    addTo(draft.countries, country);
  for (const role of all('position')) addTo(draft.roles, role);
  const imo = all('imoNumber')
    .map((number) => /\d{7}/.exec(number)?.[0])
    .find((each) => each !== undefined);
  if (kind === 'vessel' && imo !== undefined) draft.imo = imo;
  const [flag] = all('flag');
  if (flag !== undefined) draft.flag = flag;
  for (const programme of listing === undefined || listing.programmes.size === 0 ? datasets : listing.programmes)
    addTo(draft.programmes, programme);
  if (listing?.listedOn !== undefined) draft.listedOn = listing.listedOn;
  if (listing?.unReference !== undefined) draft.unReference = listing.unReference;
  const reason = readReason([...(listing?.reasons ?? []), ...(listing === undefined ? [] : all('notes'))].join('\n'));
  if (reason !== undefined) draft.reason = reason;
  return draft;
}

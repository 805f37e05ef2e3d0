import { join } from 'node:path';

import type { Entity, EntityMention } from '../lib/model/index.js';
import { createTerminalAnnotator } from './terminal/engine.js';
import { readListEntities } from './terminal/loaded-lists.js';
import { newestLists } from './terminal/newest-lists.js';
import { type PrintedName, printedName } from './terminal/newspaper-names.js';

/**
 * `recall [--misses]`: 1,000 people and bodies drawn at random from each list in ../shared/sanctions, put into sentences as newspapers write
 * them; prints how many are found, and how many of those whose sentence speaks for a listing are called listed or possible with the record.
 * `--misses` prints the others. Ends with 1 where a list is below its floor.
 */
const DRAWN = 1_000;
const FLOORS = { found: 95, marked: 90 }; // per cent

interface Template {
  /** Whether the sentence says more than the name: then the record must be put forward. */
  readonly speaks: boolean;
  readonly write: (name: string) => string;
}
const PEOPLE: readonly Template[] = [
  { speaks: true, write: (name) => `The Treasury imposed sanctions on ${name} on Tuesday.` },
  { speaks: true, write: (name) => `${name}, who was added to the sanctions list in March, said nothing.` },
  { speaks: true, write: (name) => `The ministry froze his accounts. Officials said ${name} had been blacklisted for years.` },
  { speaks: false, write: (name) => `In a short statement ${name} said the talks would go on.` },
];
const BODIES: readonly Template[] = [
  { speaks: true, write: (name) => `The Treasury imposed sanctions on ${name} on Tuesday.` },
  { speaks: true, write: (name) => `Payments went through ${name}, which has been under sanctions since March.` },
  { speaks: true, write: (name) => `Two banks were blacklisted. Officials said ${name} had been designated as well.` },
  { speaks: false, write: (name) => `A spokesman for ${name} said the work would go on.` },
];
const SHIPS: readonly Template[] = [
  { speaks: true, write: (name) => `The tanker ${name} was added to the sanctions list in March.` },
  { speaks: true, write: (name) => `Inspectors boarded the vessel ${name} off the coast on Tuesday.` },
];

/** The "mulberry32" generator: a fixed seed draws the same parties everywhere. */
function createPick(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

interface Drawn {
  readonly entity: Entity;
  readonly printed: PrintedName;
}

function draw(entities: readonly Entity[], pick: (below: number) => number): Drawn[] {
  const left = entities.filter(({ kind }) => kind === 'person' || kind === 'organisation' || kind === 'vessel');
  const drawn: Drawn[] = [];
  while (drawn.length < DRAWN && left.length > 0) {
    const [entity] = left.splice(pick(left.length), 1);
    const printed = entity && printedName(entity, pick);
    if (entity && printed) drawn.push({ entity, printed });
  }
  return drawn;
}

const templatesOf = ({ kind }: Entity): readonly Template[] => (kind === 'person' ? PEOPLE : kind === 'vessel' ? SHIPS : BODIES);
const names = ({ candidates }: EntityMention, { id }: Entity): boolean => candidates.some(({ records }) => records?.includes(id) === true);

const folder = join(import.meta.dirname, '..', '..', 'shared', 'sanctions');
const files = newestLists(folder);
if (files.length === 0) {
  console.log('skipped: no ../shared/sanctions');
  process.exit(0);
}
const lists = await readListEntities(files);
const annotator = createTerminalAnnotator(lists);
for (const [at, entities] of lists.entries()) {
  const pick = createPick(20_251_122 + at);
  const counts = { drawn: 0, found: 0, speaking: 0, marked: 0 };
  for (const { entity, printed } of draw(entities, pick)) {
    const templates = templatesOf(entity);
    const template = templates[pick(templates.length)];
    if (template === undefined) continue;
    const text = template.write(printed.text);
    const start = text.indexOf(printed.text);
    const end = start + printed.text.length;
    const { mentions } = await annotator.annotate({ text, url: '', language: 'en' });
    const mention = mentions.find(({ span }) => span.start <= start && span.end >= end);
    counts.drawn++;
    if (mention) counts.found++;
    if (template.speaks) counts.speaking++;
    const isMarked = mention !== undefined && (mention.tier === 'listed' || mention.tier === 'possible') && names(mention, entity);
    if (template.speaks && isMarked) counts.marked++;
    if (process.argv.includes('--misses') && (mention === undefined || (template.speaks && !isMarked)))
      console.log([mention ? mention.tier : 'not found', printed.how, entity.kind, entity.id, text, entity.names[0]?.form].join('\t'));
  }
  const share = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);
  const found = share(counts.found, counts.drawn);
  const marked = share(counts.marked, counts.speaking);
  const isBelow = found < FLOORS.found || marked < FLOORS.marked;
  if (isBelow) process.exitCode = 1;
  const list = entities[0]?.designations[0]?.list ?? '';
  console.log(
    `${list.padEnd(18)} ${counts.drawn} drawn, found ${found.toFixed(1)} %, listed or possible where the sentence speaks for it ${marked.toFixed(1)} % of ${counts.speaking}${isBelow ? '   BELOW' : ''}`,
  );
}

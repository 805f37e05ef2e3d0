import { release } from '../text/index.js';
import { GAZETTEER_FORMAT, type Gazetteer } from './gazetteer.js';

/** "GLSG" in little-endian ASCII. */
const MAGIC = 0x47534c47;
/** Sections in the order in which they lie behind the header; the first as `packFirst` writes it, the others as they are. */
const SECTIONS = ['firstNames', 'buckets', 'checks', 'postings', 'prefixes'] as const;
/** Magic, format, names, longest, and the length of each section: all Uint32. */
const HEADER_WORDS = 4 + SECTIONS.length;

/** Ends an entity's count of names only where it is smaller. */
const MOST = 255;

/** How many names each entity has, in a byte; `MOST` says that there are as many and that the next byte adds to them. Filled up with that to whole words. */
function packFirst(firstNames: Uint32Array): Uint32Array {
  const namesOf = (entity: number): number => (firstNames[entity + 1] ?? 0) - (firstNames[entity] ?? 0);
  const entities = firstNames.length - 1;
  let size = 0;
  for (let entity = 0; entity < entities; entity++) size += 1 + Math.floor(namesOf(entity) / MOST);
  const words = new Uint32Array(Math.ceil(size / 4));
  const bytes = new Uint8Array(words.buffer).fill(MOST);
  let at = 0;
  for (let entity = 0; entity < entities; entity++) {
    const names = namesOf(entity);
    at += Math.floor(names / MOST);
    bytes[at++] = names % MOST;
  }
  return words;
}

function unpackFirst(words: Uint32Array): Uint32Array {
  const bytes = new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
  const firstNames = new Uint32Array(1 + bytes.reduce((entities, byte) => (byte < MOST ? entities + 1 : entities), 0));
  let entity = 0;
  let first = 0;
  for (const byte of bytes) {
    first += byte;
    if (byte < MOST) firstNames[++entity] = first;
  }
  return firstNames;
}

/** One buffer that `loadGazetteer` reads back, nearly without copying. The machine's byte order: the blob never leaves it. */
export function saveGazetteer(gazetteer: Gazetteer): ArrayBuffer {
  const sections = SECTIONS.map((name) => (name === 'firstNames' ? packFirst(gazetteer[name]) : gazetteer[name]));
  const lengths = sections.map(({ length }) => length);
  const words = new Uint32Array(lengths.reduce((sum, length) => sum + length, HEADER_WORDS));
  words.set([MAGIC, GAZETTEER_FORMAT, gazetteer.names, gazetteer.longest, ...lengths]);
  let at = HEADER_WORDS;
  for (const section of sections) {
    words.set(section, at);
    at += section.length;
  }
  return words.buffer;
}

/** The same, of a gazetteer that is not used any more. */
export function saveLast(gazetteer: Gazetteer): ArrayBuffer {
  const saved = saveGazetteer(gazetteer);
  release(...SECTIONS.map((name) => gazetteer[name]));
  return saved;
}

/** The gazetteer in a buffer, or undefined when it is of another format or its lengths do not add up. */
export function loadGazetteer(buffer: ArrayBuffer): Gazetteer | undefined {
  if (buffer.byteLength % 4 !== 0 || buffer.byteLength < HEADER_WORDS * 4) return undefined;
  const [magic, format, names = 0, longest = 0, ...lengths] = new Uint32Array(buffer, 0, HEADER_WORDS);
  if (magic !== MAGIC || format !== GAZETTEER_FORMAT) return undefined;
  if (buffer.byteLength !== 4 * lengths.reduce((sum, length) => sum + length, HEADER_WORDS)) return undefined;
  let start = HEADER_WORDS;
  const section = (n: number): Uint32Array => {
    const length = lengths[n] ?? 0;
    const view = new Uint32Array(buffer, 4 * start, length);
    start += length;
    return view;
  };
  const [firstNames, buckets, checks, postings, prefixes] = [unpackFirst(section(0)), section(1), section(2), section(3), section(4)];
  // What look-ups divide by, and an end for every beginning.
  if (buckets.length < 2 || prefixes.length < 1 || checks.length !== postings.length) return undefined;
  return { names, longest, firstNames, buckets, checks, postings, prefixes };
}

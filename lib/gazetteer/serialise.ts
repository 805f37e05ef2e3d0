import { GAZETTEER_FORMAT, type Gazetteer } from './gazetteer.js';

/** "GLSG" in little-endian ASCII. */
const MAGIC = 0x47534c47;
/** Magic, format, forms, names, longest, and the lengths of table, prefixes and postings: all Uint32. */
const HEADER_WORDS = 8;

/** One buffer that `loadGazetteer` reads back without copying. The machine's byte order: the blob never leaves it. */
export function saveGazetteer(gazetteer: Gazetteer): ArrayBuffer {
  const { forms, names, longest, table, prefixes, postings } = gazetteer;
  const words = new Uint32Array(HEADER_WORDS + table.length + prefixes.length + postings.length);
  words.set([MAGIC, GAZETTEER_FORMAT, forms, names, longest, table.length, prefixes.length, postings.length]);
  words.set(table, HEADER_WORDS);
  words.set(prefixes, HEADER_WORDS + table.length);
  words.set(postings, HEADER_WORDS + table.length + prefixes.length);
  return words.buffer;
}

/** The gazetteer in a buffer, or undefined when it is of another format or its lengths do not add up. */
export function loadGazetteer(buffer: ArrayBuffer): Gazetteer | undefined {
  if (buffer.byteLength % 4 !== 0 || buffer.byteLength < HEADER_WORDS * 4) return undefined;
  const [magic, format, forms = 0, names = 0, longest = 0, tableLength = 0, prefixLength = 0, postingLength = 0] = new Uint32Array(
    buffer,
    0,
    HEADER_WORDS,
  );
  if (magic !== MAGIC || format !== GAZETTEER_FORMAT) return undefined;
  if (buffer.byteLength !== 4 * (HEADER_WORDS + tableLength + prefixLength + postingLength)) return undefined;
  const section = (start: number, length: number): Uint32Array => new Uint32Array(buffer, 4 * (HEADER_WORDS + start), length);
  return {
    forms,
    names,
    longest,
    table: section(0, tableLength),
    prefixes: section(tableLength, prefixLength),
    postings: section(tableLength + prefixLength, postingLength),
  };
}

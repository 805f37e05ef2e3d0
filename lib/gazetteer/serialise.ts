import { release } from '../text/index.js';
import { GAZETTEER_FORMAT, type Gazetteer } from './gazetteer.js';

/** "GLSG" in little-endian ASCII. */
const MAGIC = 0x47534c47;
/** Sections in the order in which they lie behind the header. */
const SECTIONS = ['firstNames', 'buckets', 'checks', 'postings', 'prefixes'] as const;
/** Magic, format, names, longest, and the length of each section: all Uint32. */
const HEADER_WORDS = 4 + SECTIONS.length;

/** One buffer that `loadGazetteer` reads back without copying. The machine's byte order: the blob never leaves it. */
export function saveGazetteer(gazetteer: Gazetteer): ArrayBuffer {
  const lengths = SECTIONS.map((name) => gazetteer[name].length);
  const words = new Uint32Array(lengths.reduce((sum, length) => sum + length, HEADER_WORDS));
  words.set([MAGIC, GAZETTEER_FORMAT, gazetteer.names, gazetteer.longest, ...lengths]);
  let at = HEADER_WORDS;
  for (const name of SECTIONS) {
    words.set(gazetteer[name], at);
    at += gazetteer[name].length;
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
  const [firstNames, buckets, checks, postings, prefixes] = [section(0), section(1), section(2), section(3), section(4)];
  // What look-ups divide by, and an end for every beginning.
  if (buckets.length < 2 || firstNames.length < 1 || prefixes.length < 1 || checks.length !== postings.length) return undefined;
  return { names, longest, firstNames, buckets, checks, postings, prefixes };
}

import type { GenerationDiff, Spool } from '../model/index.js';
import { createNumbers } from '../text/index.js';
import { createMemorySpool } from './memory-spool.js';
import { hashId, indexLength, sectionsOf } from './pack-layout.js';
import type { RecordIndex } from './read-pack.js';
import type { StoredRecords } from './schema.js';

/** Records that go into a pack one after the other; an ordinal is a record's place. */
export interface RecordPacker {
  /** Appends a record: its id and its text (JSON, as the caller likes it). Answers its ordinal. */
  readonly add: (id: string, text: string) => number;
  /** The texts of records that were added. @throws RangeError when there is no such record. */
  readonly texts: (ordinals: readonly number[]) => Promise<readonly string[]>;
  /** Compares what was added so far with an older pack, by the ids of records and the hashes of their texts. */
  readonly compare: (old: RecordIndex) => GenerationDiff;
  /** The pack: an index and the texts behind it. Nothing can be added or asked for afterwards. */
  readonly finish: () => Promise<StoredRecords>;
}

/** Bytes of text that are gathered before they are put aside, and read back in one go. */
const PART_BYTES = 1 << 20;
/** A code unit takes three bytes of UTF-8 at most. */
const BYTES_PER_UNIT = 3;

/** Two to the power of 32 and of 21: a hash and an ordinal share the 53 bits of a number, so that they are sorted together. */
const ORDINALS = 2 ** 21;

/** Collects records as bytes, which go into the spool by the megabyte. Throws a RangeError beyond 2,097,152 records. */
export function createRecordPacker(spool: Spool = createMemorySpool()): RecordPacker {
  let part = new Uint8Array(PART_BYTES);
  let used = 0;
  let before = 0; // bytes in the spool
  const [offsets, texts, checks, places] = [createNumbers(), createNumbers(), createNumbers(), createNumbers()];
  offsets.push(0);

  const closePart = (next: number): void => {
    if (used > 0) spool.append(part.subarray(0, used));
    before += used;
    used = 0;
    if (next > part.length) part = new Uint8Array(next);
  };

  return {
    add(id, text) {
      const ordinal = places.length;
      if (ordinal >= ORDINALS) throw new RangeError(`a list holds ${ORDINALS} records at most`);
      const most = text.length * BYTES_PER_UNIT;
      if (used + most > part.length) closePart(most);
      const { end, hash } = putText(text, part, used);
      texts.push(hash);
      used = end;
      const { place, check } = hashId(id);
      places.push(place);
      checks.push(check);
      offsets.push(before + used);
      return ordinal;
    },
    async texts(ordinals) {
      const decoder = new TextDecoder();
      const found: string[] = [];
      /** What was read last, and where it begins. */
      let [start, bytes] = [0, new Uint8Array(0)];
      for (const ordinal of ordinals) {
        if (ordinal >= places.length) throw new RangeError(`there is no record ${ordinal}`);
        const [from, to] = [offsets.at(ordinal), offsets.at(ordinal + 1)];
        if (from >= before) [start, bytes] = [before, part];
        else if (from < start || to > start + bytes.length) {
          const end = Math.min(before, Math.max(to, from + PART_BYTES));
          [start, bytes] = [from, await spool.read(from, end)];
        }
        found.push(decoder.decode(bytes.subarray(from - start, to - start)));
      }
      return found;
    },
    compare(old) {
      const added: number[] = [];
      const amended: (readonly [number, number])[] = [];
      const kept = new Uint8Array(old.count);
      for (let ordinal = 0; ordinal < texts.length; ordinal++) {
        const before = old.ordinalOf({ place: places.at(ordinal), check: checks.at(ordinal) });
        if (before === undefined) added.push(ordinal);
        else {
          kept[before] = 1;
          if (old.textHash(before) !== texts.at(ordinal)) amended.push([ordinal, before]);
        }
      }
      const removed: number[] = [];
      kept.forEach((is, ordinal) => is === 0 && removed.push(ordinal));
      return { added, amended, removed };
    },
    async finish() {
      closePart(0);
      const count = places.length;
      const at = sectionsOf(count);
      const index = new Uint32Array(indexLength(count));
      index.set(offsets.take());
      index.set(texts.take(), at.texts);
      index.set(checks.take(), at.checks);
      const sorted = new Float64Array(places.take()).map((place, ordinal) => place * ORDINALS + ordinal).sort();
      sorted.forEach((both, n) => {
        index[at.places + n] = Math.floor(both / ORDINALS);
        index[at.order + n] = both % ORDINALS;
      });
      return { count, blob: new Blob([index, await spool.finish()]) };
    },
  };
}

/** FNV-1a. */
const HASH_OF_NOTHING = 0x811c9dc5;
const hashByte = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);

const encoder = new TextEncoder();

/**
 * Writes a text as UTF-8 from `at` on; answers where it ends and the hash of its bytes. Letters of one and two bytes are written here, and the platform
 * writes what begins with another: asked for each of some 100,000 short texts, its encoder takes four times as long in Chromium.
 */
function putText(text: string, bytes: Uint8Array, at: number): { readonly end: number; readonly hash: number } {
  let [end, hash] = [at, HASH_OF_NOTHING];
  for (let n = 0; n < text.length; n++) {
    const unit = text.charCodeAt(n);
    if (unit < 0x80) hash = hashByte(hash, (bytes[end++] = unit));
    else if (unit < 0x800) {
      hash = hashByte(hash, (bytes[end++] = 0xc0 | (unit >> 6)));
      hash = hashByte(hash, (bytes[end++] = 0x80 | (unit & 0x3f)));
    } else {
      const { written } = encoder.encodeInto(text.slice(n), bytes.subarray(end));
      for (const last = end + written; end < last; end++) hash = hashByte(hash, bytes[end] ?? 0);
      break;
    }
  }
  return { end, hash: hash >>> 0 };
}

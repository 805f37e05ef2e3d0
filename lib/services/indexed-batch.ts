import { ENTITY_KINDS, type Entity, type EntityName, type NameRole } from '../model/index.js';

/** What of an entity it is found by. */
export type IndexedEntity = Pick<Entity, 'kind' | 'name' | 'names' | 'roles' | 'identity'>;

/*
 * Entities on their way to the thread that indexes them, some hundred in one buffer, which is handed over and comes back to be filled again: as objects
 * or texts in messages they would take 40 to 100 MB more while a list of 500,000 names is read (docs/decisions/0042). A batch is 32-bit words and the
 * texts behind them, one after the other, in UTF-8:
 *
 *   how many words there are, these two included; how many bytes of text
 *   then of each entity: its kind and flags; how many names; how many roles; the length of its name where that is not the first of its names;
 *     of each name: its role and flags, its length, that of the family name if it has one; of each role its length
 *
 * Lengths are UTF-16 code units. Half a character (a surrogate alone) becomes U+FFFD, which is no part of a word either.
 */
const BATCH_BYTES = 16 * 1024;
const HEADER_WORDS = 2;
const ENTITY_WORDS = 4;
/** A code unit takes three bytes of UTF-8 at most. */
const BYTES_PER_UNIT = 3;

/** Flags above the number of a kind or role. */
const [NUMBER, FLAG, SECOND_FLAG] = [0xf, 0x10, 0x20];

const ROLES: readonly NameRole[] = ['primary', 'alias', 'former', 'acronym', 'bare', 'demonym', 'phrase'];

export interface BatchWriter {
  readonly add: (entity: IndexedEntity) => void;
  /** Sends what was added since the last batch. */
  readonly flush: () => void;
  /** Takes back a batch that was read. */
  readonly reuse: (batch: ArrayBuffer) => void;
}

/** Writes entities into batches; a full one is sent, and is not looked at again unless it comes back. */
export function createBatchWriter(send: (batch: ArrayBuffer) => void): BatchWriter {
  const encoder = new TextEncoder();
  const free: ArrayBuffer[] = [];
  let batch = new Uint32Array(0);
  let used = HEADER_WORDS;
  let text = '';

  const put = (written: string): void => {
    batch[used++] = written.length;
    text += written;
  };
  const flush = (): void => {
    if (used === HEADER_WORDS) return;
    const { written } = encoder.encodeInto(text, new Uint8Array(batch.buffer, used * 4));
    batch.set([used, written]);
    send(batch.buffer);
    batch = new Uint32Array(0);
    used = HEADER_WORDS;
    text = '';
  };
  /** Makes room for an entity; one that is larger than a batch has one of its own. */
  const reserve = (bytes: number): void => {
    if (used * 4 + text.length * BYTES_PER_UNIT + bytes <= batch.byteLength) return;
    flush();
    const least = HEADER_WORDS * 4 + bytes;
    batch = new Uint32Array(
      least <= BATCH_BYTES ? (free.pop() ?? new ArrayBuffer(BATCH_BYTES)) : new ArrayBuffer(Math.ceil(least / 4) * 4),
    );
  };

  return {
    add(entity) {
      const { kind, name, names, roles, identity } = entity;
      reserve(mostBytes(entity));
      const isFirst = name === names[0]?.form;
      batch[used++] = ENTITY_KINDS.indexOf(kind) | (identity === undefined ? 0 : FLAG) | (isFirst ? 0 : SECOND_FLAG);
      batch[used++] = names.length;
      batch[used++] = roles.length;
      if (!isFirst) put(name);
      for (const { form, family, role, quality } of names) {
        batch[used++] = ROLES.indexOf(role) | (quality === 'weak' ? FLAG : 0) | (family === undefined ? 0 : SECOND_FLAG);
        put(form);
        if (family !== undefined) put(family);
      }
      for (const role of roles) put(role);
    },
    flush,
    reuse(returned) {
      if (returned.byteLength === BATCH_BYTES) free.push(returned);
    },
  };
}

/** Bytes that an entity may take in a batch. */
function mostBytes({ name, names, roles }: IndexedEntity): number {
  const words = ENTITY_WORDS + names.length * 3 + roles.length;
  let units = name.length;
  for (const { form, family } of names) units += form.length + (family?.length ?? 0);
  for (const role of roles) units += role.length;
  return words * 4 + units * BYTES_PER_UNIT;
}

/** Stands for what is known of a listed party: to be found by, it matters only that there is something. */
const LISTED = { births: [], countries: [] };

/** Gives the entities of a batch to `take`, one by one, in order. */
export function readBatch(batch: ArrayBuffer, take: (entity: IndexedEntity) => void): void {
  const [end = 0, bytes = 0] = new Uint32Array(batch, 0, HEADER_WORDS);
  const words = new Uint32Array(batch, 0, end);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(new Uint8Array(batch, end * 4, bytes));
  let at = HEADER_WORDS;
  let from = 0;
  const next = (): number => words[at++] ?? 0;
  const nextText = (): string => {
    const start = from;
    from += next();
    return text.slice(start, from);
  };
  while (at < end) {
    const [flags, nameCount, roleCount] = [next(), next(), next()];
    const shown = (flags & SECOND_FLAG) === 0 ? undefined : nextText();
    const names: EntityName[] = [];
    for (let n = 0; n < nameCount; n++) names.push(readName(next(), nextText));
    const roles: string[] = [];
    for (let n = 0; n < roleCount; n++) roles.push(nextText());
    const kind = ENTITY_KINDS[flags & NUMBER] ?? 'person';
    take({ kind, name: shown ?? names[0]?.form ?? '', names, roles, ...((flags & FLAG) !== 0 && { identity: LISTED }) });
  }
}

function readName(flags: number, nextText: () => string): EntityName {
  const form = nextText();
  const role = ROLES[flags & NUMBER] ?? 'alias';
  const quality = (flags & FLAG) === 0 ? 'strong' : 'weak';
  return (flags & SECOND_FLAG) === 0 ? { form, role, quality } : { form, role, quality, family: nextText() };
}

import type { Entity } from '../model/index.js';
import { EMPTY_FORM, extend, isPossessive, mix, type Token, tokenise } from '../text/index.js';
import { type Gazetteer, type IndexedName, LAST, packName } from './gazetteer.js';

/** Longest form indexed, in words; longer ones are bodies' full legal titles that no article spells out. */
const MAX_FORM_WORDS = 16;

/** Slots per form and filter bits per prefix: a load of one half and about one false prefix in sixteen. */
const SLOTS_PER_FORM = 2;
const BITS_PER_PREFIX = 16;

const powerOfTwoAbove = (n: number): number => 2 ** Math.max(4, Math.ceil(Math.log2(Math.max(1, n))));

interface Form {
  readonly place: number;
  readonly check: number;
  readonly packed: number[];
  readonly entities: number[];
}

const opensSmall = (token: Token | undefined): boolean => token?.case === 'lower';

/** The index of all names of `entities`; an entity's ordinal is its place in the array. */
export function buildGazetteer(entities: readonly Entity[]): Gazetteer {
  const forms = new Map<string, Form>();
  const prefixHashes: number[] = [];
  const seenPrefixes = new Set<string>();
  let names = 0;
  let longest = 0;
  entities.forEach((entity, ordinal) => {
    entity.names.forEach(({ form, role, quality }, index) => {
      const words = tokenise(form);
      if (words.length === 0 || words.length > MAX_FORM_WORDS) return;
      let hash = EMPTY_FORM;
      for (const word of words) {
        hash = extend(hash, word.folded);
        const prefix = `${hash.place}:${hash.check}`;
        if (seenPrefixes.has(prefix)) continue;
        seenPrefixes.add(prefix);
        prefixHashes.push(mix(hash.place ^ hash.check));
      }
      const key = `${hash.place}:${hash.check}`;
      const found = forms.get(key) ?? { place: hash.place, check: hash.check, packed: [], entities: [] };
      forms.set(key, found);
      const last = words.findLast((word) => !isPossessive(word));
      const name: IndexedName = {
        entity: ordinal, name: index, role, weak: quality === 'weak', lowerFirst: opensSmall(words[0]), lowerLast: opensSmall(last),
      }; // prettier-ignore
      found.packed.push(packName(name));
      found.entities.push(ordinal);
      names++;
      longest = Math.max(longest, words.length);
    });
  });
  return { forms: forms.size, names, longest, ...fill([...forms.values()], names), prefixes: filterOf(prefixHashes) };
}

function fill(forms: readonly Form[], names: number): Pick<Gazetteer, 'table' | 'postings'> {
  const slots = powerOfTwoAbove(forms.length * SLOTS_PER_FORM);
  const table = new Uint32Array(slots * 2);
  const postings = new Uint32Array(names * 2);
  let next = 0;
  for (const form of forms) {
    let slot = mix(form.place) & (slots - 1);
    while (table[slot * 2 + 1] !== 0) slot = (slot + 1) & (slots - 1);
    table[slot * 2] = form.check;
    table[slot * 2 + 1] = next + 1;
    form.packed.forEach((packed, i) => {
      postings[next * 2] = form.entities[i] ?? 0;
      postings[next * 2 + 1] = i === form.packed.length - 1 ? packed | LAST : packed;
      next++;
    });
  }
  return { table, postings };
}

function filterOf(hashes: readonly number[]): Uint32Array {
  const filter = new Uint32Array(Math.max(1, powerOfTwoAbove(hashes.length * BITS_PER_PREFIX) / 32));
  const bits = filter.length * 32; // what a look-up goes by
  for (const hash of hashes) {
    const bit = hash & (bits - 1);
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return filter;
}

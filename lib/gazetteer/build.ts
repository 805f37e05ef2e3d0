import type { Entity } from '../model/index.js';
import { type IndexForm, indexForms } from '../names/index.js';
import { EMPTY_FORM, extend, type FormHash, isPossessive, mix, type Token } from '../text/index.js';
import { type Gazetteer, type IndexedName, LAST, NAME_FLAGS, packName } from './gazetteer.js';
import { addSums, EMPTY_SUM, hashOfSum, sumOf } from './name-sums.js';

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

/** The index of all forms of all names of `entities`; an entity's ordinal is its place in the array. */
export function buildGazetteer(entities: readonly Entity[]): Gazetteer {
  const forms = new Map<number, Form[]>();
  const prefixHashes: number[] = [];
  const seenPrefixes = new Set<number>();
  let count = 0;
  let names = 0;
  let longest = 0;

  const addPrefix = (hash: FormHash): void => {
    const prefix = mix(hash.place ^ hash.check);
    if (seenPrefixes.has(prefix)) return;
    seenPrefixes.add(prefix);
    prefixHashes.push(prefix);
  };
  const hashOf = (form: IndexForm): FormHash => {
    if (form.order === 'free') {
      const hash = hashOfSum(form.keys.map(sumOf).reduce(addSums, EMPTY_SUM));
      addPrefix(hash);
      return hash;
    }
    let hash = EMPTY_FORM;
    for (const { folded } of form.words) addPrefix((hash = extend(hash, folded)));
    return hash;
  };
  const formAt = ({ place, check }: FormHash): Form => {
    const alike = forms.get(place) ?? [];
    if (alike.length === 0) forms.set(place, alike);
    let form = alike.find((other) => other.check === check);
    if (form === undefined) {
      form = { place, check, packed: [], entities: [] };
      alike.push(form);
      count++;
    }
    return form;
  };

  entities.forEach((entity, ordinal) => {
    entity.names.forEach((name, index) => {
      for (const made of indexForms(name, entity)) {
        const words = made.order === 'fixed' ? made.words : [];
        const form = formAt(hashOf(made));
        const last = words.findLast((word) => !isPossessive(word));
        const indexed: IndexedName = {
          entity: ordinal, name: index, role: name.role, weak: name.quality === 'weak', lowerFirst: opensSmall(words[0]), lowerLast: opensSmall(last),
        }; // prettier-ignore
        const packed = packName(indexed);
        // One party's aliases share most of their forms; the first of them stands for all.
        if (form.entities.at(-1) === ordinal && sharesFlags(form.packed.at(-1) ?? 0, packed)) continue;
        form.packed.push(packed);
        form.entities.push(ordinal);
        names++;
        longest = Math.max(longest, made.order === 'fixed' ? words.length : 0);
      }
    });
  });
  return { forms: count, names, longest, ...fill([...forms.values()].flat(), count, names), prefixes: filterOf(prefixHashes) };
}

/** Whether two postings differ in nothing but the name they came from. */
const sharesFlags = (a: number, b: number): boolean => ((a ^ b) & NAME_FLAGS) === 0;

function fill(forms: readonly Form[], count: number, names: number): Pick<Gazetteer, 'table' | 'postings'> {
  const slots = powerOfTwoAbove(count * SLOTS_PER_FORM);
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

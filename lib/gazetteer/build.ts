import type { Entity } from '../model/index.js';
import { type IndexForm, indexForms } from '../names/index.js';
import {
  createNumbers,
  EMPTY_FORM,
  type FormHash,
  isPossessive,
  joinCheck,
  joinPlace,
  mix,
  release,
  type Token,
  tokenise,
} from '../text/index.js';
import { filterHashOf } from './article-keys.js';
import { filterBit, type Gazetteer, MAX_NAMES, NAME_FLAGS, packName } from './gazetteer.js';
import { hashOfSum } from './name-sums.js';

/** Postings per bucket, on average half of this to this; bits of the filter per prefix: one false prefix in ten. */
const BUCKET = 8;
const BITS_PER_PREFIX = 10;

/** The index of a list that is still being read: entities come one by one and are not kept. */
export interface GazetteerBuilder {
  /**
   * The entity's ordinal is its place, from 0; `words` are those of each of its names. Throws a RangeError where the list holds
   * more names than can be counted.
   */
  readonly add: (entity: Pick<Entity, 'kind' | 'identity' | 'names'>, words: readonly (readonly Token[])[]) => void;
  readonly build: () => Gazetteer;
}

/** The index of all forms of all names of `entities`; an entity's ordinal is its place in the array. */
export function buildGazetteer(entities: readonly Entity[]): Gazetteer {
  const builder = createGazetteerBuilder();
  for (const entity of entities)
    builder.add(
      entity,
      entity.names.map(({ form }) => tokenise(form)),
    );
  return builder.build();
}

const NO_WORDS: readonly Token[] = [];
const opensSmall = (token: Token | undefined): boolean => token?.case === 'lower';

export function createGazetteerBuilder(): GazetteerBuilder {
  const places = createNumbers();
  const checks = createNumbers();
  const postings = createNumbers();
  const prefixes = createNumbers();
  const firstNames = createNumbers();
  /** The first forms of the party that is being read. */
  const placesOfParty = new Uint32Array(MANY_FORMS);
  /** Filled for a party of very many forms alone. */
  const formsOfParty = new Set<string>();
  let names = 0;
  let longest = 0;

  /** The hash of a form; those of all its beginnings go into the filter. */
  const hashOf = (form: IndexForm): FormHash => {
    const isFree = form.order === 'free';
    let { place, check } = isFree ? hashOfSum(form.place, form.check, form.count) : (form.words[0] ?? EMPTY_FORM);
    prefixes.push(filterHashOf(place, check));
    for (let n = 1; !isFree && n < form.words.length; n++) {
      const word = form.words[n] ?? EMPTY_FORM;
      place = joinPlace(place, word);
      check = joinCheck(check, word);
      prefixes.push(filterHashOf(place, check));
    }
    return { place: place >>> 0, check: check >>> 0 };
  };

  return {
    add(entity, words) {
      firstNames.push(names);
      formsOfParty.clear();
      const first = postings.length;
      let at = 0;
      for (const name of entity.names) {
        const number = names++;
        for (const form of indexForms(name, entity, words[at++] ?? [])) {
          const inOrder = form.order === 'fixed' ? form.words : NO_WORDS;
          const last = inOrder.findLast((word) => !isPossessive(word));
          const { place, check } = hashOf(form);
          const packed = packName(number, {
            role: name.role, weak: name.quality === 'weak', lowerFirst: opensSmall(inOrder[0]), lowerLast: opensSmall(last),
          }); // prettier-ignore
          if (isKnown(first, place, check, packed & NAME_FLAGS)) continue;
          placesOfParty[places.length - first] = place; // beyond its end nothing is kept
          places.push(place);
          checks.push(check);
          postings.push(packed);
          longest = Math.max(longest, inOrder.length);
        }
      }
      if (names >= MAX_NAMES) throw new RangeError(`a list holds ${MAX_NAMES} names at most`);
    },
    build() {
      firstNames.push(names);
      return {
        names: postings.length,
        longest,
        firstNames: firstNames.take(),
        prefixes: filterOf(prefixes.take()),
        ...sorted(places.take(), checks.take(), postings.take()),
      };
    },
  };

  /** One party's aliases share most of their forms; the first of them stands for all. */
  function isKnown(first: number, place: number, check: number, flags: number): boolean {
    const count = postings.length - first;
    if (count > MANY_FORMS) return isAmongMany(first, place, check, flags);
    for (let n = 0; n < count; n++)
      if (placesOfParty[n] === place && checks.at(first + n) === check && (postings.at(first + n) & NAME_FLAGS) === flags) return true;
    return false;
  }

  /** For a party of a hundred thousand aliases: notes the form as well, so that each is looked at once. */
  function isAmongMany(first: number, place: number, check: number, flags: number): boolean {
    if (formsOfParty.size === 0)
      for (let at = first; at < postings.length; at++)
        formsOfParty.add(formKey(places.at(at), checks.at(at), postings.at(at) & NAME_FLAGS));
    const key = formKey(place, check, flags);
    if (formsOfParty.has(key)) return true;
    formsOfParty.add(key);
    return false;
  }
}

/** Forms of one party up to which looking through all of them is quicker than a set. */
const MANY_FORMS = 128;
const formKey = (place: number, check: number, flags: number): string => `${place}/${check}/${flags}`;

/** Postings by bucket, and by the second hash within one. What is given is used up. */
function sorted(places: Uint32Array, checks: Uint32Array, postings: Uint32Array): Pick<Gazetteer, 'buckets' | 'checks' | 'postings'> {
  const count = postings.length;
  const size = 2 ** Math.max(1, Math.ceil(Math.log2((count + 1) / BUCKET)));
  const buckets = new Uint32Array(size + 1);
  for (let from = 0; from < count; from++) {
    const bucket = mix(places[from] ?? 0) & (size - 1);
    places[from] = bucket;
    buckets[bucket + 1] = (buckets[bucket + 1] ?? 0) + 1;
  }
  for (let bucket = 0; bucket < size; bucket++) buckets[bucket + 1] = (buckets[bucket + 1] ?? 0) + (buckets[bucket] ?? 0);

  const next = buckets.slice();
  const sortedChecks = new Uint32Array(count);
  const sortedPostings = new Uint32Array(count);
  for (let from = 0; from < count; from++) {
    const bucket = places[from] ?? 0;
    const to = next[bucket] ?? 0;
    next[bucket] = to + 1;
    sortedChecks[to] = checks[from] ?? 0;
    sortedPostings[to] = postings[from] ?? 0;
  }
  release(places, checks, postings);
  for (let bucket = 0; bucket < size; bucket++) sortBucket(sortedChecks, sortedPostings, buckets[bucket] ?? 0, buckets[bucket + 1] ?? 0);
  return { buckets, checks: sortedChecks, postings: sortedPostings };
}

/** Puts a few postings in order by insertion; where one form has thousands of bearers, the runtime's sort does it. */
function sortBucket(checks: Uint32Array, postings: Uint32Array, start: number, end: number): void {
  if (end - start > 64) {
    const both = Array.from(checks.subarray(start, end), (check, n) => [check, postings[start + n] ?? 0] as const);
    both.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    both.forEach(([check, posting], n) => {
      checks[start + n] = check;
      postings[start + n] = posting;
    });
    return;
  }
  for (let at = start + 1; at < end; at++) {
    const [check, posting] = [checks[at] ?? 0, postings[at] ?? 0];
    let to = at;
    for (; to > start && (checks[to - 1] ?? 0) > check; to--) {
      checks[to] = checks[to - 1] ?? 0;
      postings[to] = postings[to - 1] ?? 0;
    }
    checks[to] = check;
    postings[to] = posting;
  }
}

/** `hashes` are used up. */
function filterOf(hashes: Uint32Array): Uint32Array {
  const filter = new Uint32Array(Math.max(1, Math.ceil((hashes.length * BITS_PER_PREFIX) / 32)));
  for (const hash of hashes) {
    const bit = filterBit(hash, filter);
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  release(hashes);
  return filter;
}

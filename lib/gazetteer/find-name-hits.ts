import { EMPTY_FORM, extend, type FormHash, isNameLike, isPossessive, mix, type Token } from '../text/index.js';
import { type Gazetteer, type IndexedName, LAST, unpackName } from './gazetteer.js';

/** Names that the words `[firstToken, lastToken]` of the text spell. */
export interface NameHit {
  readonly firstToken: number;
  readonly lastToken: number;
  readonly names: readonly IndexedName[];
}

/** Every place where a form of the gazetteer stands, nested and overlapping ones too, by start and then by length. */
export function findNameHits(gazetteer: Gazetteer, tokens: readonly Token[]): NameHit[] {
  const hits: NameHit[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const opening = tokens[first];
    if (opening === undefined || isPossessive(opening)) continue;
    let hash = EMPTY_FORM;
    for (let last = first; last < tokens.length && last - first < gazetteer.longest; last++) {
      const token = tokens[last];
      if (token === undefined || (last > first && !runsOn(token))) break;
      hash = extend(hash, token.folded);
      if (!mayContinue(gazetteer, hash)) break;
      const names = lookUp(gazetteer, hash)?.filter((name) => isWrittenAs(name, opening, token));
      if (names !== undefined && names.length > 0) hits.push({ firstToken: first, lastToken: last, names });
    }
  }
  return hits;
}

/** Whether a name may go on over what stands before this word. */
const runsOn = ({ gap }: Token): boolean => gap === 'space' || gap === 'hyphen' || gap === 'ending' || gap === 'plural';

function mayContinue({ prefixes }: Gazetteer, hash: FormHash): boolean {
  const bit = mix(hash.place ^ hash.check) & (prefixes.length * 32 - 1);
  return ((prefixes[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

function lookUp({ table, postings }: Gazetteer, hash: FormHash): IndexedName[] | undefined {
  const slots = table.length >>> 1;
  for (let slot = mix(hash.place) & (slots - 1); table[slot * 2 + 1] !== 0; slot = (slot + 1) & (slots - 1)) {
    if (table[slot * 2] !== hash.check) continue;
    const names: IndexedName[] = [];
    for (let at = (table[slot * 2 + 1] ?? 1) - 1; ; at++) {
      const packed = postings[at * 2 + 1] ?? LAST;
      names.push(unpackName(postings[at * 2] ?? 0, packed));
      if (packed & LAST) return names;
    }
  }
  return undefined;
}

/** Capital letters where the listed form has them: "May" is no month here, "us" no country. */
function isWrittenAs(name: IndexedName, first: Token, last: Token): boolean {
  if (name.role === 'acronym') return first.case === 'upper' || first.case === 'caseless' || /\d/.test(first.surface);
  const opens = name.lowerFirst || isNameLike(first) || first.case === 'number';
  if (name.role === 'phrase') return opens;
  // "Kim Jong-un" spells "Kim Jong Un": the half behind a hyphen may be small.
  const isSecondHalf = last !== first && last.gap === 'hyphen';
  return opens && (name.lowerLast || isPossessive(last) || isNameLike(last) || last.case === 'number' || isSecondHalf);
}

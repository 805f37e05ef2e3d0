import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import type { TaggedType } from '../../lib/recogniser/tagger/labels.js';

/** One sentence of a corpus: its tokens as printed there, and its names as token indexes, both ends included. */
export interface LabelledSentence {
  readonly words: readonly string[];
  readonly names: readonly { readonly first: number; readonly last: number; readonly type: string }[];
}

/** Sentences that stand together; a corpus without documents has one for each sentence. */
export type LabelledDocument = readonly LabelledSentence[];

/** A corpus file and how its types map to ours; types left out are no names to us. */
export interface Corpus {
  readonly file: string;
  readonly types: Readonly<Record<string, TaggedType>>;
  /** Whether a one-word adjective of a people is labelled like a place ("German"), which it is not here. */
  readonly adjectives?: boolean;
  /** Whether mentions may be descriptions ("families", "the group"), which are left out. */
  readonly descriptions?: boolean;
}

const CONLL = { PER: 'person', ORG: 'organisation', LOC: 'place', OTH: 'other', MISC: 'other' } as const;
const GUM = { person: 'person', organization: 'organisation', place: 'place', abstract: 'other', object: 'other', event: 'other' } as const;
const RE3D = {
  Person: 'person',
  Organisation: 'organisation',
  Location: 'place',
  MilitaryPlatform: 'other',
  Weapon: 'other',
  DocumentReference: 'other',
} as const;
const CROSSNER = {
  politician: 'person',
  person: 'person',
  politicalparty: 'organisation',
  organisation: 'organisation',
  location: 'place',
  country: 'place',
  election: 'other',
  event: 'other',
  misc: 'other',
} as const;

/** What the tagger learns from, in this order. `gum/news` and `wikigold` are left for measuring. */
export const TRAINING: readonly Corpus[] = [
  { file: 'uner-pud/pud', types: CONLL },
  { file: 'uner-ewt/train-early', types: CONLL },
  { file: 'uner-ewt/dev', types: CONLL },
  { file: 'uner-ewt/test', types: CONLL },
  { file: 'crossner/politics-train', types: CROSSNER },
  { file: 'crossner/politics-dev', types: CROSSNER },
  { file: 'crossner/politics-test', types: CROSSNER },
  { file: 're-docred/dev', types: CONLL, adjectives: true },
  { file: 're-docred/test', types: CONLL, adjectives: true },
  { file: 'gum/interview', types: GUM },
  { file: 'gum/court-academic', types: GUM },
  { file: 'gum/speech-textbook', types: GUM },
  { file: 'gum/bio-voyage', types: GUM },
  { file: 're3d/us-state', types: RE3D, descriptions: true },
  { file: 're3d/uk-gov', types: RE3D, descriptions: true },
  { file: 're3d/centcom', types: RE3D, descriptions: true },
  { file: 're3d/au-dfat', types: RE3D, descriptions: true },
  { file: 'europarl/europarl', types: CONLL },
];

/** Held out: never trained on. */
export const HELD_OUT: readonly Corpus[] = [
  { file: 'gum/news', types: GUM },
  { file: 'wikigold/wikigold', types: CONLL },
];

/** The documents of a corpus file under `folder`. Names keep the corpus's own types. */
export function readCorpus(folder: string, { file }: Corpus): LabelledDocument[] {
  const lines = gunzipSync(readFileSync(join(folder, `${file}.tsv.gz`)))
    .toString('utf8')
    .split('\n');
  const hasDocuments = lines.some((line) => line.startsWith('-DOCSTART-'));
  const documents: LabelledSentence[][] = [];
  let words: string[] = [];
  let names: { first: number; last: number; type: string }[] = [];
  const close = (): void => {
    if (words.length === 0) return;
    if (!hasDocuments || documents.length === 0) documents.push([]);
    documents.at(-1)?.push({ words, names });
    words = [];
    names = [];
  };
  for (const line of lines) {
    const [word = '', tag = 'O'] = line.split('\t');
    if (word === '' || word === '-DOCSTART-') {
      close();
      if (word !== '') documents.push([]);
      continue;
    }
    const at = words.push(word) - 1;
    const type = tag.slice(2);
    const open = names.at(-1);
    if (tag.startsWith('B-')) names.push({ first: at, last: at, type });
    else if (tag.startsWith('I-') && open) open.last = at;
  }
  close();
  return documents.filter((document) => document.length > 0);
}

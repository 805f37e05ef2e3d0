import { createRandom } from '../bench/news-text.js';

const SYLLABLES =
  'ba be bo da do fa ga go ha hi ja jo ka ke ko la li lo ma mi mo na ne no pa ra re ri ro sa se so ta te to va ve vo ya za'.split(' ');
const COUNTRIES = ['ru', 'ir', 'kp', 'sy', 'by', 've', 'cn', 'mm'];
const HEADER =
  'id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,dataset,first_seen,last_seen,last_change';

/**
 * Different words per name, and how often the frequent ones come: of OFAC's 41,859 names in November 2025 there were 31,896 different words; the
 * thousand most frequent made up 55 % of all words, the rarer half 11 % (here 50 % and 13 %).
 */
const WORDS_PER_NAME = 0.76;
const SKEW = 5;

/** Names per party: the official lists of 2026 hold 100,000 names of 31,000 parties. */
const ALIASES = [1, 2, 2, 3, 3];

/**
 * A list of invented parties with `names` names between them, in the shape of OpenSanctions' targets.simple.csv: one party in four a
 * company, the rest people with birth dates; every fifth alias in Cyrillic letters.
 */
export function createManyParties(names: number, seed = 7): string {
  const random = createRandom(seed);
  const words = Array.from({ length: Math.ceil(names * WORDS_PER_NAME) }, () => {
    const letters = Array.from({ length: 2 + random(3) }, () => SYLLABLES[random(SYLLABLES.length)] ?? '').join('');
    return letters.charAt(0).toUpperCase() + letters.slice(1);
  });
  const word = (): string => words[Math.floor(words.length * (random(1_000_000) / 1_000_000) ** SKEW)] ?? '';
  const cyrillic = (name: string): string => name.replace(/[a-z]/gi, (letter) => String.fromCharCode(0x430 + (letter.charCodeAt(0) % 32)));
  const rows = [HEADER];
  for (let made = 0, party = 0; made < names; party++) {
    const isCompany = party % 4 === 3;
    const name = (): string => Array.from({ length: 2 + random(2) }, word).join(' ') + (isCompany ? ' LLC' : '');
    const count = Math.min(ALIASES[party % ALIASES.length] ?? 2, names - made - 1);
    const aliases = Array.from({ length: count }, (_, n) => ((party + n) % 5 === 0 ? cyrillic(name()) : name()));
    made += 1 + count;
    const birth = isCompany ? '' : `19${40 + random(50)}-0${1 + random(9)}-${10 + random(18)}`;
    const country = COUNTRIES[random(COUNTRIES.length)] ?? '';
    const cells = [
      `NK-${party}`,
      isCompany ? 'Company' : 'Person',
      name(),
      aliases.join(';'),
      birth,
      country,
      '',
      '',
      'Test regulation 1/2026',
    ];
    rows.push([...cells, '', '', 'bench', '2026-01-01', '2026-11-01', '2026-11-01'].map((cell) => `"${cell}"`).join(','));
  }
  return rows.join('\n');
}

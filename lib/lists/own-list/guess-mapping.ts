import type { ColumnMapping, ColumnMeaning } from '../reader.js';
import { readDate } from '../dates.js';

/** How columns of each meaning are called, best first; the last part of a JSON path is looked at, then the whole of it. */
const HEADERS: readonly [ColumnMeaning, readonly RegExp[]][] = [
  [
    'id',
    [
      /^(?:id|uid|_id)$/,
      /^(?:reference|ref|entity_?id|record_?id|unique_?id|entity_?number|ent_num|reference_?number|list_?id|number|no|nr|code|key)$/,
    ],
  ],
  ['nameRole', [/^(?:name_?type|alias_?type|type_of_name)$/, /^is_?primary$|^primary$/]],
  ['quality', [/^(?:alias_?strength|alias_?quality|quality|strength|name_?quality)$/, /^(?:is_?)?(?:weak|low_?quality)$/]],
  [
    'name',
    [
      /^(?:primary_?name|full_?name|whole_?name|name|names)$/,
      /^(?:name_of_.+|entity_?name|company_?name|person_?name|listed_?name|sdn_?name|caption|title|party|entity|subject)$/,
      /^names\[\]\.(?:text|value|name|full_?name)$/,
    ],
  ],
  [
    'aliases',
    [/^(?:alias|aliases|aka|akas|a_k_a|alt_?names?|alternative_?names?|other_?names?|also_?known_?as)(?:\[\])?$/, /^aliases\[\]\./],
  ],
  ['kind', [/^(?:kind|entity_?type|party_?type|subject_?type|sdn_?type|schema|category|type)$/]],
  [
    'births',
    [
      /^(?:date_?of_?birth|dates_?of_?birth|birth_?dates?|dob|d_o_b|born|birth|year_?of_?birth|birth_?year)(?:\[\])?$/,
      /^(?:dates_?of_?birth|birth_?dates?|births)\[\]\.(?:raw_?value|date|value)$/,
    ],
  ],
  ['countries', [/^(?:nationalit(?:y|ies)|citizenships?|countr(?:y|ies)|jurisdictions?|nation|state)(?:\[\])?$/]],
  [
    'programmes',
    [
      /^(?:program(?:me)?s?|program_?ids?|sanctions?_?program(?:me)?s?|regime|regime_?name|committees?|sanctions?_?list|list|list_?name)(?:\[\])?$/,
    ],
  ],
  [
    'listedOn',
    [
      /^(?:listed_?on|date_?listed|listing_?date|date_?of_?listing|designation_?date|date_?designated|date_?of_?designation|listing_?information)$/,
      /^(?:start_?date|effective_?date|control_?date|date_?added|added|date)$/,
    ],
  ],
  [
    'reason',
    [
      /^(?:reasons?|grounds?|statement_?of_?reasons|justification|basis)$/,
      /^(?:additional_?info(?:rmation)?|remarks?|comments?|notes?|description|other_?information)$/,
    ],
  ],
  ['roles', [/^(?:positions?|roles?|functions?|occupations?|job_?title|office)(?:\[\])?$/]],
  ['url', [/^(?:url|link|web_?page|source_?url)$/]],
  ['imo', [/^(?:imo|imo_?number|imo_?no)$/]],
  ['flag', [/^(?:flag|vessel_?flag|flag_?state)$/]],
  ['unReference', [/^(?:un_?reference|un_?reference_?number|un_?ref|unsc_?id)$/]],
];

const key = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}[\]]+/gu, '_')
    .replace(/^_|_$/g, '');
const lastPart = (column: string): string => key(column.split('.').at(-1) ?? column);
const wholePath = (column: string): string => column.split('.').map(key).join('.');

const KIND_WORD =
  /^(?:person|individual|natural person|human|p|entity|organi[sz]ation|company|enterprise|legal ?entity|e|vessel|ship|aircraft|airplane|plane|body|group)$/i;

/** What the values of a column must look like for it to have that meaning. */
const FITS: Readonly<Partial<Record<ColumnMeaning, (values: readonly string[]) => boolean>>> = {
  kind: (values) => values.some((value) => KIND_WORD.test(value.trim())),
  // Of countries named "state", or "type" of anything, the values decide.
  imo: (values) => values.some((value) => /\d{7}/.test(value)),
  listedOn: (values) => values.some((value) => /\d{4}/.test(value)),
  births: (values) => values.some((value) => readDate(value) !== undefined || /\d{4}/.test(value)),
};

/**
 * A mapping for a table, guessed from its columns and the values of its first rows; the reader of the news looks it over. Columns that
 * nothing speaks for are left out. Columns in an array of names go together ("names[].text", "names[].name_type").
 */
export function guessMapping(fileName: string, columns: readonly string[], valuesOf: (column: string) => readonly string[]): ColumnMapping {
  const taken = new Set<string>();
  const guessed: Partial<Record<ColumnMeaning, readonly string[]>> = {};
  for (const [meaning, patterns] of HEADERS) {
    const found = patterns.flatMap((pattern) =>
      columns.filter((column) => {
        if (taken.has(column) || (meaning === 'kind' && column.includes('[]'))) return false;
        if (!pattern.test(lastPart(column)) && !pattern.test(wholePath(column))) return false;
        const values = valuesOf(column).filter((value) => value.trim() !== '');
        return values.length > 0 && (FITS[meaning]?.(values) ?? true);
      }),
    );
    // A date may stand in words in one column and bare in another; of all else one column is enough.
    const chosen = [...new Set(found)].slice(0, meaning === 'listedOn' ? 2 : 1);
    if (chosen.length === 0) continue;
    guessed[meaning] = chosen;
    for (const column of chosen) taken.add(column);
  }
  const { list, title } = listOf(fileName);
  return { list, title, columns: guessed };
}

/** Authorities whose lists go by their own id when a file named after one is mapped: another shape of that list. */
const AUTHORITIES = new Set(['ofac', 'un', 'eu', 'uk', 'ch', 'ca', 'au']);

/** "ofac-sdn-names-2025-11.derived.jsonl.gz" → "ofac"; "Harbour watch list.csv" → "harbour-watch-list". */
function listOf(fileName: string): { readonly list: string; readonly title: string } {
  const title =
    fileName
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/(?:\.(?:gz|zip|csv|tsv|txt|jsonl?|ndjson|derived))+$/i, '') ?? fileName;
  const slug = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const [first = ''] = slug.split('-');
  return { list: AUTHORITIES.has(first) ? first : slug === '' ? 'own-list' : slug.slice(0, 60), title: title === '' ? fileName : title };
}

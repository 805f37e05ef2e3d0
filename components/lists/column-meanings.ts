import type { ColumnMeaning } from './lists-ports.js';

/** What a column may hold, in the words of the form that asks. */
export const COLUMN_MEANINGS: readonly (readonly [ColumnMeaning, string])[] = [
  ['name', 'Name'],
  ['aliases', 'Other names'],
  ['nameRole', 'Which name it is (primary, alias)'],
  ['quality', 'How strong the name is'],
  ['id', 'Number of the entry'],
  ['kind', 'Kind: person, company, ship'],
  ['births', 'Date of birth'],
  ['countries', 'Nationality or country'],
  ['programmes', 'Programme'],
  ['listedOn', 'Date of listing'],
  ['reason', 'Reason'],
  ['roles', 'Office or role'],
  ['url', 'Web page'],
  ['imo', 'IMO number'],
  ['flag', 'Flag'],
  ['unReference', 'UN reference'],
];

type Columns = Readonly<Partial<Record<ColumnMeaning, readonly string[]>>>;

export const meaningOf = (columns: Columns, column: string): ColumnMeaning | undefined =>
  COLUMN_MEANINGS.find(([meaning]) => columns[meaning]?.includes(column))?.[0];

/** The columns with one of them given another meaning, or none. */
export function withMeaning(columns: Columns, column: string, wanted: ColumnMeaning | undefined): Columns {
  const pairs = COLUMN_MEANINGS.map(([meaning]) => {
    const others = (columns[meaning] ?? []).filter((one) => one !== column);
    return [meaning, meaning === wanted ? [...others, column] : others] as const;
  });
  return Object.fromEntries(pairs.filter(([, names]) => names.length > 0));
}

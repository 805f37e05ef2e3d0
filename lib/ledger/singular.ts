const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['people', 'people'],
  ['persons', 'people'],
  ['person', 'people'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['lives', 'life'],
  ['wives', 'wife'],
  ['feet', 'foot'],
  ['aircraft', 'aircraft'],
]);

/** The singular of an English noun in lower case; a word that is singular already stays as it is. */
export function singular(noun: string): string {
  const known = IRREGULAR.get(noun);
  if (known !== undefined) return known;
  if (/(?:men)$/.test(noun) && noun.length > 5) return `${noun.slice(0, -2)}an`;
  if (/[^aeiou]ies$/.test(noun) && noun.length > 4) return `${noun.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|z)es$/.test(noun)) return noun.slice(0, -2);
  return /[^su]s$/.test(noun) && !/is$/.test(noun) && noun.length > 3 ? noun.slice(0, -1) : noun;
}

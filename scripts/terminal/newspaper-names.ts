import type { Entity, EntityName } from '../../lib/model/index.js';

/**
 * A listed name as a newspaper would print it, by rules of its own and not by those of lib/names: given name and family name without the
 * father's name, a body without its legal form, a common romanisation in place of the list's.
 */
export interface PrintedName {
  readonly text: string;
  /** What was done to it, for the report. */
  readonly how: 'as listed' | 'western order' | 'shortened' | 'hyphen' | 'romanised' | 'without legal form';
}

const LEGAL =
  /^(?:LLC|L\.L\.C\.?|OOO|JSC|OJSC|PJSC|CJSC|ZAO|OAO|PAO|AO|PLC|LTD\.?|LIMITED|INC\.?|CORP\.?|CO\.?|GMBH|AG|S\.?A\.?|SARL|S\.A\.R\.L\.?|FZE|FZCO|FZ-LLC|DMCC|LLP|PTE\.?|BHD|SDN|SPA|S\.P\.A\.?)$/i;
const LEGAL_PHRASES =
  /\b(?:(?:limited|mixed) liability company|(?:public|open|closed) joint[- ]stock company|joint[- ]stock company|private limited company)\b/gi;

/** The newspapers' spellings of given names that lists romanise by rule. Own list. */
const NEWSPAPER_SPELLINGS: Readonly<Record<string, string>> = {
  sergey: 'Sergei', sergei: 'Sergey', aleksandr: 'Alexander', alexander: 'Aleksandr', aleksei: 'Alexei', aleksey: 'Alexei', alexey: 'Alexei', dmitriy: 'Dmitry', dmitry: 'Dmitri',
  yuriy: 'Yuri', yury: 'Yuri', evgeny: 'Yevgeny', evgeniy: 'Yevgeny', yevgeniy: 'Yevgeny', andrey: 'Andrei', andrei: 'Andrey', nikolay: 'Nikolai', valeriy: 'Valery', anatoliy: 'Anatoly',
  vasiliy: 'Vasily', vitaliy: 'Vitaly', grigoriy: 'Grigory', gennadiy: 'Gennady', oleksandr: 'Olexandr', mikhail: 'Mihail', muhammad: 'Mohammed', mohammad: 'Mohammed', mohammed: 'Muhammad',
  mohamed: 'Mohammed', ahmad: 'Ahmed', ahmed: 'Ahmad', husayn: 'Hussein', hussein: 'Hossein', hossein: 'Hussein', hasan: 'Hassan', hassan: 'Hasan', ibrahim: 'Ebrahim', yusuf: 'Youssef',
  mahmud: 'Mahmoud', khalid: 'Khaled', umar: 'Omar', usama: 'Osama', sulayman: 'Suleiman', mustafa: 'Mostafa', said: 'Saeed', abdallah: 'Abdullah', 'abd-allah': 'Abdullah', jamal: 'Gamal',
}; // prettier-ignore

const isFathersName = (word: string): boolean => /\p{L}{3}(?:[oe]vich|vich|[oe]vna|ivna|ichna)$/iu.test(word);
const inProse = (text: string): string =>
  text.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => (word === word.toUpperCase() ? word.charAt(0) + word.slice(1).toLowerCase() : word));
const isSyllable = (word: string): boolean => word.length <= 6 && (word.match(/[aeiouy]+/gi)?.length ?? 0) === 1;

/** Given names and family name; undefined where the list does not tell which is which. */
function partsOf({ form, family }: EntityName): { readonly given: readonly string[]; readonly family: string } | undefined {
  const comma = form.indexOf(', ');
  if (comma > 0) return { family: form.slice(0, comma), given: form.slice(comma + 2).split(/\s+/) };
  const words = form.split(/\s+/);
  const isFamily = (word: string): boolean =>
    family === undefined ? /^\p{Lu}[\p{Lu}'’-]+$/u.test(word) : family.split(/\s+/).includes(word);
  const families = words.filter(isFamily);
  const given = words.filter((word) => !isFamily(word));
  return families.length === 0 || given.length === 0 ? undefined : { family: families.join(' '), given };
}

/** The name in print; undefined for one that no newspaper could print from what the list gives (other scripts, one word, dates). */
export function printedName({ kind, names }: Entity, pick: (below: number) => number): PrintedName | undefined {
  const [name] = names.filter(({ script, quality }) => script === undefined && quality === 'strong');
  if (name === undefined || /[\d"“”/();]/.test(name.form)) return undefined;
  return kind === 'person' ? printedPerson(name, pick) : printedBody(name);
}

function printedPerson(name: EntityName, pick: (below: number) => number): PrintedName | undefined {
  const parts = partsOf(name);
  if (parts === undefined) {
    const words = inProse(name.form)
      .split(/\s+/)
      .filter((word) => !isFathersName(word));
    return words.length < 2 || words.length > 4 ? undefined : { text: words.join(' '), how: 'as listed' };
  }
  const given = parts.given.map(inProse).filter((word) => !isFathersName(word) && word.length > 1);
  const family = inProse(parts.family);
  const [first, second] = given;
  if (first === undefined) return undefined;
  if (given.length === 2 && second !== undefined && [...given, family].every(isSyllable) && !family.includes(' '))
    return pick(2) === 0
      ? { text: `${family} ${first} ${second}`, how: 'as listed' }
      : { text: `${family} ${first}-${second.toLowerCase()}`, how: 'hyphen' };
  const other = NEWSPAPER_SPELLINGS[first.toLowerCase()];
  if (other !== undefined && pick(2) === 0) return { text: `${other} ${family}`, how: 'romanised' };
  return { text: `${first} ${family}`, how: given.length < parts.given.length || given.length > 1 ? 'shortened' : 'western order' };
}

/** Words that titles keep small. */
const SMALL = new Set('and of for the in de du la el y to on'.split(' '));

function printedBody({ form }: EntityName): PrintedName | undefined {
  const words = form
    .replace(LEGAL_PHRASES, ' ')
    .replace(/\bS\.?\s?A\.?\s+de\s+C\.?\s?V\.?/gi, ' ')
    .replace(/[“”"«»]/g, '')
    .split(/[\s,]+/)
    .filter((word, i) => word !== '' && !LEGAL.test(word) && !(i === 0 && word.toLowerCase() === 'the'));
  const isShouted = form === form.toUpperCase();
  const toPrint = (word: string, at: number): string =>
    at > 0 && SMALL.has(word.toLowerCase()) ? word.toLowerCase() : isShouted && word.length > 4 ? inProse(word) : word;
  const printed = words.map(toPrint).join(' ');
  if (words.length === 0 || words.length > 9 || printed.length < 3) return undefined;
  return { text: printed, how: printed.length < form.length ? 'without legal form' : 'as listed' };
}

/** UTF-16 code units; the longest name of the lists at hand has 344. */
export const MAX_NAME = 1_000;
/** UTF-16 code units; the longest stated reason at hand has some 8,000. */
const MAX_REASON = 4_000;

const UNTIDY = /[\u0000-\u001f\u007f\u00a0\u2028\u2029\ufeff]|  |^ | $/;
const SPACES = /[\s\u0000-\u001f\u007f\ufeff]+/g;

/** Text of a field: one space between words, none around, no control characters (NUL, the 0x1A at the end of OFAC's files). */
export const tidy = (text: string): string => (UNTIDY.test(text) ? text.replace(SPACES, ' ').trim() : text);

/** ISO 15924 codes of the scripts in which lists write names, with a letter of each. */
const SCRIPTS: readonly [string, RegExp][] = [
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Hani', /\p{Script=Han}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Mymr', /\p{Script=Myanmar}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Ethi', /\p{Script=Ethiopic}/u],
  ['Khmr', /\p{Script=Khmer}/u],
  ['Taml', /\p{Script=Tamil}/u],
];
/** Nothing beyond Latin letters, marks and punctuation. */
const SURELY_LATIN = /^[\u0000-\u036f\u1e00-\u1eff\u2000-\u206f]*$/;
const LATIN_LETTER = /\p{Script=Latin}/gu;
const LETTER = /\p{L}/gu;

/** The ISO 15924 code of the script most of a name is written in; undefined for Latin. */
export function scriptOf(name: string): string | undefined {
  if (SURELY_LATIN.test(name)) return undefined;
  const script = SCRIPTS.find(([, letter]) => letter.test(name))?.[0];
  const latin = name.match(LATIN_LETTER)?.length ?? 0;
  return latin * 2 > (name.match(LETTER)?.length ?? 0) ? undefined : script;
}

/** What identifies a person beyond being told from namesakes, and is not kept (PRIVACY.md): numbers of documents, telephones, e-mail. */
const PRIVATE =
  /passport|\bID\b|identity card|identification (?:card|number|no)|national (?:id|no|number)|\bNI number|social security|tax (?:id|number|no)|telephone|phone|\btel\b|\bmob(?:ile)?\b|\bfax\b|e-?mail|@|\baddress|\bP\.?O\.? Box|\d{7,}|\d{3}[- ]\d{3,}/i;
/** IMO numbers of ships are no private data. */
const IMO_NUMBER = /\bIMO(?: number)?\W{0,3}\d{7}\b/gi;

/** A statement of reasons without its sentences on documents, telephones and addresses, spaces collapsed; undefined when nothing is left. */
export function readReason(text: string): string | undefined {
  if (text.trim() === '') return undefined;
  const sentences = text.slice(0, 4 * MAX_REASON).split(/(?<=[.;!?])\s+(?=[A-Z("'“‘])|\s*[\r\n]+\s*/);
  const kept = tidy(sentences.filter((sentence) => !PRIVATE.test(sentence.replace(IMO_NUMBER, ''))).join(' '));
  if (kept === '') return undefined;
  return kept.length <= MAX_REASON ? kept : `${kept.slice(0, MAX_REASON - 1)}…`;
}

/** The first seven-digit number that "IMO" stands before ("IMO 9562233", "IMO: 8937675"). */
export const readImo = (text: string): string | undefined => /\bIMO(?: number)?\W{0,3}(\d{7})\b/i.exec(text)?.[1];

const UN_REFERENCE = /\b([A-Z]{2})([IE])\.(\d{3})\b/i;
/** A reference of the UN consolidated list, in the list's own spelling ("KPe.053"). */
export function readUnReference(text: string): string | undefined {
  const [, regime = '', sort = '', number = ''] = UN_REFERENCE.exec(text) ?? [];
  return regime === '' ? undefined : `${regime.toUpperCase()}${sort.toLowerCase()}.${number}`;
}

/** UTF-16 code units; the longest name of the lists at hand has 344. */
export const MAX_NAME = 1_000;
/** UTF-16 code units; the longest stated reason at hand has some 8,000. */
const MAX_REASON = 4_000;

const SPACES = /[\s\u0000-\u001f\u007f\ufeff]+/g;
const SPACE = 0x20;

/** False when `tidy` would change something. A loop, because a regular expression takes three times as long on short texts. */
function isTidy(text: string): boolean {
  let before = SPACE;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < SPACE || (code === SPACE && before === SPACE) || code === 0x7f || code === 0xa0) return false;
    if (
      code >= 0x1680 &&
      (code === 0xfeff || code === 0x3000 || code === 0x1680 || (code >= 0x2000 && code <= 0x205f && SPACES_BEYOND.test(text)))
    )
      return false;
    before = code;
  }
  return text === '' || before !== SPACE;
}
const SPACES_BEYOND = /[\u2000-\u200a\u2028\u2029\u202f\u205f]/;

/** Text of a field: one space between words, none around, no control characters (NUL, the 0x1A at the end of OFAC's files). */
export const tidy = (text: string): string => (isTidy(text) ? text : text.replace(SPACES, ' ').trim());

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
/** Blocks of the scripts met most, for a quick look: first and last UTF-16 code unit. */
const BLOCKS: readonly (readonly [number, number, string])[] = [
  [0x400, 0x52f, 'Cyrl'],
  [0x600, 0x6ff, 'Arab'],
  [0xac00, 0xd7a3, 'Hang'],
  [0x4e00, 0x9fff, 'Hani'],
];
/** Last code unit of the Latin blocks and of the marks behind them. */
const LAST_LATIN = 0x36f;
const LETTER = /\p{L}/u;
const LATIN_LETTER = /\p{Script=Latin}/u;

/** The ISO 15924 code of the script most of a name is written in; undefined for Latin. */
export function scriptOf(name: string): string | undefined {
  let at = 0;
  while (at < name.length && name.charCodeAt(at) <= LAST_LATIN) at++;
  if (at === name.length) return undefined;
  let latin = 0;
  let other = 0;
  for (const letter of name) {
    const code = letter.codePointAt(0) ?? 0;
    if (code <= LAST_LATIN ? isLatinLetter(code) : blockOf(code) === undefined && LATIN_LETTER.test(letter)) latin++;
    else if (code > LAST_LATIN && (blockOf(code) !== undefined || LETTER.test(letter))) other++;
  }
  if (other === 0 || latin > other) return undefined;
  const script = blockOf(name.charCodeAt(at));
  // Kana make Japanese of what begins with Han.
  return script === undefined || script === 'Hani' ? SCRIPTS.find(([, letter]) => letter.test(name))?.[0] : script;
}

const isLatinLetter = (code: number): boolean => code >= 0xc0 || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);

function blockOf(code: number): string | undefined {
  for (const [first, last, script] of BLOCKS) if (code >= first && code <= last) return script;
  return undefined;
}

/** What identifies a person beyond being told from namesakes, and is not kept (PRIVACY.md): numbers of documents, telephones, e-mail. */
const PRIVATE =
  /passport|\bID\b|identity card|identification (?:card|number|no)|national (?:id|no|number)|\bNI number|social security|tax (?:id|number|no)|telephone|phone|\btel\b|\bmob(?:ile)?\b|\bfax\b|e-?mail|@|\baddress|\bP\.?O\.? Box|\d{7,}|\d{3}[- ]\d{3,}/i;
/** IMO numbers of ships are no private data. */
const IMO_NUMBER = /\bIMO(?: number)?\W{0,3}\d{7}\b/gi;

/** Reasons met lately; many records of a list give the same few, and long ones differ. */
const met = new Map<string, string | undefined>();
const MAX_MET = 1_000;
const MAX_MET_LENGTH = 200;

/** A statement of reasons without its sentences on documents, telephones and addresses, spaces collapsed; undefined when nothing is left. */
export function readReason(text: string): string | undefined {
  if (text.length > MAX_MET_LENGTH) return withoutPrivate(text);
  const known = met.get(text);
  if (known !== undefined || met.has(text)) return known;
  const reason = withoutPrivate(text);
  if (met.size >= MAX_MET) met.clear();
  met.set(text, reason);
  return reason;
}

function withoutPrivate(text: string): string | undefined {
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

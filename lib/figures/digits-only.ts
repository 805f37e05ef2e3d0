import type { FigureMention, Quantity } from '../model/index.js';
import { CURRENCY_CODES, CURRENCY_SIGNS, SIGN_PREFIXES } from './words/currencies.js';
import { FIRST_YEAR, LAST_YEAR } from './words/calendar.js';
import type { NumberStyle } from './words/languages.js';

/** Digits with the separators of any language; what they mean is told by the style. */
const NUMBER = /\d+(?:[.,'’\u00a0\u2009\u202f ]\d{3}(?!\d))*(?:[.,]\d+)?/gu;
const LETTER = /[\p{L}\p{M}]/u;
/** Korean and Japanese put the noun right behind the digits. */
const HANGUL = /[\uac00-\ud7af]/u;
const LONGEST = 24; // UTF-16 units; longer runs are identifiers
const FIRST_FIGURES = 400;
const UNITS_A_FIGURE = 60;

/** One number with its sign, scale and unit. */
interface Read {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: 'count' | 'money' | 'percent';
  readonly currency: string | undefined;
  /** Whether nothing but digits stands there, so that it may be a year. */
  readonly bare: boolean;
}

/** The value of digits in a style; NaN for versions and dates ("1.2.3"). */
const valueOf = (written: string, { decimal }: NumberStyle, power: number): number => {
  if (written.length > LONGEST) return Number.NaN;
  const marks = [...written.matchAll(/[.,]/g)].map(({ 0: mark, index }) => ({
    mark,
    digits: written.slice(index + 1).match(/^\d+/)?.[0].length ?? 0,
  }));
  const last = marks.at(-1);
  // "1.5" with the wrong mark is still no thousand.
  const isDecimal =
    last !== undefined &&
    (last.mark === decimal ? marks.filter(({ mark }) => mark === decimal).length === 1 : last.digits !== 3 && marks.length === 1);
  const cut = isDecimal ? written.lastIndexOf(last.mark) : written.length;
  const whole = written.slice(0, cut);
  if (/[.,'’\s]/.test(whole) && !/^\d{1,3}(?:[.,'’\s]\d{3})+$/.test(whole)) return Number.NaN;
  return Number(`${whole.replace(/\D/g, '')}${isDecimal ? `.${written.slice(cut + 1)}` : ''}e${power}`);
};

const isSpace = (sign: string): boolean => sign === ' ' || sign === '\u00a0' || sign === '\u202f' || sign === '\u2009';
const skipSpace = (text: string, at: number): number => (isSpace(text.charAt(at)) ? at + 1 : at);

/** The longest entry of a list that stands at `at` as a whole word; `glued` languages need no space behind it. */
const entryAt = <T>(text: string, at: number, entries: Iterable<readonly [string, T]>): { end: number; value: T } | undefined => {
  let best: { end: number; value: T } | undefined;
  for (const [word, value] of entries) {
    const end = at + word.length;
    if (best !== undefined && end <= best.end) continue;
    if (text.slice(at, end).toLowerCase() !== word.replaceAll('_', ' ')) continue;
    const next = text.charAt(end);
    if (LETTER.test(word.slice(-1)) && LETTER.test(next) && !HANGUL.test(word)) continue;
    best = { end, value };
  }
  return best;
};

const currencyBefore = (text: string, at: number): { start: number; code: string } | undefined => {
  const end = isSpace(text.charAt(at - 1)) ? at - 1 : at;
  const sign = text.charAt(end - 1);
  const code = CURRENCY_SIGNS.get(sign);
  if (code !== undefined) {
    const prefix = /[A-Za-z.]{1,3}$/.exec(text.slice(Math.max(0, end - 4), end - 1))?.[0] ?? '';
    const prefixed = prefix === '' ? undefined : SIGN_PREFIXES.get(prefix.toLowerCase() + sign);
    return { start: prefixed === undefined ? end - 1 : end - 1 - prefix.length, code: prefixed ?? code };
  }
  const letters = text.slice(end - 3, end);
  return CURRENCY_CODES.has(letters) && !LETTER.test(text.charAt(end - 4)) ? { start: end - 3, code: letters } : undefined;
};

const currencyAfter = (text: string, at: number, style: NumberStyle): { end: number; code: string } | undefined => {
  const from = skipSpace(text, at);
  const code = CURRENCY_SIGNS.get(text.charAt(from));
  if (code !== undefined) return { end: from + 1, code };
  const letters = text.slice(from, from + 3);
  const behind = text.charAt(from + 3);
  if (CURRENCY_CODES.has(letters) && (!LETTER.test(behind) || HANGUL.test(behind))) return { end: from + 3, code: letters };
  // French and Spanish say "millions d'euros", "millones de euros".
  const of = /^(?:d[’']|de )/.exec(text.slice(from, from + 3))?.[0].length ?? 0;
  const noun = entryAt(text, from + of, style.currencies);
  return noun === undefined ? undefined : { end: noun.end, code: noun.value };
};

/** Whether digits belong to a date, time, name or telephone number. */
const isNoQuantity = (text: string, start: number, end: number, style: NumberStyle): boolean => {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const written = text.slice(start, end);
  if (LETTER.test(before) || /[#№_/:@+.,]/.test(before) || (before === '-' && LETTER.test(text.charAt(start - 2)))) return true;
  if (/^0\d/.test(written) || (/[:/]/.test(after) && /\d/.test(text.charAt(end + 1)))) return true;
  // "17. Juni", "17.6.2025", "3. Platz": a day or an ordinal.
  if (
    after === '.' &&
    (/\d/.test(text.charAt(end + 1)) ||
      (isSpace(text.charAt(end + 1)) &&
        /^\d{1,2}$/.test(written) &&
        style.decimal === ',' &&
        LETTER.test(text.charAt(end + 2)) &&
        entryAt(text, end + 2, ofSet(style.calendar)) !== undefined))
  )
    return true;
  if (/^(?:er|re|e|o|a|º|ª|-й|-го|-м|-я|th)(?![\p{L}])/u.test(text.slice(end, end + 4)) && /^\d{1,3}$/.test(written)) return true;
  const word = skipSpace(text, end);
  const de = text.startsWith('de ', word) ? word + 3 : word;
  // The longer word holds: in Korean 위 is a rank, 위안 a currency.
  const calendar = entryAt(text, de, ofSet(style.calendar));
  return calendar !== undefined && calendar.end > (entryAt(text, de, style.currencies)?.end ?? 0);
};
const ofSet = (words: ReadonlySet<string>): (readonly [string, true])[] => [...words].map((word) => [word, true] as const);

const readAt = (text: string, start: number, written: string, style: NumberStyle): Read | null => {
  let end = start + written.length;
  if (isNoQuantity(text, start, end, style)) return null;
  let power = 0;
  for (
    let scale = entryAt(text, skipSpace(text, end), style.scales);
    scale !== undefined && power < 12;
    scale = entryAt(text, skipSpace(text, end), style.scales)
  ) {
    power += scale.value;
    end = scale.end;
  }
  const value = valueOf(written, style, power);
  if (Number.isNaN(value)) return null;
  const led = currencyBefore(text, start);
  const base = { value, bare: power === 0 && /^\d+$/.test(written) };
  if (led !== undefined) return { ...base, start: led.start, end, unit: 'money', currency: led.code };
  const percent = entryAt(text, skipSpace(text, end), ofSet(style.percent));
  if (percent !== undefined) return { ...base, start, end: percent.end, unit: 'percent', currency: undefined };
  const behind = currencyAfter(text, end, style);
  if (behind !== undefined) return { ...base, start, end: behind.end, unit: 'money', currency: behind.code };
  const next = text.charAt(end);
  return LETTER.test(next) && !HANGUL.test(next) ? null : { ...base, start, end, unit: 'count', currency: undefined };
};

const isBareYear = ({ bare, unit, value }: Read): boolean => bare && unit === 'count' && value >= FIRST_YEAR && value < LAST_YEAR;

/** "10–12 %": one range of two numbers with a dash between, or null. */
const joinRange = (text: string, first: Read, second: Read): Quantity | null => {
  if (!/^ ?[–-] ?$/.test(text.slice(first.end, second.start)) || first.value >= second.value) return null;
  if (first.unit !== 'count' && second.unit !== 'count' && first.unit !== second.unit) return null;
  return { kind: 'range', min: first.value, max: second.value, ...unitOf(second.unit === 'count' ? first : second) };
};

const unitOf = ({ unit, currency }: Read): { unit: Read['unit']; approx: null; currency?: string } => ({
  unit,
  approx: null,
  ...(currency !== undefined && { currency }),
});

const figure = (text: string, start: number, end: number, quantity: Quantity): FigureMention => ({
  kind: 'figure',
  span: { start, end },
  number: { start, end },
  surface: text.slice(start, end),
  quantity,
  counted: '',
  attribution: null,
});

/** Finds the figures in digits of a text in another language than English: values, currencies and percentages, no words around them. */
export const findDigits = (text: string, style: NumberStyle): FigureMention[] => {
  const figures: FigureMention[] = [];
  let before: Read | null = null;
  let tries = 0;
  for (const { 0: written, index } of text.matchAll(NUMBER)) {
    // Far denser than news: a table or hostile text, given up as in English.
    if (++tries > FIRST_FIGURES + index / UNITS_A_FIGURE) break;
    const read = readAt(text, index, written, style);
    if (read === null || (before !== null && read.start < before.end)) continue;
    const range: Quantity | null = before === null ? null : joinRange(text, before, read);
    if (range !== null && before !== null) {
      if (figures.at(-1)?.span.start === before.start) figures.pop();
      if (!isBareYear(before) || range.unit !== 'count') figures.push(figure(text, before.start, read.end, range));
    } else if (!isBareYear(read)) figures.push(figure(text, read.start, read.end, { kind: 'value', value: read.value, ...unitOf(read) }));
    before = read;
  }
  return figures;
};

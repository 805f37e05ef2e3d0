import { type DayRates, fail, ok, type Result } from '../model/index.js';

/** Longest file taken, in UTF-16 code units: the ECB's whole history since 1999 has 1.6 million. */
const MAX_RATES_LENGTH = 8_000_000;

/** The European Central Bank gives units of each currency for one euro, and so does a file that names no base. */
const DEFAULT_BASE = 'EUR';

const CODE = /^[A-Z]{3}$/;

/** Columns of "date, currency, rate", also by the names of the ECB's data portal. */
const COLUMNS = {
  date: ['date', 'time_period'],
  currency: ['currency', 'code'],
  rate: ['rate', 'obs_value', 'value'],
  base: ['base', 'currency_denom'],
} as const;

const NONE =
  'No exchange rates were found in this file. It needs a header with the columns date, currency and rate (units for one euro), or a column for each currency as in the ECB’s eurofxref.csv.';

/** The parser is brought in for this alone: the background is started for every article, and rates come once a month. */
async function rowsOf(text: string): Promise<string[][]> {
  const { default: Papa } = await import('papaparse');
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const rows: string[][] = [];
  Papa.parse(text, {
    delimiter: firstLine.includes(';') ? ';' : ',',
    newline: '\n',
    step: ({ data }) => void rows.push(data.map((cell) => cell.trim())),
  });
  return rows;
}

/** "2025-06-17" or "17 June 2025" as an ISO day. */
function isoDay(cell: string): string | undefined {
  const time = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(cell) ? cell : /^\d{1,2} \p{L}+ \d{4}$/u.test(cell) ? `${cell} UTC` : '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}

interface Rate {
  readonly day: string;
  readonly base: string;
  readonly currency: string;
  readonly rate: number;
}

const toRate = (date = '', base = '', currency = '', rate = ''): Rate[] => {
  const day = isoDay(date);
  const value = Number(rate);
  return day !== undefined && CODE.test(currency) && CODE.test(base) && rate !== '' && value > 0 && Number.isFinite(value)
    ? [{ day, base, currency, rate: value }]
    : [];
};

function ratesIn([header = [], ...rows]: string[][]): Rate[] {
  const names = header.map((name) => name.toLowerCase().replace(/^\ufeff/, ''));
  const at = (column: keyof typeof COLUMNS): number => names.findIndex((name) => COLUMNS[column].some((one) => one === name));
  const [date, currency, rate, base] = [at('date'), at('currency'), at('rate'), at('base')];
  if (date < 0) return [];
  if (currency >= 0 && rate >= 0)
    return rows.flatMap((row) => toRate(row[date], base < 0 ? DEFAULT_BASE : row[base], row[currency], row[rate]));
  return rows.flatMap((row) => header.flatMap((code, column) => toRate(row[date], DEFAULT_BASE, code, row[column])));
}

/**
 * Exchange rates of a CSV file the reader chose: "date, currency, rate" or a column a currency, comma or semicolon. Rows that give no
 * rate are left out; a file with none, or one that is too long, is refused with a sentence.
 */
export async function parseRates(text: string): Promise<Result<readonly DayRates[]>> {
  if (text.length > MAX_RATES_LENGTH) return fail('too-large', 'This file is too long for a table of exchange rates.');
  const days = new Map<string, { date: string; base: string; rates: Record<string, number> }>();
  for (const { day, base, currency, rate } of ratesIn(await rowsOf(text))) {
    const known = days.get(day) ?? { date: day, base, rates: {} };
    if (known.base === base) known.rates[currency] = rate;
    days.set(day, known);
  }
  return days.size > 0 ? ok([...days.values()]) : fail('bad-request', NONE);
}

import { describe, expect, test } from 'vitest';

import { parseRates } from '../../lib/yardsticks/index.js';

const parsed = async (text: string) => {
  const result = await parseRates(text);
  return result.ok ? result.value : result.error.code;
};
const JUNE = [{ date: '2025-06-17', base: 'EUR', rates: { USD: 1.25, JPY: 160 } }];

describe('a file of rates', () => {
  test.each<[string, string]>([
    ['date, currency, rate', 'date,currency,rate\n2025-06-17,USD,1.25\n2025-06-17,JPY,160\n'],
    ['the same with a byte-order mark, CRLF and semicolons', '\ufeffDate;Currency;Rate\r\n2025-06-17;USD;1.25\r\n2025-06-17;JPY;160\r\n'],
    ['the ECB’s portal', 'KEY,CURRENCY,CURRENCY_DENOM,TIME_PERIOD,OBS_VALUE\nx,USD,EUR,2025-06-17,1.25\ny,JPY,EUR,2025-06-17,160'],
    ['a column a currency', 'Date, USD, JPY, BGN, \n17 June 2025, 1.25, 160, N/A, \n'],
    [
      'rows that give no rate',
      'date,currency,rate\n2025-06-17,USD,1.25\n2025-06-17,USD,-1\n,USD,2\n2025-06-17,dollar,2\n2025-06-17,JPY,160',
    ],
  ])('as %s', async (_, text) => expect(await parsed(text)).toEqual(JUNE));
  test.each<[string, string, string]>([
    ['empty', '', 'bad-request'],
    ['no table', '<!doctype html><p>Hello', 'bad-request'],
    ['without a day', 'currency,rate\nUSD,1.25', 'bad-request'],
    ['too long', 'x'.repeat(8_000_001), 'too-large'],
    ['names of an object’s own', 'date,currency,rate\n2025-06-17,__proto__,1', 'bad-request'],
  ])('that is %s is refused', async (_, text, code) => expect(await parsed(text)).toBe(code));
});

import { describe, expect, test } from 'vitest';

import { decodeRecord, encodeRecord } from '../../lib/lists/index.js';
import type { ListedRecord } from '../../lib/model/index.js';

const bare: ListedRecord = {
  recordId: '7',
  kind: 'vessel',
  names: [{ form: 'LADY R', role: 'primary', quality: 'strong' }],
  programmes: [],
  births: [],
  countries: [],
  roles: [],
};
const full: ListedRecord = {
  ...bare,
  recordId: 'Russia/1.1/108',
  kind: 'person',
  names: [
    { form: 'KIM, Jong Un', family: 'KIM', role: 'primary', quality: 'strong' },
    { form: 'Kim Chŏng-ŭn', role: 'alias', quality: 'strong' },
    { form: '김정은', role: 'alias', quality: 'strong', script: 'Hang' },
    { form: 'Ким', family: 'Ким', role: 'former', quality: 'weak', script: 'Cyrl' },
    { form: '"General"', role: 'alias', quality: 'weak' },
  ],
  programmes: ['DPRK3', 'NPWMD'],
  births: ['1984-01-08', '1982/1984'],
  countries: ['North Korea'],
  roles: ['Chairman'],
  imo: '9187629',
  flag: 'KP',
  unReference: 'KPi.033',
  listedOn: '2016-07-06',
  reason: 'As listed: “so”.',
  url: 'https://lists.example/7',
};

describe('a record', () => {
  test.each([
    ['with the least', bare],
    ['with everything', full],
  ])('%s comes back as it was', (_, record) => expect(decodeRecord(encodeRecord(record))).toEqual({ record }));
  test('that was removed says so', () =>
    expect(decodeRecord(encodeRecord(full, { after: '2024-05-03', by: '2024-05-10' }))).toEqual({
      record: full,
      removed: { after: '2024-05-03', by: '2024-05-10' },
    }));
  test('takes less than half of its JSON', () => expect(encodeRecord(bare).length).toBeLessThan(JSON.stringify(bare).length / 2));
});

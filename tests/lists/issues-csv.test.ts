import { expect, test } from 'vitest';

import { issuesCsv } from '../../lib/lists/index.js';
import { toListId } from '../../lib/model/index.js';

test('issues become a CSV file that no spreadsheet runs', () => {
  const { name, text } = issuesCsv(toListId('uk'), [
    { line: 7, record: 'RUS0689', reason: 'The name is "empty", so it is left out.' },
    { reason: '=HYPERLINK("https://evil.example")' },
  ]);
  expect(name).toBe('gloss-uk-unread.csv');
  expect(text).toBe(
    'line,record,reason\r\n"7","RUS0689","The name is ""empty"", so it is left out."\r\n"","","\'=HYPERLINK(""https://evil.example"")"\r\n',
  );
});

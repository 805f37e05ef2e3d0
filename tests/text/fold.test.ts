import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { foldWord } from '../../lib/text/index.js';
import { anyText } from '../harness/arbitrary-text.js';

describe('words are compared', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['without regard to case', 'KURSK', 'kursk'],
    ['without accents', 'Aleksandar Vučić'.split(' ')[1] ?? '', 'vucic'],
    ['without accents, composed or not', 'Vuc\u030Cic\u0301', 'vucic'],
    ['without curly apostrophes', 'Sana’a', 'sanaa'],
    ['without straight apostrophes', "Sana'a", 'sanaa'],
    ['without modifier letters for an apostrophe', 'Sanaʼa', 'sanaa'],
    ['without the turned comma of Hawaiian and Uzbek', 'Oʻzbekiston', 'ozbekiston'],
    ['without the dots of an initialism', 'U.N.', 'un'],
    ['without the dot of a Catalan double l', 'Brussel·les', 'brusselles'],
    ['with the German sharp s spelled out', 'Weißrussland', 'weissrussland'],
    ['with the German capital sharp s spelled out', 'WEIẞ', 'weiss'],
    ['with Danish and Norwegian letters in plain ones', 'Sønderjylland', 'sonderjylland'],
    ['with ligatures spelled out', 'Æthelœ', 'aetheloe'],
    ['with the Polish l without its stroke', 'Wałęsa', 'walesa'],
    ['with the Turkish dotted capital I', 'İzmir', 'izmir'],
    ['with the Turkish dotless i', 'Diyarbakır', 'diyarbakir'],
    ['with the Azerbaijani schwa', 'Əliyev', 'aliyev'],
    ['with the Croatian d without its stroke', 'Đinđić', 'dindic'],
    ['with the Icelandic thorn spelled out', 'Þór', 'thor'],
    ['with printers’ ligatures taken apart', 'ofﬁce', 'office'],
    ['with full-width letters made narrow', 'ＮＡＴＯ', 'nato'],
    ['with mathematical capitals made plain', '𝐍𝐀𝐓𝐎', 'nato'],
    ['with raised capitals made plain', 'ᴺᴬᵀᴼ', 'nato'],
    ['in their own script', 'Путин', 'путин'],
    ['without the mark of the Cyrillic short i', 'Алексей', 'алексеи'],
    ['without the hamza of Arabic letters', 'أحمد', 'احمد'],
    ['in a script without case', '金正恩', '金正恩'],
    ['when there is nothing in them', '', ''],
  ];
  test.each(cases)('%s: %s', (_, word, folded) => expect(foldWord(word)).toBe(folded));

  test('folding a folded word changes nothing', () => {
    fc.assert(
      fc.property(anyText, (word) => {
        const once = foldWord(word);
        expect(foldWord(once)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  test('folding every single character of Unicode twice is folding it once', () => {
    const unstable: string[] = [];
    for (let point = 0; point <= 0x1ffff; point++) {
      const once = foldWord(String.fromCodePoint(point));
      if (foldWord(once) !== once) unstable.push(`U+${point.toString(16)}`);
    }
    expect(unstable).toEqual([]);
  });

  test('curly and straight apostrophes fold alike wherever they stand', () => {
    const letters = fc.array(fc.constantFrom('a', 'É', 'k', 'ß', 'O', 'и'), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const forms = ["'", '’', 'ʼ', '‘', '`'].map((apostrophe) => foldWord(`${before}${apostrophe}${after}`));
        expect(new Set(forms).size).toBe(1);
      }),
      { numRuns: 200 },
    );
  });
});

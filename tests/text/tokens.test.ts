import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isNameLike, isPossessive, opensSentence, tokenise } from '../../lib/text/index.js';
import { anyText } from '../harness/arbitrary-text.js';

const surfaces = (text: string): string[] => tokenise(text).map(({ surface }) => surface);
const gaps = (text: string): string =>
  tokenise(text)
    .map(({ surface, gap }) => `${surface}:${gap}`)
    .join(' ');

describe('a text parts into words', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['at spaces', 'troops and builders', 'troops|and|builders'],
    ['with a possessive ending as a word of its own', 'South Korea’s ministry', 'South|Korea|’s|ministry'],
    ['with a straight possessive ending as well', "Ukraine's loan", "Ukraine|'s|loan"],
    ['with a capital possessive ending in a shouted line', 'RUSSIA’S WAR', 'RUSSIA|’S|WAR'],
    ['without one after a plural', 'the workers’ permits', 'the|workers|permits'],
    ['with apostrophes inside a name', 'Cote d’Ivoire and Sana’a', 'Cote|d’Ivoire|and|Sana’a'],
    ['at hyphens', 'Kim Jong-un', 'Kim|Jong|un'],
    ['with dotted capitals as one word', 'the U.S. and the U.N', 'the|U.S.|and|the|U.N'],
    ['with a possessive ending behind dotted capitals', "the U.N.’s envoy, the U.S's", "the|U.N.|’s|envoy|the|U.S|'s"],
    ['with dotted capitals before a hyphen', 'U.S.-led, U.S-led', 'U.S.|led|U.S|led'],
    ['with an initial apart from its full stop', 'John F. Kennedy', 'John|F|Kennedy'],
    ['with digits and letters together', 'the T-72 and G7', 'the|T|72|and|G7'],
    ['with decomposed accents inside their word', 'Vuc\u030Cic\u0301 met', 'Vuc\u030Cic\u0301|met'],
    ['in Cyrillic, Hangul and Arabic', 'Путин 김정은 بوتين', 'Путин|김정은|بوتين'],
    ['without the letters of a currency sign', 'US$42 million and A$5', '42|million|and|5'],
    ['with a country before a sum in plain dollars', 'the US $42 plan', 'the|US|42|plan'],
    ['to nothing where there are no words', ' – … ', ''],
    ['to nothing where there is no text', '', ''],
  ];
  test.each(cases)('%s: %s', (_, text, words) => expect(surfaces(text).join('|')).toBe(words));

  test('a lone possessive letter is no ending', () => expect(surfaces('’s')).toEqual(['s']));
  test('the ending is folded the same however it is written', () => {
    for (const text of ["Kyiv's", 'Kyiv’s', 'KYIV’S', 'Kyiv`s']) expect(tokenise(text)[1]?.folded).toBe("'s");
  });
});

describe('what stands before a word is told', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['a space', 'Kim Jong', 'Kim:block Jong:space'],
    ['a no-break space', 'Kim\u00a0Jong', 'Kim:block Jong:space'],
    ['several spaces', 'Kim   Jong', 'Kim:block Jong:space'],
    ['an ampersand', 'Standard & Poor', 'Standard:block Poor:space'],
    ['a hyphen', 'Jong-un', 'Jong:block un:hyphen'],
    ['a hyphen that does not break', 'Jong‑un', 'Jong:block un:hyphen'],
    ['a dash', 'Seoul — Kim', 'Seoul:block Kim:other'],
    ['a comma', 'Seoul, Kim', 'Seoul:block Kim:comma'],
    ['a bracket', 'Fund (IMF', 'Fund:block IMF:bracket'],
    ['a quotation mark', 'called “Kim', 'called:block Kim:quote'],
    ['a full stop', 'It ended. Kim', 'It:block ended:space Kim:sentence'],
    ['a full stop inside quotation marks', '“It ended.” Kim', 'It:block ended:space Kim:sentence'],
    ['a question mark before an opening quotation mark', 'Why? “Kim', 'Why:block Kim:sentence'],
    ['a full stop of a title', 'Mr. Kim', 'Mr:block Kim:space'],
    ['a full stop of an initial', 'John F. Kennedy', 'John:block F:space Kennedy:space'],
    ['a full stop before a small letter', 'approx. nine etc. and', 'approx:block nine:space etc:space and:space'],
    ['a number that ends a sentence', 'in 2024. Kim', 'in:block 2024:space Kim:sentence'],
    ['a blank line', 'workers\n\nKim', 'workers:block Kim:block'],
    ['a line end', 'workers\nKim', 'workers:block Kim:block'],
    ['the apostrophe of a plural', 'the Workers’ Party', 'the:block Workers:space Party:plural'],
    ['a closing quotation mark like one', 'a ‘lot’ Kim', 'a:block lot:other Kim:other'],
    ['a possessive ending', 'Kim’s army', 'Kim:block ’s:ending army:space'],
  ];
  test.each(cases)('%s', (_, text, told) => expect(gaps(text)).toBe(told));
});

describe('how a word is written is told', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['troops', 'lower'],
    ['Kursk', 'capitalised'],
    ['McDonald', 'capitalised'],
    ['iPhone', 'lower'],
    ['NATO', 'upper'],
    ['U.S.', 'upper'],
    ['G7', 'upper'],
    ['A', 'capitalised'],
    ['1718', 'number'],
    ['11th', 'lower'],
    ['김정은', 'caseless'],
    ['Путин', 'capitalised'],
    ['ОПЕК', 'upper'],
  ];
  test.each(cases)('%s is %s', (word, written) => expect(tokenise(word)[0]?.case).toBe(written));

  test('names stand in capitals or in scripts without them', () => {
    expect(
      tokenise('troops Kursk NATO 김정은 1718')
        .filter(isNameLike)
        .map(({ surface }) => surface),
    ).toEqual(['Kursk', 'NATO', '김정은']);
  });
  test('initialisms with dots are told from those without', () => {
    expect(tokenise('U.S. US').map(({ dotted }) => dotted)).toEqual([true, false]);
  });
  test('the words that open sentences and paragraphs are told', () => {
    const text = 'One came. Two went, said Mr. Three.\n\nFour stayed.';
    expect(
      tokenise(text)
        .filter(opensSentence)
        .map(({ surface }) => surface),
    ).toEqual(['One', 'Two', 'Four']);
  });
});

describe('any text is read', () => {
  test('tokens are sorted, disjoint and the very slices of the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const token of tokenise(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.surface).toBe(text.slice(token.start, token.end));
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });

  test('letters and digits never fall between the words, currency signs aside', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        const between: string[] = [];
        for (const token of tokenise(text)) {
          between.push(text.slice(end, token.start));
          end = token.end;
        }
        between.push(text.slice(end));
        expect(between.filter((piece) => /[\p{L}\p{N}]/u.test(piece.replace(/\p{Lu}{1,3}\$/gu, '')))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('a possessive ending follows its word at once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenise(text);
        tokens.forEach((token, i) => {
          if (isPossessive(token)) expect(tokens[i - 1]?.end).toBe(token.start);
        });
      }),
      { numRuns: 200 },
    );
  });

  const hostile: readonly (readonly [string, string])[] = [
    ['one word', 'a'],
    ['dotted capitals', 'A.'],
    ['apostrophes', 'a’'],
    ['bare apostrophes', '’'],
    ['full stops', '.'],
    ['full stops and spaces', '. '],
    ['spaces', ' '],
    ['quotation marks after a full stop', '”'],
    ['combining marks', 'e\u0301\u0302'],
    ['lone surrogates', '\ud83d'],
    ['currency letters', 'US$'],
    ['hyphens', 'a-'],
  ];
  test.each(hostile)(
    'a million characters of %s take time in proportion',
    (_, unit) => {
      const million = `Stop. ${unit.repeat(1_000_000 / unit.length)} Go`;
      const before = process.cpuUsage();
      tokenise(million);
      // A quadratic step would take minutes of processor time here; a linear one takes well under a second (µs).
      expect(process.cpuUsage(before).user).toBeLessThan(10_000_000);
    },
    60_000,
  );
});

import { describe, expect, test } from 'vitest';

import { findFigures } from '../../lib/figures/index.js';
import { sayQuantity } from './marked-text.js';

/** Each line: text → quantities; "-" where there is none. */
const TABLES: Readonly<Record<string, string>> = {
  de: `
    Es kamen 1.000 Soldaten. → 1000
    Es kamen 15.000 Soldaten. → 15000
    Es kamen 1.250.000 Gäste. → 1250000
    Es kamen 1 250 000 Gäste. → 1250000
    Es kamen 12’500 Gäste. → 12500
    Es kamen 12'500 Gäste. → 12500
    Der Anteil lag bei 3,5 %. → 3.5 percent
    Der Anteil lag bei 3,5 Prozent. → 3.5 percent
    Der Anteil lag bei 12%. → 12 percent
    Zwischen 10–12 % der Wähler. → 10..12 percent
    Es kostete 3,9 Mrd. Euro. → 3900000000 EUR
    Es kostete 3 Millionen Euro. → 3000000 EUR
    Es kostete 3 Mio. €. → 3000000 EUR
    Es kostete 2,5 Milliarden US-Dollar. → 2500000000 USD
    Es kostete 1.299,95 Euro. → 1299.95 EUR
    Es kostete 1.299,95 €. → 1299.95 EUR
    Es kostete € 40. → 40 EUR
    Es kostete 40 EUR. → 40 EUR
    Es kostete CHF 40. → 40 CHF
    Es kostete 40 Franken. → 40 CHF
    Es kostete US$ 14 Milliarden. → 14000000000 USD
    Es kostete $5. → 5 USD
    Rund 7 Tausend kamen. → 7000
    Rund 100–120 Menschen kamen. → 100..120
    Es waren 0,5 Prozent. → 0.5 percent
    Es waren 600 Tote und 1.200 Verletzte. → 600; 1200
    Eine Billion sind 1 Billion. → 1000000000000
    Es waren 83.445.000 Einwohner. → 83445000
    Er kam am 17. Juni. → -
    Er kam am 17.06.2025. → -
    Er kam 2025. → -
    Er kam um 14:30 Uhr. → -
    Er kam um 14 Uhr. → -
    Die T-72 fuhr vor. → -
    Die Version 1.2.3 lief. → -
    Er war im März 2024 dort. → -
    Telefon 0301234567. → -
    Er kam in den Jahren 2019–2023. → -
    Es kostete 2,99 £. → 2.99 GBP
    Es wog 5 Kilogramm. → 5
  `,
  fr: `
    Il y avait 1 000 soldats. → 1000
    Il y avait 15 000 soldats. → 15000
    Il y avait 15 000 soldats. → 15000
    Il y avait 1 250 000 visiteurs. → 1250000
    Il y avait 1.250.000 visiteurs. → 1250000
    Il y avait 600 morts. → 600
    Une part de 3,5 %. → 3.5 percent
    Une part de 3,5 %. → 3.5 percent
    Une part de 12%. → 12 percent
    Une part de 12 pour cent. → 12 percent
    Entre 10–12 % des voix. → 10..12 percent
    Cela coûte 3,9 milliards d’euros. → 3900000000 EUR
    Cela coûte 3 millions d'euros. → 3000000 EUR
    Cela coûte 3 millions de dollars. → 3000000 USD
    Cela coûte 2 Mds €. → 2000000000 EUR
    Cela coûte 40 €. → 40 EUR
    Cela coûte 40 euros. → 40 EUR
    Cela coûte 1 299,95 €. → 1299.95 EUR
    Cela coûte 40 EUR. → 40 EUR
    Cela coûte 40 dollars. → 40 USD
    Cela coûte $40. → 40 USD
    Cela coûte 100 francs. → 100 CHF
    Cela coûte 500 roubles. → 500 RUB
    Cela coûte 40 livres. → 40 GBP
    Environ 7 mille sont venus. → 7000
    Environ 100-120 personnes. → 100..120
    La hausse est de 0,5 %. → 0.5 percent
    Il y a 600 morts et 1 200 blessés. → 600; 1200
    La France compte 68 millions d’habitants. → 68000000
    Un billion vaut 1 billion. → 1000000000000
    Le 17 juin, il est venu. → -
    Le 1er mai, il est venu. → -
    En 2025, il est venu. → -
    À 14h30, il est venu. → -
    À 14 heures, il est venu. → -
    Le 17/06/2025, il est venu. → -
    Le char T-72 avance. → -
    La 3e fois. → -
    Au téléphone 0140205050. → -
    En mars 2024, il est venu. → -
  `,
  es: `
    Llegaron 1.000 soldados. → 1000
    Llegaron 15.000 soldados. → 15000
    Llegaron 15 000 soldados. → 15000
    Llegaron 1.250.000 turistas. → 1250000
    Murieron 600 personas. → 600
    Un aumento del 3,5 %. → 3.5 percent
    Un aumento del 3,5%. → 3.5 percent
    Un aumento del 12 por ciento. → 12 percent
    Entre el 10–12 % de los votos. → 10..12 percent
    Cuesta 3,9 mil millones de euros. → 3900000000 EUR
    Cuesta 3 millones de euros. → 3000000 EUR
    Cuesta 3 millones de dólares. → 3000000 USD
    Cuesta 1 millón de dólares. → 1000000 USD
    Cuesta 40 €. → 40 EUR
    Cuesta 40 euros. → 40 EUR
    Cuesta 1.299,95 €. → 1299.95 EUR
    Cuesta 40 EUR. → 40 EUR
    Cuesta US$ 40. → 40 USD
    Cuesta US$14.000 millones. → 14000000000 USD
    Cuesta $40. → 40 USD
    Cuesta 500 rublos. → 500 RUB
    Cuesta 40 libras. → 40 GBP
    Cuesta £40. → 40 GBP
    Cuesta 9.000 yenes. → 9000 JPY
    Unos 7 mil vinieron. → 7000
    Unas 100-120 personas. → 100..120
    Sube un 0,5 %. → 0.5 percent
    Hay 600 muertos y 1.200 heridos. → 600; 1200
    España tiene 48 millones de habitantes. → 48000000
    Un billón es 1 billón. → 1000000000000
    El 17 de junio llegó. → -
    El 1 de mayo llegó. → -
    En 2025 llegó. → -
    A las 14:30 llegó. → -
    A las 14 horas llegó. → -
    El 17/06/2025 llegó. → -
    El tanque T-72 avanza. → -
    El 3º de la lista. → -
    Llame al 0140205050. → -
    En marzo de 2024 llegó. → -
  `,
  ru: `
    Прибыли 1 000 солдат. → 1000
    Прибыли 15 000 солдат. → 15000
    Прибыли 15 000 солдат. → 15000
    Прибыли 15 тыс. солдат. → 15000
    Прибыли 15 тысяч солдат. → 15000
    Прибыли 1 250 000 гостей. → 1250000
    Погибли 600 человек. → 600
    Рост на 3,5 %. → 3.5 percent
    Рост на 3,5%. → 3.5 percent
    Рост на 12 процентов. → 12 percent
    От 10–12 % голосов. → 10..12 percent
    Это стоит 3,9 млрд рублей. → 3900000000 RUB
    Это стоит 3 млн рублей. → 3000000 RUB
    Это стоит 3 млн руб. за штуку. → 3000000 RUB
    Это стоит 3 миллиона долларов. → 3000000 USD
    Это стоит 2 трлн рублей. → 2000000000000 RUB
    Это стоит 40 ₽. → 40 RUB
    Это стоит 40 рублей. → 40 RUB
    Это стоит 1 299,95 рубля. → 1299.95 RUB
    Это стоит 40 евро. → 40 EUR
    Это стоит €40. → 40 EUR
    Это стоит 40 €. → 40 EUR
    Это стоит $40. → 40 USD
    Это стоит $40 млн. → 40000000 USD
    Это стоит 40 долларов. → 40 USD
    Это стоит 40 USD. → 40 USD
    Это стоит 500 гривен. → 500 UAH
    Это стоит 9 000 иен. → 9000 JPY
    Пришли 100–120 человек. → 100..120
    Рост на 0,5 %. → 0.5 percent
    600 погибших и 1 200 раненых. → 600; 1200
    В стране 146 млн человек. → 146000000
    Он прибыл 17 июня. → -
    Он прибыл 17.06.2025. → -
    Он прибыл в 2025 году. → -
    Он прибыл в 14:30. → -
    Танк Т-72 идёт. → -
    В 3-й раз. → -
    Телефон 0123456789. → -
    В марте 2024 года. → -
  `,
  ko: `
    병사 1,000명이 왔다. → 1000
    병사 15,000명이 왔다. → 15000
    병사 1만명이 왔다. → 10000
    병사 1만 명이 왔다. → 10000
    병사 3천명이 왔다. → 3000
    병사 2백만 명이 왔다. → 2000000
    관광객 1,250,000명이 왔다. → 1250000
    사망자는 600명이다. → 600
    3.5% 올랐다. → 3.5 percent
    3.5 % 올랐다. → 3.5 percent
    12퍼센트 올랐다. → 12 percent
    12 퍼센트 올랐다. → 12 percent
    10–12% 올랐다. → 10..12 percent
    10-12% 올랐다. → 10..12 percent
    값은 4,000원이다. → 4000 KRW
    값은 4000원이다. → 4000 KRW
    값은 3억원이다. → 300000000 KRW
    값은 3억 원이다. → 300000000 KRW
    값은 2조원이다. → 2000000000000 KRW
    값은 5천만 원이다. → 50000000 KRW
    값은 ₩4,000이다. → 4000 KRW
    값은 $40이다. → 40 USD
    값은 40달러이다. → 40 USD
    값은 40 달러이다. → 40 USD
    값은 40억 달러이다. → 4000000000 USD
    값은 40유로이다. → 40 EUR
    값은 €40이다. → 40 EUR
    값은 900엔이다. → 900 JPY
    값은 900위안이다. → 900 CNY
    값은 900루블이다. → 900 RUB
    값은 40 USD이다. → 40 USD
    100–120명이 왔다. → 100..120
    0.5% 올랐다. → 0.5 percent
    사망 600명, 부상 1,200명. → 600; 1200
    6월 17일에 왔다. → -
    2025년에 왔다. → -
    14시 30분에 왔다. → -
    14:30에 왔다. → -
    T-72 전차가 왔다. → -
    1호 법안이다. → -
  `,
};

const casesOf = (table: string): (readonly [string, string])[] =>
  table
    .split('\n')
    .map((line) => line.trim().split(' → '))
    .flatMap(([text, quantities]) => (text !== undefined && quantities !== undefined ? [[text, quantities] as const] : []));

describe.each(Object.entries(TABLES))('digits in %s', (language, table) => {
  const cases = casesOf(table);
  test('are told by forty lines', () => {
    expect(cases).toHaveLength(40);
  });
  test.each(cases)('%s → %s', (text, quantities) => {
    const found = findFigures(text, { language: `${language}-XX` });
    const said = found.map((figure) => sayQuantity(figure).replace(/ (?:count|money)/, ''));
    expect(said.join('; ') || '-').toBe(quantities);
    for (const { span, surface } of found) expect(text.slice(span.start, span.end)).toBe(surface);
  });
});

test('a language whose numbers are not known has no figures', () => {
  expect(findFigures('Tuli 1.000 sotilasta.', { language: 'fi' })).toEqual([]);
});

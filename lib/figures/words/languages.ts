import { wordSet } from './word-set.js';

/** How a language writes numbers in digits. */
export interface NumberStyle {
  /** The mark before decimals; the other one of "." and "," parts thousands, as spaces and apostrophes do everywhere. */
  readonly decimal: '.' | ',';
  /** What stands behind digits and multiplies them, in lower case, to its power of ten. */
  readonly scales: ReadonlyMap<string, number>;
  /** Currency nouns and short forms, in lower case, to ISO 4217. */
  readonly currencies: ReadonlyMap<string, string>;
  readonly percent: ReadonlySet<string>;
  /** Months and other words that make the number before them a date or time. */
  readonly calendar: ReadonlySet<string>;
}

const powers = (pairs: Readonly<Record<string, number>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(pairs).flatMap(([words, power]) => words.split(' ').map((word) => [word.replaceAll('_', ' '), power] as const)));
const codes = (pairs: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(pairs).flatMap(([code, words]) => words.split(' ').map((word) => [word, code] as const)));

/**
 * Languages whose digits are read (CLDR 47, number symbols). Words for numbers are not; those that only scale digits are, since
 * "3 Millionen" read as 3 would be wrong. German "Billion", Spanish "billón" and French "billion" are 10¹².
 */
const STYLES = {
  de: {
    decimal: ',',
    scales: powers({ tausend: 3, 'million millionen mio mio.': 6, 'milliarde milliarden mrd mrd.': 9, 'billion billionen bio.': 12 }),
    currencies: codes({ EUR: 'euro', USD: 'dollar us-dollar', RUB: 'rubel', GBP: 'pfund', CHF: 'franken', JPY: 'yen', KRW: 'won' }),
    percent: wordSet('% prozent'),
    calendar: wordSet('januar jänner februar märz april mai juni juli august september oktober november dezember uhr'),
  },
  fr: {
    decimal: ',',
    scales: powers({ mille: 3, 'million millions': 6, 'milliard milliards md mds': 9, 'billion billions': 12 }),
    currencies: codes({
      EUR: 'euro euros',
      USD: 'dollar dollars',
      RUB: 'rouble roubles',
      GBP: 'livre livres',
      CHF: 'franc francs',
      JPY: 'yen yens',
      KRW: 'won wons',
    }),
    percent: wordSet('% pour_cent'),
    calendar: wordSet('janvier février mars avril mai juin juillet août septembre octobre novembre décembre h heures'),
  },
  es: {
    decimal: ',',
    scales: powers({ mil: 3, 'millón millones': 6, mil_millones: 9, 'billón billones': 12 }),
    currencies: codes({ EUR: 'euro euros', USD: 'dólar dólares', RUB: 'rublo rublos', GBP: 'libra libras', JPY: 'yen yenes', KRW: 'won' }),
    percent: wordSet('% por_ciento'),
    calendar: wordSet('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre horas'),
  },
  ru: {
    decimal: ',',
    scales: powers({
      'тыс тыс. тысяч тысячи тысяча': 3,
      'млн млн. миллион миллиона миллионов': 6,
      'млрд млрд. миллиард миллиарда миллиардов': 9,
      'трлн трлн. триллион триллиона триллионов': 12,
    }),
    currencies: codes({
      RUB: 'рубль рубля рублей руб руб.',
      USD: 'доллар доллара долларов долл долл.',
      EUR: 'евро',
      UAH: 'гривна гривны гривен',
      JPY: 'иена иены иен',
      KRW: 'вона воны вон',
    }),
    percent: wordSet('% процент процента процентов'),
    calendar: wordSet('января февраля марта апреля мая июня июля августа сентября октября ноября декабря год года году лет_назад'),
  },
  ko: {
    decimal: '.',
    scales: powers({ 천: 3, 만: 4, 억: 8, 조: 12, 천만: 7, 백만: 6 }),
    currencies: codes({ KRW: '원', USD: '달러', EUR: '유로', JPY: '엔', CNY: '위안', RUB: '루블' }),
    percent: wordSet('% 퍼센트 프로'),
    calendar: wordSet('년 월 일 시 분 초 호 번 차 회 위'),
  },
} as const satisfies Readonly<Record<string, NumberStyle>>;

/** By the first two letters of a BCP 47 tag. */
export const NUMBER_STYLES: ReadonlyMap<string, NumberStyle> = new Map(Object.entries(STYLES));

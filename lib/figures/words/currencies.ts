/** Currency signs to ISO 4217 codes (https://www.iso.org/iso-4217-currency-codes.html); "$" alone is read as US, "¥" as Japanese. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'], ['€', 'EUR'], ['£', 'GBP'], ['¥', 'JPY'], ['₩', 'KRW'], ['₹', 'INR'], ['₽', 'RUB'], ['₺', 'TRY'], ['₴', 'UAH'],
  ['฿', 'THB'], ['₫', 'VND'], ['₱', 'PHP'], ['₦', 'NGN'], ['₪', 'ILS'], ['₸', 'KZT'], ['₾', 'GEL'], ['₼', 'AZN'], ['₵', 'GHS'],
  ['₡', 'CRC'], ['₲', 'PYG'], ['₮', 'MNT'], ['₭', 'LAK'], ['₨', 'PKR'],
]);

/** Letters right before a dollar (or pound, yen) sign. */
export const SIGN_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['us$', 'USD'], ['u.s.$', 'USD'], ['a$', 'AUD'], ['au$', 'AUD'], ['c$', 'CAD'], ['ca$', 'CAD'], ['can$', 'CAD'], ['hk$', 'HKD'],
  ['nz$', 'NZD'], ['s$', 'SGD'], ['r$', 'BRL'], ['nt$', 'TWD'], ['z$', 'ZWL'], ['j$', 'JMD'], ['mx$', 'MXN'], ['cn¥', 'CNY'], ['rmb¥', 'CNY'],
  ['e£', 'EGP'], ['le£', 'EGP'], ['ir£', 'IEP'],
]);

/** Codes that may stand before or behind a number as they are; "ALL" and "TRY" are absent, being words in capitals too. */
export const CURRENCY_CODES: ReadonlySet<string> = new Set([
  'USD', 'EUR', 'GBP', 'JPY', 'CNY', 'CHF', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'SEK', 'NOK', 'DKK', 'ISK', 'PLN', 'CZK', 'HUF', 'RON',
  'BGN', 'RUB', 'UAH', 'BYN', 'KZT', 'GEL', 'AMD', 'AZN', 'ILS', 'IRR', 'IQD', 'SYP', 'LBP', 'JOD', 'SAR', 'AED', 'QAR', 'KWD', 'BHD',
  'OMR', 'YER', 'EGP', 'SDG', 'LYD', 'TND', 'DZD', 'MAD', 'NGN', 'GHS', 'KES', 'UGX', 'TZS', 'ETB', 'SOS', 'ZAR', 'INR', 'PKR', 'BDT',
  'LKR', 'NPR', 'MMK', 'THB', 'VND', 'IDR', 'MYR', 'PHP', 'KRW', 'KPW', 'TWD', 'MNT', 'BRL', 'MXN', 'ARS', 'CLP', 'COP', 'PEN', 'VES',
  'CUP', 'XOF', 'XAF', 'RSD',
]);
/** Short forms before a number. */
export const CURRENCY_PREFIX_WORDS: ReadonlyMap<string, string> = new Map([['rs', 'INR'], ['rmb', 'CNY'], ['sfr', 'CHF'], ['rm', 'MYR'], ['tl', 'TRY']]);

interface CurrencyNoun {
  /** The code when no country word stands before the noun. */
  readonly code: string;
  /** 0.01 for cents and pence. */
  readonly part?: number;
}
const noun = (code: string, ...forms: string[]): [string, CurrencyNoun][] => forms.map((form) => [form, { code }]);
const part = (code: string, ...forms: string[]): [string, CurrencyNoun][] => forms.map((form) => [form, { code, part: 0.01 }]);

/**
 * Currency nouns. "Real", "mark" and "sol" are absent in the singular (they are English words); "won", "pound", "crown" and
 * "dong" are settled by their surroundings. "Ether" and "bitcoin" have no ISO code and are read as counts.
 */
export const CURRENCY_NOUNS: ReadonlyMap<string, CurrencyNoun> = new Map([
  ...noun('USD', 'dollar', 'dollars', 'bucks'), ...part('USD', 'cent', 'cents'), ...noun('EUR', 'euro', 'euros'),
  ...noun('GBP', 'pound', 'pounds', 'sterling', 'quid'), ...part('GBP', 'pence', 'penny'),
  ...noun('JPY', 'yen'), ...noun('CNY', 'yuan', 'renminbi'), ...noun('KRW', 'won'),
  ...noun('RUB', 'rouble', 'roubles', 'ruble', 'rubles'), ...noun('UAH', 'hryvnia', 'hryvnias', 'hryvnya'), ...noun('INR', 'rupee', 'rupees'),
  ...noun('TRY', 'lira', 'liras'), ...noun('CHF', 'franc', 'francs'), ...noun('SEK', 'krona', 'kronor', 'crowns'),
  ...noun('NOK', 'kroner', 'krone'), ...noun('PLN', 'zloty', 'zlotys'), ...noun('HUF', 'forint', 'forints'), ...noun('CZK', 'koruna', 'korunas'),
  ...noun('MXN', 'peso', 'pesos'), ...noun('BRL', 'reais', 'reals'), ...noun('ZAR', 'rand'), ...noun('NGN', 'naira'),
  ...noun('KES', 'shilling', 'shillings'), ...noun('THB', 'baht'), ...noun('MYR', 'ringgit'), ...noun('IDR', 'rupiah'), ...noun('VND', 'dong'),
  ...noun('BDT', 'taka'), ...noun('KZT', 'tenge'), ...noun('ILS', 'shekel', 'shekels'), ...noun('IRR', 'rial', 'rials', 'toman', 'tomans'),
  ...noun('SAR', 'riyal', 'riyals'), ...noun('AED', 'dirham', 'dirhams'), ...noun('IQD', 'dinar', 'dinars'),
  ...noun('VES', 'bolivar', 'bolivars', 'bolívar', 'bolívares', 'bolivares'), ...noun('MMK', 'kyat', 'kyats'), ...noun('GEL', 'lari'),
  ...noun('AZN', 'manat'), ...noun('ETB', 'birr'), ...noun('AFN', 'afghani', 'afghanis'), ...noun('RON', 'leu', 'lei'), ...noun('PEN', 'soles'),
]);

/** Country words before a currency noun, by the noun's singular. */
export const NATIONAL_CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['us dollar', 'USD'], ['u.s. dollar', 'USD'], ['american dollar', 'USD'], ['canadian dollar', 'CAD'], ['australian dollar', 'AUD'],
  ['zealand dollar', 'NZD'], ['kong dollar', 'HKD'], ['singapore dollar', 'SGD'], ['singaporean dollar', 'SGD'], ['taiwan dollar', 'TWD'],
  ['taiwanese dollar', 'TWD'], ['zimbabwean dollar', 'ZWL'], ['zimbabwe dollar', 'ZWL'], ['jamaican dollar', 'JMD'], ['namibian dollar', 'NAD'],
  ['british pound', 'GBP'], ['syrian pound', 'SYP'], ['egyptian pound', 'EGP'], ['lebanese pound', 'LBP'], ['sudanese pound', 'SDG'],
  ['japanese yen', 'JPY'], ['chinese yuan', 'CNY'], ['korean won', 'KRW'], ['russian rouble', 'RUB'], ['russian ruble', 'RUB'],
  ['belarusian rouble', 'BYN'], ['belarusian ruble', 'BYN'], ['indian rupee', 'INR'], ['pakistani rupee', 'PKR'], ['pakistan rupee', 'PKR'],
  ['lankan rupee', 'LKR'], ['nepalese rupee', 'NPR'], ['nepali rupee', 'NPR'], ['turkish lira', 'TRY'], ['lebanese lira', 'LBP'],
  ['syrian lira', 'SYP'], ['swiss franc', 'CHF'], ['cfa franc', 'XOF'], ['congolese franc', 'CDF'], ['rwandan franc', 'RWF'],
  ['burundian franc', 'BIF'], ['swedish crown', 'SEK'], ['norwegian crown', 'NOK'], ['danish crown', 'DKK'], ['czech crown', 'CZK'],
  ['icelandic crown', 'ISK'], ['swedish krona', 'SEK'], ['icelandic krona', 'ISK'], ['danish krone', 'DKK'], ['norwegian krone', 'NOK'],
  ['danish kroner', 'DKK'], ['norwegian kroner', 'NOK'], ['swedish kronor', 'SEK'], ['polish zloty', 'PLN'], ['hungarian forint', 'HUF'],
  ['mexican peso', 'MXN'], ['argentine peso', 'ARS'], ['argentinian peso', 'ARS'], ['chilean peso', 'CLP'], ['colombian peso', 'COP'],
  ['cuban peso', 'CUP'], ['philippine peso', 'PHP'], ['filipino peso', 'PHP'], ['uruguayan peso', 'UYU'], ['brazilian reais', 'BRL'],
  ['african rand', 'ZAR'], ['nigerian naira', 'NGN'], ['kenyan shilling', 'KES'], ['kenya shilling', 'KES'], ['ugandan shilling', 'UGX'],
  ['uganda shilling', 'UGX'], ['tanzanian shilling', 'TZS'], ['somali shilling', 'SOS'], ['thai baht', 'THB'], ['malaysian ringgit', 'MYR'],
  ['indonesian rupiah', 'IDR'], ['vietnamese dong', 'VND'], ['israeli shekel', 'ILS'], ['iranian rial', 'IRR'], ['iranian toman', 'IRR'],
  ['omani rial', 'OMR'], ['yemeni rial', 'YER'], ['yemeni riyal', 'YER'], ['saudi riyal', 'SAR'], ['qatari riyal', 'QAR'], ['uae dirham', 'AED'],
  ['emirati dirham', 'AED'], ['moroccan dirham', 'MAD'], ['iraqi dinar', 'IQD'], ['kuwaiti dinar', 'KWD'], ['jordanian dinar', 'JOD'],
  ['libyan dinar', 'LYD'], ['tunisian dinar', 'TND'], ['algerian dinar', 'DZD'], ['bahraini dinar', 'BHD'], ['serbian dinar', 'RSD'],
  ['venezuelan bolivar', 'VES'], ['ukrainian hryvnia', 'UAH'], ['kazakh tenge', 'KZT'], ['kazakhstani tenge', 'KZT'], ['romanian leu', 'RON'],
  ['romanian lei', 'RON'], ['moldovan leu', 'MDL'], ['moldovan lei', 'MDL'], ['us cent', 'USD'], ['euro cent', 'EUR'],
]);

import { wordSet, WordMap, WordSet } from './word-set.js';

/** What a unit word makes of the number before it. */
export interface UnitWord {
  readonly unit: 'measure' | 'duration' | 'percent';
  /** Singular English name; empty for percent. */
  readonly measure: string;
  /** Factor to percent for "basis points". */
  readonly factor?: number;
}

const measures = (measure: string, ...forms: string[]): [string, UnitWord][] => forms.map((form) => [form, { unit: 'measure', measure }]);
const durations = (measure: string, ...forms: string[]): [string, UnitWord][] => forms.map((form) => [form, { unit: 'duration', measure }]);
const percents = (...forms: string[]): [string, UnitWord][] => forms.map((form) => [form, { unit: 'percent', measure: '' }]);

/**
 * Unit words and phrases, in lower case, words parted by one space. Absent on purpose: "in" for inch, "t" and "l" as letters,
 * "point" (a score), "stone", and "head"; "pounds" are tried as money first; "second" in the singular holds only after a hyphen or "one". British and American
 * spellings share one measure ("metre").
 */
export const UNIT_WORDS = new WordMap<UnitWord>([
  ...percents('percent', 'per cent', 'pct', '%', 'percentage point', 'percentage points', 'pp'),
  ['basis point', { unit: 'percent', measure: '', factor: 0.01 }],
  ['basis points', { unit: 'percent', measure: '', factor: 0.01 }],
  ['bps', { unit: 'percent', measure: '', factor: 0.01 }],
  ...durations('second', 'seconds', 'sec', 'secs'),
  ...durations('minute', 'minute', 'minutes', 'min', 'mins'),
  ...durations('hour', 'hour', 'hours', 'hr', 'hrs'),
  ...durations('day', 'day', 'days'),
  ...durations('night', 'night', 'nights'),
  ...durations('week', 'week', 'weeks'),
  ...durations('fortnight', 'fortnight', 'fortnights'),
  ...durations('month', 'month', 'months'),
  ...durations('year', 'year', 'years', 'yr', 'yrs'),
  ...durations('decade', 'decade', 'decades'),
  ...durations('century', 'century', 'centuries'),
  ...durations('millisecond', 'millisecond', 'milliseconds', 'ms'),
  ...durations('millennium', 'millennium', 'millennia'),
  ...measures('mile', 'mile', 'miles', 'mi'),
  ...measures('nautical mile', 'nautical mile', 'nautical miles', 'nm'),
  ...measures('kilometre', 'kilometre', 'kilometres', 'kilometer', 'kilometers', 'km', 'kms'),
  ...measures('metre', 'metre', 'metres', 'meter', 'meters', 'm'),
  ...measures('centimetre', 'centimetre', 'centimetres', 'centimeter', 'centimeters', 'cm'),
  ...measures('millimetre', 'millimetre', 'millimetres', 'millimeter', 'millimeters', 'mm'),
  ...measures('foot', 'foot', 'feet', 'ft'),
  ...measures('inch', 'inch', 'inches'),
  ...measures('yard', 'yard', 'yards', 'yd', 'yds'),
  ...measures('light year', 'light year', 'light years'),
  ...measures('ton', 'ton', 'tons'),
  ...measures('tonne', 'tonne', 'tonnes', 'metric ton', 'metric tons', 'metric tonne', 'metric tonnes', 'mt'),
  ...measures('kiloton', 'kiloton', 'kilotons'),
  ...measures('megaton', 'megaton', 'megatons'),
  ...measures('kilogram', 'kilogram', 'kilograms', 'kilogramme', 'kilogrammes', 'kilo', 'kilos', 'kg', 'kgs'),
  ...measures('gram', 'gram', 'grams', 'gramme', 'grammes', 'g'),
  ...measures('milligram', 'milligram', 'milligrams', 'mg'),
  ...measures('microgram', 'microgram', 'micrograms'),
  ...measures('pound', 'lb', 'lbs', 'pound', 'pounds'),
  ...measures('ounce', 'ounce', 'ounces', 'oz'),
  ...measures('carat', 'carat', 'carats'),
  ...measures('barrel', 'barrel', 'barrels', 'bpd'),
  ...measures('bushel', 'bushel', 'bushels'),
  ...measures('gallon', 'gallon', 'gallons'),
  ...measures('litre', 'litre', 'litres', 'liter', 'liters'),
  ...measures('pint', 'pint', 'pints'),
  ...measures('millilitre', 'millilitre', 'millilitres', 'milliliter', 'milliliters', 'ml'),
  ...measures('hectare', 'hectare', 'hectares', 'ha'),
  ...measures('acre', 'acre', 'acres'),
  ...measures('cubic metre', 'cubic metre', 'cubic metres', 'cubic meter', 'cubic meters', 'cu m', 'bcm'),
  ...measures('cubic foot', 'cubic foot', 'cubic feet', 'cu ft'),
  ...measures(
    'square kilometre',
    'square kilometre',
    'square kilometres',
    'square kilometer',
    'square kilometers',
    'square km',
    'sq km',
    'km²',
  ),
  ...measures('square mile', 'square mile', 'square miles', 'sq mile', 'sq miles', 'sq mi'),
  ...measures('square metre', 'square metre', 'square metres', 'square meter', 'square meters', 'sq m', 'sqm', 'm²'),
  ...measures('square foot', 'square foot', 'square feet', 'sq ft'),
  ...measures('mile per hour', 'mph', 'mile per hour', 'miles per hour', 'miles an hour'),
  ...measures(
    'kilometre per hour',
    'kph',
    'kmh',
    'kilometre per hour',
    'kilometer per hour',
    'km / h',
    'kilometres per hour',
    'kilometers per hour',
    'kilometres an hour',
    'kilometers an hour',
    'km per hour',
  ),
  ...measures('metre per second', 'metres per second', 'meters per second', 'm / s'),
  ...measures('knot', 'knot', 'knots'),
  ...measures('degree', 'degree', 'degrees', '°'),
  ...measures('degree Celsius', 'degrees celsius', 'degree celsius', 'degrees centigrade', 'degrees c', '° c', '°c', 'celsius'),
  ...measures('degree Fahrenheit', 'degrees fahrenheit', 'degree fahrenheit', 'degrees f', '° f', '°f', 'fahrenheit'),
  ...measures('watt', 'watt', 'watts'),
  ...measures('kilowatt', 'kilowatt', 'kilowatts', 'kw'),
  ...measures('megawatt', 'megawatt', 'megawatts', 'mw'),
  ...measures('gigawatt', 'gigawatt', 'gigawatts', 'gw'),
  ...measures('terawatt', 'terawatt', 'terawatts', 'tw'),
  ...measures('kilowatt hour', 'kilowatt hour', 'kilowatt hours', 'kwh'),
  ...measures('megawatt hour', 'megawatt hour', 'megawatt hours', 'mwh'),
  ...measures('gigawatt hour', 'gigawatt hour', 'gigawatt hours', 'gwh'),
  ...measures('terawatt hour', 'terawatt hour', 'terawatt hours', 'twh'),
  ...measures('British thermal unit', 'british thermal unit', 'british thermal units', 'btu', 'mmbtu'),
  ...measures('volt', 'volt', 'volts'),
  ...measures('kilovolt', 'kilovolt', 'kilovolts', 'kv'),
  ...measures('calorie', 'calorie', 'calories'),
  ...measures('horsepower', 'horsepower', 'hp'),
  ...measures('byte', 'byte', 'bytes'),
  ...measures('kilobyte', 'kilobyte', 'kilobytes', 'kb'),
  ...measures('megabyte', 'megabyte', 'megabytes', 'mb'),
  ...measures('gigabyte', 'gigabyte', 'gigabytes', 'gb'),
  ...measures('terabyte', 'terabyte', 'terabytes', 'tb'),
  ...measures('megabit', 'megabit', 'megabits', 'mbit'),
  ...measures('gigabit', 'gigabit', 'gigabits', 'gbit'),
  ...measures('nanometre', 'nanometre', 'nanometres', 'nanometer', 'nanometers'),
  ...measures('petabyte', 'petabyte', 'petabytes'),
  ...measures('hertz', 'hertz', 'hz'),
  ...measures('megahertz', 'megahertz', 'mhz'),
  ...measures('gigahertz', 'gigahertz', 'ghz'),
  ...measures('decibel', 'decibel', 'decibels'),
  ...measures('deadweight tonne', 'dwt', 'deadweight tonnes', 'deadweight tons'),
  ...measures('becquerel', 'becquerel', 'becquerels'),
  ...measures('sievert', 'sievert', 'sieverts'),
  ...measures('millisievert', 'millisievert', 'millisieverts'),
]);

const openings = new Map<string, number>();
for (const phrase of UNIT_WORDS.keys()) {
  const words = phrase.split(' ');
  const [first = ''] = words;
  openings.set(first, Math.max(openings.get(first) ?? 0, words.length));
}
/** The first words of the phrases above, with how many words the longest has. */
export const UNIT_OPENINGS = new WordMap(openings);

/** Short units that hold only right behind digits ("17mi", "4g", "20nm"). */
export const TIGHT_UNITS = new WordSet(['mi', 'nm', 'g', 'ms', 'pp', 'mt', 'min', 'ha', 'sec', 'mb', 'kb', 'tb', 'gb', 'hp', 'tw']);

/** Measures of length, for telling "23m" from 23 million behind one of them, or before such a word. */
export const LENGTHS: ReadonlySet<string> = new Set(['mile', 'kilometre', 'metre', 'foot', 'yard', 'inch', 'centimetre', 'nautical mile']);
export const LENGTH_WORDS = wordSet(`
  high tall long deep wide away above below apart thick sprint race freestyle butterfly backstroke breaststroke hurdles relay dash
  final north south east west underwater offshore
`);

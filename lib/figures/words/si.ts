import type { SiUnit } from '../../model/index.js';

/** What one of a unit is in SI; degrees also have a shift, added after the factor. */
export interface SiFactor {
  readonly unit: SiUnit;
  readonly factor: number;
  readonly shift?: number;
}

const JULIAN_YEAR = 31_557_600; // s, 365.25 days (IAU)
const INTERNATIONAL_MILE = 1609.344; // m
const JOULES_A_KILOWATT_HOUR = 3.6e6;
const CUBIC_FOOT = 0.028316846592; // m³

const all = (unit: SiUnit, factors: Readonly<Record<string, number>>): [string, SiFactor][] =>
  Object.entries(factors).map(([name, factor]) => [name, { unit, factor }]);

/**
 * Units to SI (BIPM, The International System of Units, 9th edition; NIST SP 811, appendix B). Absent are units that differ from
 * place to place or by what is measured: ton, gallon, pint, bushel, ounce, calorie, kiloton, night. A month is a twelfth of a year.
 */
export const SI_FACTORS: ReadonlyMap<string, SiFactor> = new Map([
  ...all('m', {
    mile: INTERNATIONAL_MILE,
    'nautical mile': 1852,
    kilometre: 1000,
    metre: 1,
    centimetre: 0.01,
    millimetre: 0.001,
    nanometre: 1e-9,
    foot: 0.3048,
    inch: 0.0254,
    yard: 0.9144,
    'light year': 9_460_730_472_580_800,
  }),
  ...all('kg', {
    tonne: 1000,
    'deadweight tonne': 1000,
    kilogram: 1,
    gram: 0.001,
    milligram: 1e-6,
    microgram: 1e-9,
    pound: 0.45359237,
    carat: 0.0002,
  }),
  ...all('m³', { barrel: 0.158987294928, litre: 0.001, millilitre: 1e-6, 'cubic metre': 1, 'cubic foot': CUBIC_FOOT }),
  ...all('m²', {
    hectare: 10_000,
    acre: 4046.8564224,
    'square kilometre': 1e6,
    'square mile': INTERNATIONAL_MILE ** 2,
    'square metre': 1,
    'square foot': 0.3048 ** 2,
  }),
  ...all('m/s', { 'mile per hour': 0.44704, 'kilometre per hour': 1 / 3.6, 'metre per second': 1, knot: 1852 / 3600 }),
  ...all('W', { watt: 1, kilowatt: 1e3, megawatt: 1e6, gigawatt: 1e9, terawatt: 1e12 }),
  ...all('J', {
    'kilowatt hour': JOULES_A_KILOWATT_HOUR,
    'megawatt hour': JOULES_A_KILOWATT_HOUR * 1e3,
    'gigawatt hour': JOULES_A_KILOWATT_HOUR * 1e6,
    'terawatt hour': JOULES_A_KILOWATT_HOUR * 1e9,
  }),
  ...all('V', { volt: 1, kilovolt: 1000 }),
  ...all('Hz', { hertz: 1, megahertz: 1e6, gigahertz: 1e9 }),
  ...all('bit', { byte: 8, kilobyte: 8e3, megabyte: 8e6, gigabyte: 8e9, terabyte: 8e12, petabyte: 8e15, megabit: 1e6, gigabit: 1e9 }),
  ...all('Bq', { becquerel: 1 }),
  ...all('Sv', { sievert: 1, millisievert: 0.001 }),
  ...all('s', {
    millisecond: 0.001,
    second: 1,
    minute: 60,
    hour: 3600,
    day: 86_400,
    week: 604_800,
    fortnight: 1_209_600,
    month: JULIAN_YEAR / 12,
    year: JULIAN_YEAR,
    decade: JULIAN_YEAR * 10,
    century: JULIAN_YEAR * 100,
    millennium: JULIAN_YEAR * 1000,
  }),
  ['degree Celsius', { unit: 'K', factor: 1, shift: 273.15 }],
  ['degree Fahrenheit', { unit: 'K', factor: 5 / 9, shift: 273.15 - (32 * 5) / 9 }],
]);

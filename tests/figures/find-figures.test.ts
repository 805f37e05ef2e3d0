import { describe, expect, it } from 'vitest';
import { findFigures } from '../../lib/figures/index.js';
import { readMarks, sayQuantity, writeMarks } from './marked-text.js';

/** The text with its figures marked, and the quantities read, parted by "; ". */
type Case = readonly [marked: string, quantities: string];

const check = ([marked, quantities]: Case): void => {
  const { text } = readMarks(marked);
  const figures = findFigures(text);
  expect(writeMarks(text, figures)).toBe(marked);
  expect(figures.map(sayQuantity).join('; ')).toBe(quantities);
};

describe('counts are read with their noun', () => {
  const cases: readonly Case[] = [
    ['They sent ⟦{1,000} deminers⟧ home.', '1000 count'],
    ['The camp holds ⟦{5,000} young army engineers⟧ now.', '5000 count'],
    ['A while on, ⟦around {15,000}⟧ have been moved.', '15000 count'],
    ['⟦{Five} sailors⟧ drowned off the cape.', '5 count'],
    ['They lost ⟦{33} T-80 tanks⟧ there.', '33 count'],
    ['The force lost ⟦{850} officers and soldiers⟧.', '850 count'],
    ['A fleet of ⟦{two} cargo ships⟧ from Malta sailed.', '2 count'],
    ['It helps ⟦{63} U.N. and non-governmental organizations⟧ there.', '63 count'],
    ['⟦{One} fishing boat⟧ carrying salt sank.', '1 count'],
    ['All ⟦{25} crew⟧ are safe.', '25 count'],
    ['The blast left ⟦{three} dead⟧.', '3 count'],
    ['⟦{Eleven} troops⟧ were killed and ⟦{15}⟧ wounded.', '11 count; 15 count'],
    ['⟦{Four} more concerts⟧ are planned and ⟦{12}⟧ more dropped.', '4 count; 12 count'],
    ['A ⟦{three}-man⟧ crew flew it.', '3 count'],
    ['The ⟦{500}-strong⟧ force left.', '500 count'],
    ['⟦{Five}⟧ of the guests left.', '5 count'],
    ['They have a crew of ⟦{25}⟧.', '25 count'],
    ['The club signed ⟦{200}⟧ more after that.', '200 count'],
    ['He owns ⟦{16} sports clubs⟧.', '16 count'],
    ['It carried ⟦{40} warheads⟧.', '40 count'],
    ['⟦{4000} jobs⟧ will go.', '4000 count'],
    ['The party won ⟦{46} Members⟧ of Parliament.', '46 count'],
    ['In Ukraine ⟦{300} people⟧ were hurt.', '300 count'],
    ['On Tuesday ⟦{25} soldiers⟧ fell.', '25 count'],
    ['Of ⟦{48}⟧ offered, ⟦fewer than {six}⟧ were left.', '48 count; 6 count'],
    ['It passed by ⟦{151} votes⟧ to ⟦{27}⟧.', '151 count; 27 count'],
    [
      'She counted ⟦{31} raids⟧ and ⟦{€2.1 million}⟧, up from ⟦{12}⟧ and ⟦{€700,000}⟧ a year ago.',
      '31 count; 2100000 money EUR; 12 count; 700000 money EUR',
    ],
    ['It went from ⟦{9}⟧ and ⟦{$4 million}⟧ to ⟦{14}⟧ and ⟦{$6 million}⟧.', '9 count; 4000000 money USD; 14 count; 6000000 money USD'],
    ['The price rose from ⟦{300,000}⟧ to ⟦{900,000 pounds}⟧.', '300000 money GBP; 900000 money GBP'],
  ];
  it.each(cases)('%s', (...row) => check(row));
});

describe('numbers are read in every usual writing', () => {
  const cases: readonly Case[] = [
    ['a town of ⟦{12,500} people⟧', '12500 count'],
    ['a town of ⟦{12\u00a0500} people⟧', '12500 count'],
    ['a town of ⟦{12\u2009500} people⟧', '12500 count'],
    ['a town of ⟦{12\u202f500} people⟧', '12500 count'],
    ['a town of ⟦{12’500} people⟧', '12500 count'],
    ["a town of ⟦{12'500} people⟧", '12500 count'],
    ['a town of ⟦{20 000} people⟧', '20000 count'],
    ['⟦{1,234,567} visitors⟧ came', '1234567 count'],
    ['⟦{12,34,567} voters⟧ came', '1234567 count'],
    ['⟦{1.000.000} readers⟧ came', '1000000 count'],
    ['⟦{1.2 million} homes⟧', '1200000 count'],
    ['⟦{1.1 trillion} stars⟧', '1100000000000 count'],
    ['⟦{3m} refugees⟧', '3000000 count'],
    ['⟦{5k} users⟧', '5000 count'],
    ['⟦{5bn} trees⟧', '5000000000 count'],
    ['⟦{1½} pages⟧', '1.5 count'],
    ['⟦{two} dogs⟧', '2 count'],
    ['⟦{twenty-five} dogs⟧', '25 count'],
    ['⟦{twenty five} dogs⟧', '25 count'],
    ['⟦{two hundred and fifty} dogs⟧', '250 count'],
    ['⟦{three thousand four hundred} dogs⟧', '3400 count'],
    ['⟦{one hundred and twenty thousand} dogs⟧', '120000 count'],
    ['⟦{two million three hundred thousand} dogs⟧', '2300000 count'],
    ['⟦{five hundred million} dogs⟧', '500000000 count'],
    ['⟦{two dozen} dogs⟧', '24 count'],
    ['⟦{a dozen} dogs⟧', '12 count'],
    ['⟦{half a dozen} dogs⟧', '6 count'],
    ['⟦{a hundred} dogs⟧', '100 count'],
    ['⟦{a million} dogs⟧', '1000000 count'],
    ['⟦{half a million} dogs⟧', '500000 count'],
    ['⟦{a quarter of a million} dogs⟧', '250000 count'],
    ['⟦{two and a half million} dogs⟧', '2500000 count'],
    ['⟦{ten million dollars}⟧ of aid', '10000000 money USD'],
    ['⟦{two lakh} dogs⟧', '200000 count'],
  ];
  it.each(cases)('%s', (...row) => check(row));
});

describe('money is read with its currency', () => {
  const cases: readonly Case[] = [
    ['⟦{US$42 million}⟧ is needed', '42000000 money USD'],
    ['⟦{$3.9B}⟧ is needed', '3900000000 money USD'],
    ['⟦{$2T}⟧ is needed', '2000000000000 money USD'],
    ['⟦{€2m}⟧ is needed', '2000000 money EUR'],
    ['⟦{£32}⟧ is needed', '32 money GBP'],
    ['⟦{¥500}⟧ is needed', '500 money JPY'],
    ['⟦{₩58bn}⟧ is needed', '58000000000 money KRW'],
    ['⟦{A$7.50}⟧ is needed', '7.5 money AUD'],
    ['⟦{HK$9bn}⟧ is needed', '9000000000 money HKD'],
    ['⟦{USD 5m}⟧ is needed', '5000000 money USD'],
    ['⟦{EUR1.2bn}⟧ is needed', '1200000000 money EUR'],
    ['⟦{5 million USD}⟧ is needed', '5000000 money USD'],
    ['⟦{500 €}⟧ is needed', '500 money EUR'],
    ['⟦{500€}⟧ is needed', '500 money EUR'],
    ['⟦{48.2 billion yen}⟧ is needed', '48200000000 money JPY'],
    ['⟦{58 billion won}⟧ is needed', '58000000000 money KRW'],
    ['⟦{750,000 Syrian pounds}⟧ is needed', '750000 money SYP'],
    ['⟦{300 Hong Kong dollars}⟧ is needed', '300 money HKD'],
    ['⟦{300 roubles}⟧ is needed', '300 money RUB'],
    ['⟦{300 rubles}⟧ is needed', '300 money RUB'],
    ['⟦{25 yuan}⟧ is needed', '25 money CNY'],
    ['⟦{50 cents}⟧ is needed', '0.5 money USD'],
    ['⟦{50p}⟧ is needed', '0.5 money GBP'],
    ['a ⟦{$100-million}⟧ loan', '100000000 money USD'],
    ['a ⟦{$100m}⟧-a-year loan', '100000000 money USD'],
    ['⟦{Rs. 500}⟧ is needed', '500 money INR'],
    ['the ⟦{two-dollar}⟧ bill', '2 money USD'],
  ];
  it.each(cases)('%s', (...row) => check(row));
});

describe('percentages and shares', () => {
  const cases: readonly Case[] = [
    ['up ⟦{12.5 percent}⟧ on the year', '12.5 percent'],
    ['up ⟦{12.5 per cent}⟧ on the year', '12.5 percent'],
    ['up ⟦{12.5%}⟧ on the year', '12.5 percent'],
    ['up ⟦{12.5 %}⟧ on the year', '12.5 percent'],
    ['up ⟦{five percentage points}⟧ on the year', '5 percent'],
    ['up ⟦{25 basis points}⟧ on the year', '0.25 percent'],
    ['⟦{half}⟧ of the towns', '0.5 fraction'],
    ['⟦about {half}⟧ those hurt', '0.5 fraction'],
    ['⟦{two-thirds}⟧ of the sky', '0.6666666666666666 fraction'],
    ['⟦{a third}⟧ of the sky', '0.3333333333333333 fraction'],
    ['⟦nearly {a quarter}⟧ of the oil', '0.25 fraction'],
    ['⟦{three quarters}⟧ of the oil', '0.75 fraction'],
    ['⟦{One in five}⟧ agreed.', '0.2 fraction'],
    ['⟦{nine in ten}⟧ pupils', '0.9 fraction'],
    ['⟦{four out of five}⟧ alerts', '0.8 fraction'],
    ['⟦{1 in 10}⟧ pupils', '0.1 fraction'],
  ];
  it.each(cases)('%s', (...row) => check(row));
});

describe('measures, ages and stretches of time', () => {
  const cases: readonly Case[] = [
    ['⟦roughly {25 miles}⟧ inland', '25 measure mile'],
    ['the ⟦{330 metre}⟧ tanker', '330 measure metre'],
    ['the ⟦{330-metre}⟧ tanker', '330 measure metre'],
    ['a ⟦{200km}⟧ stretch', '200 measure kilometre'],
    ['a ⟦{700m}⟧ stretch', '700 measure metre'],
    ['⟦{25 yards}⟧ (⟦{23m}⟧) out', '25 measure yard; 23 measure metre'],
    ['⟦{6.6m tonnes}⟧ a year', '6600000 measure tonne'],
    ['⟦{two million barrels}⟧ of crude', '2000000 measure barrel'],
    ['⟦{51 nautical miles}⟧ off', '51 measure nautical mile'],
    ['⟦{1,483 sq km}⟧ of forest', '1483 measure square kilometre'],
    ['⟦{40 square miles}⟧ of forest', '40 measure square mile'],
    ['⟦{150,000 cubic metres}⟧ of gas', '150000 measure cubic metre'],
    ['⟦{30,000 light-years}⟧ away', '30000 measure light year'],
    ['winds of ⟦{185 km/h}⟧ blew', '185 measure kilometre per hour'],
    ['winds of ⟦{70 mph}⟧ blew', '70 measure mile per hour'],
    ['⟦{20 knots}⟧ of wind', '20 measure knot'],
    ['It was ⟦{minus 4C}⟧ outside.', '-4 measure degree Celsius'],
    ['It was ⟦{40 degrees Celsius}⟧ outside.', '40 measure degree Celsius'],
    ['⟦{7ft}⟧ of snow', '7 measure foot'],
    ['⟦{500 megawatts}⟧ of power', '500 measure megawatt'],
    ['⟦{20 gigabytes}⟧ of mail', '20 measure gigabyte'],
    ['⟦{200 pounds}⟧ of rice', '200 measure pound'],
    ['a ⟦{one-day}⟧ visit', '1 duration day'],
    ['⟦{24 hours}⟧ later', '24 duration hour'],
    ['an ⟦{11-year}⟧ war', '11 duration year'],
    ['⟦{six and a half days}⟧ at sea', '6.5 duration day'],
    ['⟦{an hour and a half}⟧ late', '1.5 duration hour'],
    ['⟦almost {two weeks}⟧ of talks', '2 duration week'],
    ['⟦nearly {six decades}⟧ ago', '6 duration decade'],
    ['the ⟦{34-year-old}⟧ baker', '34 duration year'],
    ['Ana Lim, ⟦{31}⟧, sells tea.', '31 duration year'],
    ['His mother, ⟦{71}⟧, sells tea.', '71 duration year'],
    ['a girl of ⟦{nine}⟧ sang', '9 duration year'],
    ['She died aged ⟦{84}⟧.', '84 duration year'],
    ['when I was ⟦{15}⟧ and poor', '15 duration year'],
    ['over the next ⟦{six months}⟧', '6 duration month'],
    ['It cost ⟦{$4}⟧ and then ⟦{5}⟧.', '4 money USD; 5 money USD'],
    ['The plant makes ⟦{3,700 tonnes}⟧; the ministry says ⟦{2,400}⟧.', '3700 measure tonne; 2400 measure tonne'],
  ];
  it.each(cases)('%s', (...row) => check(row));
});

describe('ranges, alternatives and changes', () => {
  const cases: readonly Case[] = [
    ['⟦{10,000 to 12,000} men⟧', '10000..12000 count'],
    ['⟦between {$3 billion to $14 billion}⟧', '3000000000..14000000000 money USD'],
    ['⟦between {$3 and $5 billion}⟧', '3000000000..5000000000 money USD'],
    ['⟦between {50,000 and 60,000 barrels}⟧ a day', '50000..60000 measure barrel'],
    ['⟦{23 or 27} men⟧', '23..27 count'],
    ['⟦{two or three} men⟧', '2..3 count'],
    ['⟦{10–12,000} men⟧', '10000..12000 count'],
    ['⟦{30-40 per cent}⟧ off', '30..40 percent'],
    ['⟦{$21-$28}⟧ a tonne', '21..28 money USD'],
    ['⟦{1.5m to 1.7m} trees⟧', '1500000..1700000 count'],
    ['⟦{sixteen to eighteen} men⟧', '16..18 count'],
    ['It costs ⟦from {15 to 30 per cent}⟧ less.', '15..30 percent'],
    ['⟦{5 to 7%}⟧ more', '5..7 percent'],
    ['It grew from ⟦{3,000}⟧ to ⟦{5,000} men⟧.', '3000 count; 5000 count'],
    ['The wage rose from ⟦{250,000}⟧ to ⟦{750,000 Syrian pounds}⟧.', '250000 money SYP; 750000 money SYP'],
    ['Cover has risen from ⟦about {0.3%}⟧ to ⟦{0.7%}⟧.', '0.3 percent; 0.7 percent'],
    ['a deficit of ⟦{€5.3 billion}⟧ or ⟦{4.9%}⟧ of output', '5300000000 money EUR; 4.9 percent'],
    ['the ⟦{100}⟧- and ⟦{200-metre}⟧ races', '100 measure metre; 200 measure metre'],
  ];
  it.each(cases)('%s', (...row) => check(row));
});

describe('approximators belong to the expression', () => {
  const wordings = [
    'about',
    'around',
    'roughly',
    'approximately',
    'almost',
    'nearly',
    'at least',
    'more than',
    'over',
    'up to',
    'some',
    'under',
    'less than',
    'fewer than',
    'no more than',
    'close to',
    'closer to',
    'just over',
    'a little over',
    'well over',
    'something like',
    'the best part of',
    'at or below',
    'as many as',
    'an estimated',
    'in excess of',
    'fully',
  ];
  it.each(wordings)('%s', (wording) => {
    const text = `They met ${wording} 600 farmers there.`;
    const [figure] = findFigures(text);
    expect(figure?.surface).toBe(`${wording} 600 farmers`);
    expect(figure?.quantity.approx).toBe(wording);
  });
  it.each(['another', 'all', 'only', 'within', 'the next', 'the past'])('%s is none', (wording) => {
    const [figure] = findFigures(`They met ${wording} 600 farmers there.`);
    expect(figure?.surface).toBe('600 farmers');
    expect(figure?.quantity.approx).toBeNull();
  });
});

describe('vague amounts have no value', () => {
  const cases: readonly Case[] = [
    ['⟦{thousands} of workers⟧ left', 'vague count'],
    ['⟦{Dozens} of army trucks⟧ left', 'vague count'],
    ['⟦{several thousand} people⟧ left', 'vague count'],
    ['⟦{tens of thousands} of people⟧ left', 'vague count'],
    ['⟦{hundreds of millions of dollars}⟧ left', 'vague money USD'],
    ['⟦{a few hundred} people⟧ left', 'vague count'],
  ];
  it.each(cases)('%s', (...row) => check(row));
});

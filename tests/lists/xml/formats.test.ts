import { describe, expect, test } from 'vitest';

import { asLine } from '../../harness/list-files.js';
import { fixture, readAll } from '../../harness/read-all.js';

interface Case {
  readonly file: string;
  readonly list: string;
  readonly authority: string;
  readonly format: string;
  readonly edition?: string;
  readonly records: readonly string[];
  readonly issues?: readonly string[];
}

/** Every trap of the real files has its line in a fixture of invented parties; `asLine` says how to read a record. */
const CASES: readonly Case[] = [
  {
    file: 'ca.xml',
    list: 'ca',
    authority: 'ca',
    format: 'ca-xml',
    records: [
      'Ruritania/1, Part 1/504 person | *Vanterpool, Oskar Emil <Vanterpool> | Вантерпул, Оскар Эмильевич @Cyrl | Oscar Vanterpoel || births: 1955-05-21 + 1956; listedOn: 2022-02-28; programmes: Ruritania; roles: Major General',
      'Syldavia//13 organisation | *Grey Heron Shipping | Grey Heron Lines, Ltd. | White Heron Shipping || listedOn: 2022-02-28; programmes: Syldavia',
      'Ruritania/1.1/17 vessel | *Morning Kettle || imo: 9999993; listedOn: 2025-02-21; programmes: Ruritania',
    ],
  },
  {
    file: 'ch.xml',
    list: 'ch',
    authority: 'ch',
    format: 'ch-xml',
    edition: '2026-02-13',
    records: [
      '100 person | *Vanterpool Oskar <Vanterpool> | Вантерпул Оскар <Вантерпул> @Cyrl | Vanterpool Oscar <Vanterpool> | ~Heron || births: 1955-05-21 + 1956; countries: Ruritania; listedOn: 2022-03-16; programmes: Measures against Ruritania; reason: Kept the tide tables.',
      '200 vessel | *Morning Kettle || imo: 9999993; listedOn: 2022-03-16; programmes: Measures against Ruritania',
    ],
  },
  {
    file: 'eu-2016.xml',
    list: 'eu',
    authority: 'eu',
    format: 'eu-xml-2016',
    edition: '2016-02-13',
    records: [
      '1 person | *Oskar Vanterpool <Vanterpool> | Oscar van der Poel || births: 1955-05-21; countries: RUR; programmes: ZZZ; reason: (Harbour council); roles: Minister of Tides',
    ],
  },
  {
    file: 'eu.xml',
    list: 'eu',
    authority: 'eu',
    format: 'eu-xml',
    edition: '2026-02-13',
    records: [
      'EU.1.11 person | *Oskar VANTERPOOL <VANTERPOOL> | Оскар Вантерпул @Cyrl | ~Heron | †Oskar Tidewater || births: 1955-05-21 + ~1956; countries: RURITANIA; listedOn: 2022-02-23; programmes: ZZZ; reason: Kept the tide tables of the harbour.; roles: Minister of Tides; unReference: ZZi.001',
      'EU.2.22 vessel | *Morning Kettle || countries: SYLDAVIA; imo: 9999993; programmes: ZZZ',
    ],
  },
  {
    file: 'ofac-advanced.xml',
    list: 'ofac-sdn',
    authority: 'ofac',
    format: 'ofac-advanced-xml',
    edition: '2026-02-13',
    records: [
      '90001 person | *VANTERPOOL, Oskar Emil <VANTERPOOL> | Вантерпул, Оскар <Вантерпул> @Cyrl | ~THE HERON || births: ~1955; countries: Ruritania; listedOn: 2022-03-15; programmes: EXAMPLE-EO1; reason: Linked to GREY HERON SHIPPING; roles: Minister of Tides',
      '90002 organisation | *GREY HERON SHIPPING | †WHITE HERON SHIPPING || countries: Syldavia; listedOn: 2022-03-15; programmes: EXAMPLE-EO1',
      '90003 vessel | *MORNING KETTLE || flag: Syldavia; imo: 9999993; listedOn: 2022-03-16; programmes: EXAMPLE-EO1',
    ],
    issues: ['the listing 4 belongs to no party of the file (profile 99999)'],
  },
  {
    file: 'ofac-consolidated-2020.xml',
    list: 'ofac-consolidated',
    authority: 'ofac',
    format: 'ofac-xml',
    edition: '2026-02-13',
    records: [
      '90001 person | *VANTERPOOL, Oskar Emil <VANTERPOOL> | VANTERPOEL, Oscar <VANTERPOEL> | ~THE HERON || births: 1955 + ~1956; countries: Ruritania; programmes: NS-PLC + EXAMPLE-EO2; reason: Linked to GREY HERON SHIPPING; roles: Minister of Tides + Harbour Master',
      '90002 organisation | *GREY HERON SHIPPING & SONS CO., LTD. | †WHITE HERON SHIPPING || countries: Syldavia; programmes: NS-PLC',
      '90003 vessel | *MORNING KETTLE || flag: Syldavia; imo: 9999993; programmes: NS-PLC',
    ],
  },
  {
    file: 'ofac-enhanced.xml',
    list: 'ofac-sdn',
    authority: 'ofac',
    format: 'ofac-enhanced-xml',
    edition: '2026-02-13',
    records: [
      '90001 person | *VANTERPOOL, Oskar Emil <VANTERPOOL> | ВАНТЕРПУЛ, Оскар <ВАНТЕРПУЛ> @Cyrl | ~THE HERON || births: 1955-05-21; countries: Ruritania; listedOn: 2022-03-15; programmes: EXAMPLE-EO1; reason: Linked to GREY HERON SHIPPING; roles: Minister of Tides',
      '90003 vessel | *MORNING KETTLE || flag: Syldavia; imo: 9999993; listedOn: 2022-03-16; programmes: EXAMPLE-EO1',
    ],
  },
  {
    file: 'ofac.xml',
    list: 'ofac-sdn',
    authority: 'ofac',
    format: 'ofac-xml',
    edition: '2026-02-13',
    records: [
      '90001 person | *VANTERPOOL, Oskar Emil <VANTERPOOL> | VANTERPOEL, Oscar <VANTERPOEL> | ~THE HERON || births: 1955 + ~1956; countries: Ruritania; programmes: EXAMPLE-EO1 + EXAMPLE-EO2; reason: Linked to GREY HERON SHIPPING; roles: Minister of Tides + Harbour Master',
      '90002 organisation | *GREY HERON SHIPPING & SONS CO., LTD. | †WHITE HERON SHIPPING || countries: Syldavia; programmes: EXAMPLE-EO1',
      '90003 vessel | *MORNING KETTLE || flag: Syldavia; imo: 9999993; programmes: EXAMPLE-EO1',
    ],
  },
  {
    file: 'uk.xml',
    list: 'uk',
    authority: 'uk',
    format: 'uk-xml',
    edition: '2026-02-13',
    records: [
      'ZZZ0001 person | *Oskar Emil VANTERPOOL <VANTERPOOL> | Oscar Vanterpoel <Vanterpoel> | ~Heron | Оскар Вантерпул @Cyrl || births: 1955 + 1956-05-21; countries: Ruritania; listedOn: 2022-03-15; programmes: The Ruritania (Sanctions) Regulations 2022; roles: Minister of Tides; unReference: ZZi.001',
      'ZZZ0002 vessel | *MORNING KETTLE 2 || imo: 9999981; listedOn: 2025-05-09; programmes: The Ruritania (Sanctions) Regulations 2022; reason: The ship carried kettles.',
      'ZZZ0003 vessel | *Morning Kettle || flag: Syldavia; imo: 9999993; listedOn: 2017-10-03; programmes: The Ruritania (Sanctions) Regulations 2022',
    ],
  },
  {
    file: 'un.xml',
    list: 'un',
    authority: 'un',
    format: 'un-xml',
    edition: '2026-02-13',
    records: [
      'ZZi.001 person | *OSKAR EMIL VANTERPOOL | Оскар Вантерпул @Cyrl | Oscar Vanterpoel | Oscar Van der Poel | ~Heron | †Oskar Tidewater || births: 1955-05-21 + ~1956 + 1954/1957; countries: Ruritania; listedOn: 2015-04-07; programmes: DPRK; reason: Kept the tide tables of the harbour.; roles: Minister of Tides + Harbour Master; unReference: ZZi.001',
      'ZZe.002 organisation | *GREY HERON SHIPPING (GHS) | HERON LINE | †White Heron Shipping || countries: Syldavia; listedOn: 2017-08-05; programmes: DPRK; reason: Owner of the tanker MORNING KETTLE, IMO number: 9999993.; unReference: ZZe.002',
    ],
  },
];

describe('each XML format, as the publisher shapes it', () => {
  test.each(CASES)('$file', async ({ file, records, issues = [], ...header }) => {
    const read = await readAll([fixture(file)]);
    expect(read.headers).toEqual([{ kind: 'header', ...header }]);
    expect(read.records.map(asLine)).toEqual(records);
    expect(read.issues.map(({ reason }) => reason)).toEqual(issues);
  });
});

import { expect, it } from 'vitest';

import { readImo, readReason, readUnReference, scriptOf, tidy } from '../../lib/lists/listed-text.js';

it('leaves one space between words and no control characters', () => {
  expect(tidy('  VOR\u0000ONIN,\r\n   Pavel\u00a0Ilyich \u001a')).toBe('VOR ONIN, Pavel Ilyich');
});

it.each([
  ['Pavel Voronin', undefined],
  ['Jérôme Šojgu', undefined],
  ['ВОРОНИН Павел', 'Cyrl'],
  ['ورونین', 'Arab'],
  ['한강상사', 'Hang'],
  ['漢江商社', 'Hani'],
  ['Hangang Trading (한강)', undefined],
])('knows the script of %s', (name, script) => {
  expect(scriptOf(name)).toBe(script);
});

it('keeps of a stated reason what is not private', () => {
  expect(readReason('Minister of Fisheries.\r\n  Passport: 654420047 (expired). Tel. +7 495 1234567. Owns the vessel IMO 9562233.')).toBe(
    'Minister of Fisheries. Owns the vessel IMO 9562233.',
  );
  expect(readReason('E-mail: someone@example.org')).toBeUndefined();
});

it('reads references and ship numbers out of text', () => {
  expect(readUnReference('Annex XIII. UN Ref.KPI.067.')).toBe('KPi.067');
  expect(readImo('Vessel Registration Identification IMO 9187667')).toBe('9187667');
  expect(readImo('IMO: 8937675. MMSI: 445539000.')).toBe('8937675');
});

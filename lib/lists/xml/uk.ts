import { toListId } from '../../model/index.js';
import { readBirth, readDate } from '../dates.js';
import { addName, addTo, newDraft, type Draft } from '../draft.js';
import { readReason, readUnReference, tidy } from '../listed-text.js';
import { ukKind } from '../tables/uk-names.js';
import { childOf, childrenOf, textOf, type XmlElement } from './elements.js';
import { xmlReader } from './xml-reader.js';

/** UK Sanctions List (FCDO). */
export const ukXml = xmlReader({
  format: 'uk-xml',
  root: 'Designations',
  wanted: ['DateGenerated', 'Designation'],
  start() {
    let edition: string | undefined;
    return {
      take(element) {
        if (element.name === 'Designation') return readDesignation(element);
        if (element.name === 'DateGenerated') edition = readDate(element.text);
        return undefined;
      },
      header: () => ({ list: toListId('uk'), authority: 'uk', ...(edition && { edition }) }),
    };
  },
});

const GIVEN = ['Name1', 'Name2', 'Name3', 'Name4', 'Name5'];
/** Ships whose name is not certain are listed by number: `IMO 9274082 ("TM HAI HA 568")`. */
const SHIP_BY_NUMBER = /^\s*IMO\W*(\d{7})\s*\(\s*["“']?(.+?)["”']?\s*\)\s*$/i;

function readDesignation(designation: XmlElement): Draft | string {
  const id = tidy(textOf(designation, 'UniqueID'));
  if (id === '') return 'the record has no unique ID';
  const draft = newDraft(id, designation.line, ukKind(tidy(textOf(designation, 'IndividualEntityShip'))));
  for (const name of childrenOf(designation, 'Names', 'Name')) {
    const [, imo, ship] = SHIP_BY_NUMBER.exec(textOf(name, 'Name6')) ?? [];
    if (imo !== undefined) draft.imo ??= imo;
    const family = tidy(ship ?? textOf(name, 'Name6'));
    const form = tidy([...GIVEN.map((part) => textOf(name, part)), family].join(' '));
    const isFamily = draft.kind === 'person' && family !== '' && family !== form;
    // "Primary Name", "Primary name variation", "Alias", "ALias": variations are aliases.
    const role = /^primary name$/i.test(tidy(textOf(name, 'NameType'))) ? 'primary' : 'alias';
    const quality = /low/i.test(textOf(name, 'AliasStrength')) ? 'weak' : 'strong';
    addName(draft, form, { role, quality, ...(isFamily && { family }) }, name.line);
  }
  for (const name of childrenOf(designation, 'NonLatinNames', 'NonLatinName', 'NameNonLatinScript'))
    addName(draft, name.text, { role: 'alias' }, name.line);
  const person = childOf(childOf(designation, 'IndividualDetails'), 'Individual');
  for (const birth of childrenOf(person, 'DOBs', 'DOB')) addTo(draft.births, readBirth(birth.text));
  for (const country of childrenOf(person, 'Nationalities', 'Nationality')) addTo(draft.countries, country.text);
  for (const position of childrenOf(person, 'Positions', 'Position')) addTo(draft.roles, position.text);
  if (draft.kind === 'organisation')
    for (const country of childrenOf(designation, 'Addresses', 'Address', 'AddressCountry')) addTo(draft.countries, country.text);
  const ship = childOf(childOf(designation, 'ShipDetails'), 'Ship');
  const imo = childrenOf(ship, 'IMONumbers', 'IMONumber')
    .map(({ text }) => /\d{7}/.exec(text)?.[0])
    .find((number) => number !== undefined);
  if (imo !== undefined) draft.imo = imo;
  const flag = tidy(childrenOf(ship, 'CurrentBelievedFlagOfShips', 'CurrentBelievedFlagOfShip')[0]?.text ?? '');
  if (flag !== '') draft.flag = flag;
  const unReference = readUnReference(textOf(designation, 'UNReferenceNumber'));
  if (unReference !== undefined) draft.unReference = unReference;
  addTo(draft.programmes, textOf(designation, 'RegimeName'));
  const listedOn = readDate(textOf(designation, 'DateDesignated'));
  if (listedOn !== undefined) draft.listedOn = listedOn;
  const reason = readReason(textOf(designation, 'UKStatementofReasons'));
  if (reason !== undefined) draft.reason = reason;
  return draft;
}

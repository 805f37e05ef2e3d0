import { toListId } from '../../model/index.js';
import { readBirth, readDate } from '../dates.js';
import { addTo, newDraft, type Draft } from '../draft.js';
import { readReason, readUnReference, tidy } from '../listed-text.js';
import { childOf, childrenOf, type XmlElement } from './elements.js';
import { addEuName, attribute, choosePrimary } from './eu-names.js';
import { xmlReader } from './xml-reader.js';

/** EU Financial Sanctions Files, XML 1.1. */
export const euXml = xmlReader({
  format: 'eu-xml',
  root: 'export',
  wanted: ['sanctionEntity'],
  start() {
    let edition: string | undefined;
    return {
      take(element) {
        if (element.name === 'sanctionEntity') return readEntity(element);
        edition = readDate(element.attributes['generationDate'] ?? '');
        return undefined;
      },
      header: () => ({ list: toListId('eu'), authority: 'eu', ...(edition && { edition }) }),
    };
  },
});

function readEntity(entity: XmlElement): Draft | string {
  const id = tidy(attribute(entity, 'euReferenceNumber') || attribute(entity, 'logicalId'));
  if (id === '') return 'the record has no reference number';
  const isPerson = attribute(childOf(entity, 'subjectType'), 'classificationCode') === 'P';
  const draft = newDraft(id, entity.line, isPerson ? 'person' : 'organisation');
  const languages: string[] = [];
  for (const alias of childrenOf(entity, 'nameAlias')) {
    const remark = childrenOf(alias, 'remark')
      .map(({ text }) => text)
      .join(' ');
    const whole = attribute(alias, 'wholeName') || ['firstName', 'middleName', 'lastName'].map((part) => attribute(alias, part)).join(' ');
    const before = draft.names.length;
    addEuName(draft, whole, attribute(alias, 'lastName'), remark, alias.line);
    if (draft.names.length > before) languages.push(attribute(alias, 'nameLanguage'));
    addTo(draft.roles, attribute(alias, 'function'));
  }
  choosePrimary(draft, languages);
  for (const birth of childrenOf(entity, 'birthdate')) addTo(draft.births, birthOf(birth));
  for (const place of childrenOf(entity, isPerson ? 'citizenship' : 'address')) addTo(draft.countries, countryOf(place));
  for (const regulation of childrenOf(entity, 'regulation')) addTo(draft.programmes, attribute(regulation, 'programme'));
  const ship = childrenOf(entity, 'identification').find((each) => attribute(each, 'identificationTypeCode') === 'imo');
  const imo = /\d{7}/.exec(attribute(ship, 'number'))?.[0];
  if (imo !== undefined && !isPerson) {
    draft.kind = 'vessel';
    draft.imo = imo;
  }
  const unReference = readUnReference(attribute(entity, 'unitedNationId'));
  if (unReference !== undefined) draft.unReference = unReference;
  // Never the regulation's date: that is often the last amendment's.
  const listedOn = readDate(attribute(entity, 'designationDate'));
  if (listedOn !== undefined) draft.listedOn = listedOn;
  const reason = readReason(
    childrenOf(entity, 'remark')
      .map(({ text }) => text)
      .join('\n'),
  );
  if (reason !== undefined) draft.reason = reason;
  return draft;
}

function birthOf(birth: XmlElement): string | undefined {
  const from = attribute(birth, 'yearRangeFrom');
  const to = attribute(birth, 'yearRangeTo');
  const isIslamic = attribute(birth, 'calendarType') === 'ISLAMIC';
  const [year, month, day] = ['year', 'monthOfYear', 'dayOfMonth'].map((part) => attribute(birth, part).padStart(2, '0'));
  // The whole date is Gregorian even where its parts are not.
  const date =
    attribute(birth, 'birthdate') ||
    (isIslamic ? '' : from !== '' && to !== '' ? `${from} to ${to}` : year === '00' ? '' : `${year}-${month}-${day}`);
  return readBirth(attribute(birth, 'circa') === 'true' ? `circa ${date}` : date);
}

/** "00" and "UNKNOWN" stand for none. */
const countryOf = (place: XmlElement): string => {
  const country = attribute(place, 'countryDescription') || attribute(place, 'countryIso2Code');
  return /^(?:0+|unknown.*)$/i.test(country.trim()) ? '' : country;
};

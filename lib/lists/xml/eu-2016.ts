import { toListId } from '../../model/index.js';
import { readBirth, readDate } from '../dates.js';
import { addTo, newDraft, type Draft } from '../draft.js';
import { readReason, tidy } from '../listed-text.js';
import { childrenOf, textOf, type XmlElement } from './elements.js';
import { addEuName, attribute, choosePrimary } from './eu-names.js';
import { xmlReader } from './xml-reader.js';

/** The EU's list until 2018, root WHOLE. */
export const euXml2016 = xmlReader({
  format: 'eu-xml-2016',
  root: 'WHOLE',
  wanted: ['ENTITY'],
  start() {
    let edition: string | undefined;
    return {
      take(element) {
        if (element.name === 'ENTITY') return readOldEntity(element);
        edition = readDate(element.attributes['Date'] ?? '');
        return undefined;
      },
      header: () => ({ list: toListId('eu'), authority: 'eu', ...(edition && { edition }) }),
    };
  },
});

function readOldEntity(entity: XmlElement): Draft | string {
  const id = tidy(attribute(entity, 'Id'));
  if (id === '') return 'the record has no number';
  const isPerson = attribute(entity, 'Type') === 'P';
  const draft = newDraft(id, entity.line, isPerson ? 'person' : 'organisation');
  const languages: string[] = [];
  for (const name of childrenOf(entity, 'NAME')) {
    const parts = ['FIRSTNAME', 'MIDDLENAME', 'LASTNAME'].map((part) => textOf(name, part)).join(' ');
    const before = draft.names.length;
    addEuName(draft, textOf(name, 'WHOLENAME').trim() || parts, textOf(name, 'LASTNAME'), '', name.line);
    if (draft.names.length > before) languages.push(textOf(name, 'LANGUAGE').trim());
    addTo(draft.roles, textOf(name, 'FUNCTION'));
  }
  choosePrimary(draft, languages);
  for (const birth of childrenOf(entity, 'BIRTH', 'DATE')) addTo(draft.births, readBirth(birth.text));
  for (const country of childrenOf(entity, isPerson ? 'CITIZEN' : 'ADDRESS', 'COUNTRY')) addTo(draft.countries, country.text);
  addTo(draft.programmes, attribute(entity, 'programme'));
  const reason = readReason(attribute(entity, 'remark'));
  if (reason !== undefined) draft.reason = reason;
  return draft;
}

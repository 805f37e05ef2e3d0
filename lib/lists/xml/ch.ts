import { toListId, type ListedName, type ListedRecord } from '../../model/index.js';
import { readBirth, readDate } from '../dates.js';
import { addName, addTo, newDraft, type Draft } from '../draft.js';
import { readImo, readReason, tidy } from '../listed-text.js';
import { ListError } from '../reader.js';
import { childrenOf, textOf, type XmlElement } from './elements.js';
import { xmlReader } from './xml-reader.js';

/** Switzerland, SECO's list: parties point by number to sets of measures of programmes. */
export const chXml = xmlReader({
  format: 'ch-xml',
  root: 'swiss-sanctions-list',
  wanted: ['sanctions-program', 'target'],
  start() {
    let edition: string | undefined;
    const programmes = new Map<string, string>();
    return {
      take(element) {
        if (element.name === 'target') return readTarget(element, programmes);
        if (element.name === 'sanctions-program') {
          const name = inEnglish(childrenOf(element, 'program-name')) || inEnglish(childrenOf(element, 'program-key'));
          for (const set of childrenOf(element, 'sanctions-set')) programmes.set(set.attributes['ssid'] ?? '', name);
          return undefined;
        }
        edition = readDate(element.attributes['date'] ?? '');
        if (element.attributes['list-type'] === 'amendment')
          throw new ListError(
            'unknown-format',
            'This file holds only the latest changes to the Swiss list, not the list: download the complete list (“Gesamtliste”) from SECO instead.',
          );
        return undefined;
      },
      header: () => ({ list: toListId('ch'), authority: 'ch', ...(edition && { edition }) }),
    };
  },
});

const inEnglish = (elements: readonly XmlElement[]): string =>
  tidy((elements.find(({ attributes }) => attributes['lang'] === 'eng') ?? elements[0])?.text ?? '');

const kindOf = (subject: XmlElement): ListedRecord['kind'] =>
  subject.name === 'individual'
    ? 'person'
    : subject.name === 'object'
      ? /aircraft/i.test(subject.attributes['object-type'] ?? '')
        ? 'aircraft'
        : 'vessel'
      : 'organisation';

function readTarget(target: XmlElement, programmes: ReadonlyMap<string, string>): Draft | string | undefined {
  const id = tidy(target.attributes['ssid'] ?? '');
  if (id === '') return 'the record has no number';
  const modifications = childrenOf(target, 'modification');
  const latest = [...modifications].sort((a, b) => dateOf(a).localeCompare(dateOf(b))).at(-1);
  // The complete list keeps parties that have left it.
  if (latest?.attributes['modification-type'] === 'de-listed') return undefined;
  const subject = target.children.find(({ name }) => name === 'individual' || name === 'entity' || name === 'object');
  if (subject === undefined) return 'it is neither an individual nor an entity nor an object';
  const draft = newDraft(id, target.line, kindOf(subject));
  const identities = childrenOf(subject, 'identity');
  for (const identity of identities) {
    const isMain = identity.attributes['main'] !== 'false';
    for (const name of childrenOf(identity, 'name')) readName(draft, name, isMain);
    for (const birth of childrenOf(identity, 'day-month-year')) addTo(draft.births, birthOf(birth));
    for (const country of childrenOf(identity, 'nationality', 'country'))
      addTo(draft.countries, country.text || country.attributes['iso-code']);
    if (draft.kind === 'organisation')
      for (const country of childrenOf(identity, 'address', 'country'))
        addTo(draft.countries, country.text || country.attributes['iso-code']);
  }
  for (const set of childrenOf(target, 'sanctions-set-id')) addTo(draft.programmes, programmes.get(set.text.trim()));
  const about = [...childrenOf(subject, 'justification'), ...childrenOf(subject, 'other-information')].map(({ text }) => text).join('\n');
  const imo = draft.kind === 'vessel' ? readImo(about) : undefined;
  if (imo !== undefined) draft.imo = imo;
  const reason = readReason(
    childrenOf(subject, 'justification')
      .map(({ text }) => text)
      .join('\n'),
  );
  if (reason !== undefined) draft.reason = reason;
  const listedOn = modifications
    .filter(({ attributes }) => attributes['modification-type'] === 'listed')
    .map(dateOf)
    .filter((date) => date !== '')
    .sort()[0];
  if (listedOn !== undefined) draft.listedOn = listedOn;
  return draft;
}

const dateOf = ({ attributes }: XmlElement): string =>
  readDate(attributes['effective-date'] ?? attributes['enactment-date'] ?? attributes['publication-date'] ?? '') ?? '';

const isGiven = (type: string): boolean => /^(?:given|further-given)-name$/.test(type);

function readName(draft: Draft, name: XmlElement, isMain: boolean): void {
  const type = name.attributes['name-type'] ?? '';
  const role: ListedName['role'] = type === 'primary-name' && isMain ? 'primary' : type.startsWith('formerly') ? 'former' : 'alias';
  const quality = name.attributes['quality'] === 'low' ? 'weak' : 'strong';
  const parts = [...childrenOf(name, 'name-part')].sort((a, b) => Number(a.attributes['order'] ?? 0) - Number(b.attributes['order'] ?? 0));
  const familyPart = parts.find(({ attributes }) => attributes['name-part-type'] === 'family-name');
  const hasGiven = parts.some(({ attributes }) => isGiven(attributes['name-part-type'] ?? ''));
  const write = (valueOf: (part: XmlElement) => string, as: ListedName['role']): void => {
    const family = familyPart === undefined || !hasGiven ? '' : tidy(valueOf(familyPart));
    addName(draft, parts.map(valueOf).join(' '), { role: as, quality, ...(family !== '' && { family }) }, name.line);
  };
  const plain = (part: XmlElement): string => textOf(part, 'value');
  write(plain, role);
  for (const { script, spelt } of variantsByScript(parts))
    write((part) => spelt.get(part) ?? (script === 'Latn' ? plain(part) : ''), 'alias');
}

interface Variant {
  /** ISO 15924, as SECO gives it. */
  readonly script: string;
  readonly spelt: Map<XmlElement, string>;
}

/** Spelling variants stand on parts: those of one script, the n-th of each part, make one name. A part without one keeps its Latin value. */
function variantsByScript(parts: readonly XmlElement[]): readonly Variant[] {
  const names = new Map<string, Variant>();
  for (const part of parts) {
    const seen = new Map<string, number>();
    for (const variant of childrenOf(part, 'spelling-variant')) {
      const script = variant.attributes['script'] ?? 'Latn';
      const writing = `${script} ${variant.attributes['lang'] ?? ''}`;
      const count = seen.get(writing) ?? 0;
      seen.set(writing, count + 1);
      const key = `${writing} ${count}`;
      const name = names.get(key) ?? { script, spelt: new Map<XmlElement, string>() };
      names.set(key, name);
      name.spelt.set(part, variant.text);
    }
  }
  return [...names.values()];
}

function birthOf({ attributes }: XmlElement): string | undefined {
  const { year = '', month = '', day = '' } = attributes;
  if (attributes['calendar'] !== undefined && attributes['calendar'] !== 'Gregorian') return undefined;
  return readBirth([year, month, day].filter((part) => part !== '').join('-'));
}

import { SaxesParser, type SaxesTagPlain } from 'saxes';

import { ListError } from '../reader.js';

/** An element of a record with all that is in it; names without their namespace prefix. */
export interface XmlElement {
  readonly name: string;
  /** From 1. */
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
  /** What is wrong with a character in it: the record it stands in cannot be trusted. */
  readonly fault?: string;
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
  fault?: string;
}

/** Records are 5 levels deep, 14 in OFAC's ADVANCED XML. */
const MAX_DEPTH = 64;
/** Elements below one record: the largest at hand has 1,600 (an EU entity with names in 23 languages). */
const MAX_ELEMENTS = 100_000;
/** UTF-16 code units of one text, value or comment; a name of a million characters is read, and left out with an issue. */
const MAX_PIECE = 8 * 1024 ** 2;

/**
 * Faults that spoil a text but not the order of elements: the record they stand in becomes an issue. After any other fault what follows
 * cannot be told, and the file is damaged. (Messages of saxes 6; a test holds them.)
 */
const FAULTS_IN_TEXT: Readonly<Record<string, string>> = {
  'disallowed character.': 'it holds a character that XML does not allow',
  'undefined entity.': 'it refers to an entity that is not defined',
  'malformed character entity.': 'it holds a malformed character reference',
  'disallowed character in entity name.': 'it holds a malformed entity reference',
  'empty entity name.': 'it holds an “&” that is not written as “&amp;”',
  'the string "]]>" is disallowed in char data.': 'it holds “]]>” in a text',
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Streams through XML and yields, in batches, the root (with its attributes only) and each element named in `wanted` with all that is in
 * it; everything else is passed over. Entities of a document type are not expanded.
 * @throws ListError when the file is truncated, not well-formed, nested too deeply or of one endless piece.
 */
export async function* elementsOf(text: AsyncIterable<string>, wanted: ReadonlySet<string>): AsyncGenerator<readonly XmlElement[]> {
  const reading = startReading(wanted);
  for await (const piece of text) {
    const elements = reading.write(piece);
    if (elements.length > 0) yield elements;
  }
  const rest = reading.end();
  if (rest.length > 0) yield rest;
}

function startReading(wanted: ReadonlySet<string>): { write(piece: string): XmlElement[]; end(): XmlElement[] } {
  const parser = new SaxesParser({ position: false, xmlns: false });
  let ready: OpenElement[] = [];
  /** The record that is being read and the elements open in it, outermost first. */
  let open: OpenElement[] = [];
  let depth = 0;
  let elements = 0;
  let sinceEvent = 0;
  let isAtEnd = false;
  const damaged = (what: string): ListError =>
    new ListError('damaged', `The file is damaged in line ${parser.line} (${what}): download it again.`);

  parser.on('opentag', (tag: SaxesTagPlain) => {
    sinceEvent = 0;
    if (++depth > MAX_DEPTH) throw damaged(`elements are nested more than ${MAX_DEPTH} deep`);
    const parent = open.at(-1);
    const name = localName(tag.name);
    if (parent === undefined && depth > 1 && !wanted.has(name)) return;
    const element: OpenElement = { name, line: parser.line, attributes: tag.attributes, children: [], text: '' };
    if (depth === 1) ready.push(element);
    else if (parent === undefined) {
      open = [element];
      elements = 0;
    } else {
      if (++elements > MAX_ELEMENTS) throw damaged(`a record holds more than ${MAX_ELEMENTS} elements`);
      parent.children.push(element);
      open.push(element);
    }
  });
  const onText = (piece: string): void => {
    sinceEvent = 0;
    const element = open.at(-1);
    if (element !== undefined && (piece.charCodeAt(0) > 32 || piece.trim() !== '')) element.text += piece;
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('comment', () => (sinceEvent = 0));
  parser.on('doctype', (doctype) => {
    if (doctype.includes('<!ENTITY')) throw damaged('it defines entities of its own, which no sanctions list does');
  });
  parser.on('closetag', () => {
    sinceEvent = 0;
    depth--;
    const element = open.pop();
    if (element !== undefined && open.length === 0) ready.push(element);
  });
  parser.on('error', ({ message }) => {
    if (isAtEnd) throw new ListError('truncated', `The file ends in the middle (line ${parser.line}): download it again.`);
    const fault = FAULTS_IN_TEXT[message];
    const record = open[0];
    if (fault === undefined || record === undefined) throw damaged(message.replace(/\.$/, ''));
    record.fault ??= `${fault} (line ${parser.line})`;
  });

  const taken = (): XmlElement[] => {
    const elements = ready;
    ready = [];
    return elements;
  };
  return {
    write(piece) {
      sinceEvent += piece.length;
      parser.write(piece);
      if (sinceEvent > MAX_PIECE) throw damaged(`a single text is longer than ${MAX_PIECE} characters`);
      return taken();
    },
    end() {
      isAtEnd = true;
      parser.close();
      return taken();
    },
  };
}

const NOTHING: readonly XmlElement[] = [];

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element !== undefined) for (const child of element.children) if (child.name === name) return child;
  return undefined;
}

/** The elements at the end of a path of names; each step takes all of its name. */
export function childrenOf(element: XmlElement | undefined, ...path: readonly string[]): readonly XmlElement[] {
  let found: readonly XmlElement[] = element === undefined ? NOTHING : [element];
  for (const name of path) {
    if (found.length === 0) return NOTHING;
    found = found.flatMap(({ children }) => children.filter((child) => child.name === name));
  }
  return found;
}

/** Text of the first child of that name; empty when there is none. */
export const textOf = (element: XmlElement | undefined, name: string): string => childOf(element, name)?.text ?? '';

import type { ListedRecord, ListIssue } from '../../model/index.js';
import { finish, type Draft } from '../draft.js';
import { tidy } from '../listed-text.js';
import { ListError, type ListFormat, type ListPart, type ListReader } from '../reader.js';
import { elementsOf, type XmlElement } from './elements.js';
import { rootOf } from './root.js';

type Header = Extract<ListPart, { kind: 'header' }>;

/** What one format makes of its elements, in the order of the file; made anew for each file. */
export interface XmlMapper {
  /** The root and each wanted element. A string is why a record could not be read. */
  readonly take: (element: XmlElement) => Draft | string | undefined;
  /** Asked once, when the first batch of records is full or the file has ended. */
  readonly header: () => Omit<Header, 'kind' | 'format'>;
  /** Drafts that could only be finished at the end, and what else is to be said. */
  readonly atEnd?: () => Iterable<Draft | ListIssue>;
}

export interface XmlFormat {
  readonly format: ListFormat;
  /** Local name of the root element. */
  readonly root: string;
  /** More that the head must hold, where several formats share the name of the root. */
  readonly mark?: RegExp;
  /** Local names of the elements that make a record, or that records need. */
  readonly wanted: readonly string[];
  readonly start: () => XmlMapper;
}

/** Records of a batch. */
const BATCH = 500;
/** More issues than this, and it is not a few records that are unreadable: the file is. */
const MAX_ISSUES = 10_000;

export function xmlReader({ format, root, mark, wanted, start }: XmlFormat): ListReader {
  const names = new Set(wanted);
  return {
    format,
    recognises(head) {
      const found = rootOf(head);
      return found?.name === root && (mark?.test(found.attributes) ?? true);
    },
    async *read(text) {
      const mapper = start();
      const out = startBatches(format, mapper);
      for await (const elements of elementsOf(text, names)) {
        for (const element of elements) out.add(element.fault ?? mapper.take(element), element);
        yield* out.ready();
      }
      for (const last of mapper.atEnd?.() ?? []) {
        out.addLast(last);
        yield* out.ready();
      }
      yield* out.rest();
    },
  };
}

function startBatches(format: ListFormat, mapper: XmlMapper) {
  let records: ListedRecord[] = [];
  let issues: ListIssue[] = [];
  let issueCount = 0;
  let isHeaderOut = false;

  const addIssue = (issue: ListIssue): void => {
    if (++issueCount > MAX_ISSUES)
      throw new ListError(
        'damaged',
        `More than ${MAX_ISSUES} records of the file cannot be read, the first because ${issues[0]?.reason ?? issue.reason}.`,
      );
    issues.push(issue);
  };
  const addLast = (last: Draft | ListIssue): void => {
    if (!('names' in last)) {
      addIssue(last);
      return;
    }
    const record =
      last.recordId === '' ? { line: last.line, reason: `the record “${last.names[0]?.form ?? ''}” has no number` } : finish(last);
    if ('names' in record) records.push(record);
    else addIssue(record);
    for (const issue of last.issues ?? []) addIssue(issue);
  };
  function* rest(): Generator<ListPart> {
    if (!isHeaderOut) {
      isHeaderOut = true;
      yield { kind: 'header', format, ...mapper.header() };
    }
    for (let at = 0; at < records.length; at += BATCH) yield { kind: 'records', records: records.slice(at, at + BATCH) };
    for (const issue of issues) yield { kind: 'issue', issue };
    records = [];
    issues = [];
  }
  return {
    add(result: Draft | string | undefined, element: XmlElement): void {
      if (typeof result === 'string') addIssue({ line: element.line, ...nameIn(element), reason: result });
      else if (result !== undefined) addLast(result);
    },
    addLast,
    *ready(): Generator<ListPart> {
      if (records.length >= BATCH || issues.length >= BATCH) yield* rest();
    },
    rest,
  };
}

/** Something by which a reader can find an unreadable record: the first text in it. */
function nameIn(element: XmlElement): { record?: string } {
  let at: XmlElement | undefined = element;
  while (at !== undefined && at.text === '') at = at.children[0];
  const record = tidy(at?.text ?? '').slice(0, 100);
  return record === '' ? {} : { record };
}

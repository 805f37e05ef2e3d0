import { READERS, WORKBOOK_READER } from './readers.js';
import { ListError, type ListFile, type ListPart, type ListSetReader, type ReadOptions, type TextSource } from './reader.js';
import { sourcesOf, type Source } from './sources.js';
import { rootOf } from './xml/root.js';

/** What stands where a list was expected: publishers answer with pages when they are busy, have moved or want a log-in. */
function isWebPage(head: string): boolean {
  const root = rootOf(head);
  return root !== undefined && (/^html\b/i.test(root.doctype) || /^(?:html|head|body)$/i.test(root.name));
}

const unknownFormat = ({ name, head }: TextSource): ListError =>
  new ListError(
    'unknown-format',
    isWebPage(head)
      ? `“${name}” is a web page, not a list: the publisher may have answered with an error page; download it again or take the file’s own address.`
      : `“${name}” is none of the lists that Gloss reads: check that it is the file the publisher offers for download.`,
  );

/**
 * Recognises each file by its content, unpacks it and streams what it holds: a header for each list found, then its records in batches and
 * what could not be read. Files of one set (OFAC CSV) are joined, in whatever order and by whatever names they come.
 * @throws ListError when a file cannot be read as a list, or at its very end or damaged middle: what came before is then not to be kept.
 */
export async function* readLists(files: readonly ListFile[], options: ReadOptions = {}): AsyncGenerator<ListPart> {
  const sources = await openAll(files, options);
  const sets = new Map<ListSetReader, TextSource[]>();
  const unknown: TextSource[] = [];
  let isAnythingRead = false;
  for (const source of sources) {
    if ('workbook' in source) {
      isAnythingRead = true;
      yield* WORKBOOK_READER.readWorkbook(await source.workbook(), options);
      continue;
    }
    const reader = READERS.find((each) => each.recognises(source.head, options));
    if (reader === undefined) unknown.push(source);
    else if ('readSet' in reader) sets.set(reader, [...(sets.get(reader) ?? []), source]);
    else {
      isAnythingRead = true;
      yield* reader.read(source.text(), options);
    }
  }
  for (const [reader, members] of sets) {
    isAnythingRead = true;
    yield* reader.readSet(members, options);
  }
  for (const source of unknown) {
    const error = unknownFormat(source);
    if (!isAnythingRead) throw error;
    yield { kind: 'issue', issue: { record: source.name, reason: error.message } };
  }
}

async function openAll(files: readonly ListFile[], options: ReadOptions): Promise<Source[]> {
  // A zip with several lists is read once for each: its progress is the furthest of them.
  const read = files.map(() => 0);
  const opened = files.map((file, index) =>
    sourcesOf(file, {
      ...options,
      onBytes(bytes) {
        read[index] = Math.max(read[index] ?? 0, bytes);
        options.onBytes?.(read.reduce((sum, each) => sum + each, 0));
      },
    }),
  );
  const sources = (await Promise.all(opened)).flat();
  if (sources.length === 0) throw new ListError('empty', `${files.map(({ name }) => `“${name}”`).join(', ')} is empty: download it again.`);
  return sources;
}

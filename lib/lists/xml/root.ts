/** The first element of a document, as far as a head shows it. */
export interface Root {
  /** Without its namespace prefix. */
  readonly name: string;
  /** As they are written. */
  readonly attributes: string;
  /** What follows `<!DOCTYPE`, when that stands before it. */
  readonly doctype: string;
}

/** UTF-16 code units of a tag; those of the lists have under 700. */
const MAX_TAG = 8_192;
const NAME = /^<(?:[\w.-]{1,64}:)?([\w.-]{1,64})(?=[\s/>])/;
const SKIPPED: readonly (readonly [start: string, end: string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
];

/** Looks past declaration, comments and document type; every character is looked at once, whatever they are. */
export function rootOf(head: string): Root | undefined {
  let at = 0;
  let doctype = '';
  for (;;) {
    while (head.charCodeAt(at) <= 32) at++;
    const skipped = SKIPPED.find(([start]) => head.startsWith(start, at));
    const isDoctype = skipped === undefined && /^<!doctype/i.test(head.slice(at, at + 9));
    if (skipped === undefined && !isDoctype) break;
    const end = skipped?.[1] ?? (/^[^>]*\[/.test(head.slice(at, at + MAX_TAG)) ? ']>' : '>');
    const found = head.indexOf(end, at);
    if (found < 0) return undefined;
    if (isDoctype) doctype = head.slice(at + 9, found).trim();
    at = found + end.length;
  }
  const tag = head.slice(at, at + MAX_TAG);
  const [start = '', name] = NAME.exec(tag) ?? [];
  const end = tag.indexOf('>');
  return name === undefined || end < 0 ? undefined : { name, attributes: tag.slice(start.length, end), doctype };
}

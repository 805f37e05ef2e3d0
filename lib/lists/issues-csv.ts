import type { ListId, ListIssue } from '../model/index.js';

/** Spreadsheets run cells that begin so (OWASP, "CSV Injection"); what is in them came from a file. */
const FORMULA = /^[=+\-@\t\r]/;

const cell = (value: string | number | undefined): string => {
  const text = String(value ?? '');
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};

/** Records of a list that could not be read, as a CSV file with a row of headers (RFC 4180). */
export function issuesCsv(list: ListId, issues: readonly ListIssue[]): { readonly name: string; readonly text: string } {
  const rows = issues.map(({ line, record, reason }) => [line, record, reason].map(cell).join(','));
  return { name: `gloss-${list}-unread.csv`, text: ['line,record,reason', ...rows, ''].join('\r\n') };
}

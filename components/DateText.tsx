import { formatDate } from './format-date.js';

/** An ISO date, month or year, in the reader's locale. */
export function DateText({ iso }: { readonly iso: string }) {
  return (
    <time dateTime={iso} dir="auto">
      {formatDate(iso)}
    </time>
  );
}

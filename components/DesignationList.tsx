import type { ListingRow } from '../lib/card/index.js';
import type { Tier } from '../lib/model/index.js';
import { DateText } from './DateText.js';
import { ExternalLink } from './ExternalLink.js';
import { hasDay } from './format-date.js';

/** Reasons longer than this wait behind a summary, in UTF-16 units: about three lines of the card. */
const SHORT_REASON = 140;
/** With more records than this, all but the first few wait behind a summary, so that the background stays in sight. */
const MANY_ROWS = 3;
const OPEN_ROWS = 2;

function Reason({ text }: { readonly text: string }) {
  if (text.length <= SHORT_REASON) return <p class="small">Reason as listed: {text}</p>;
  return (
    <details class="small">
      <summary>Reason as listed</summary>
      <p>{text}</p>
    </details>
  );
}

function Listing({ row }: { readonly row: ListingRow }) {
  return (
    <li>
      <p class="strong" title={row.publisher}>
        {row.listTitle}
      </p>
      <p class="small">
        {row.programme} · record {row.recordId} as <q dir="auto">{row.listedName}</q>
      </p>
      <p class="small">
        <span class="whole">
          {row.date ? (
            <>
              Listed <DateText iso={row.date} />
            </>
          ) : (
            'Date not given in this file'
          )}
        </span>
        {', '}
        <span class="whole">
          as known {hasDay(row.asOf) ? 'on' : 'in'} <DateText iso={row.asOf} />
        </span>
      </p>
      {row.details.map((line) => (
        <p class="small" dir="auto" key={line}>
          {line}
        </p>
      ))}
      {row.reason && <Reason text={row.reason} />}
      <p class="small">
        <ExternalLink href={row.searchUrl}>
          Official search<span class="sr"> of {row.listTitle}</span>
        </ExternalLink>
      </p>
    </li>
  );
}

function Rows({ rows }: { readonly rows: readonly ListingRow[] }) {
  return (
    <ul class="rows">
      {rows.map((row) => (
        <Listing key={`${row.listTitle} ${row.recordId}`} row={row} />
      ))}
    </ul>
  );
}

/** The sanctions line in words, then one row for each record; the rule beside it repeats the mark's pattern. */
export function DesignationList({
  line,
  tier,
  rows,
}: {
  readonly line: string;
  readonly tier: Tier;
  readonly rows: readonly ListingRow[];
}) {
  const open = rows.length > MANY_ROWS ? OPEN_ROWS : rows.length;
  return (
    <section class={`listings ${tier}`}>
      <h3 class="line">{line}</h3>
      {open > 0 && <Rows rows={rows.slice(0, open)} />}
      {open < rows.length && (
        <details class="small">
          <summary>{rows.length - open} more</summary>
          <Rows rows={rows.slice(open)} />
        </details>
      )}
    </section>
  );
}

import type { FigureRow } from '../lib/card/index.js';

/** What was read out of a figure, label by label, above the sentence it stands in. */
export function FigureRows({ rows, sentence }: { readonly rows: readonly FigureRow[]; readonly sentence: string }) {
  return (
    <section>
      {rows.length > 0 && (
        <dl>
          {rows.map((row) => (
            <div key={row.label}>
              <dt>{row.label}</dt>
              <dd dir="auto">{row.value}</dd>
            </div>
          ))}
        </dl>
      )}
      {sentence && <blockquote dir="auto">{sentence}</blockquote>}
    </section>
  );
}

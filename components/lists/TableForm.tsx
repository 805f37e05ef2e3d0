import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

import { COLUMN_MEANINGS, meaningOf, withMeaning } from './column-meanings.js';
import type { TableMapping, TableOffer } from './lists-ports.js';

interface TableFormProps {
  readonly fileName: string;
  readonly table: TableOffer;
  readonly onImport: (mapping: TableMapping) => void;
  readonly onLeave: () => void;
}

/** Rows shown of each column. */
const SAMPLES = 3;

/** What the columns of the reader's own table hold, with the first rows beside each column. */
export function TableForm({ fileName, table, onImport, onLeave }: TableFormProps) {
  const [mapping, setMapping] = useState(table.mapping);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const hasName = (mapping.columns.name ?? []).length > 0;
  const canImport = hasName && mapping.title.trim() !== '';
  return (
    <form
      class="step"
      onSubmit={(event) => {
        event.preventDefault();
        if (canImport) onImport({ ...mapping, title: mapping.title.trim() });
      }}
    >
      <h3 class="line" ref={heading} tabIndex={-1} dir="auto">
        What do the columns of “{fileName}” hold?
      </h3>
      <label class="small" for={`${id}-title`}>
        Name of the list
      </label>
      <input
        id={`${id}-title`}
        dir="auto"
        maxLength={200}
        value={mapping.title}
        onInput={({ currentTarget }) => setMapping({ ...mapping, title: currentTarget.value })}
      />
      <ul class="rows columns">
        {table.columns.map((column, index) => (
          <li key={column}>
            <label for={`${id}-${index}`} class="strong" dir="auto">
              {column || `Column ${index + 1}`}
            </label>
            <select
              id={`${id}-${index}`}
              aria-describedby={`${id}-${index}-rows`}
              value={meaningOf(mapping.columns, column) ?? ''}
              onChange={({ currentTarget }) => {
                const wanted = COLUMN_MEANINGS.find(([meaning]) => meaning === currentTarget.value)?.[0];
                setMapping({ ...mapping, columns: withMeaning(mapping.columns, column, wanted) });
              }}
            >
              <option value="">Not used</option>
              {COLUMN_MEANINGS.map(([meaning, label]) => (
                <option key={meaning} value={meaning}>
                  {label}
                </option>
              ))}
            </select>
            <ul class="small samples" id={`${id}-${index}-rows`}>
              {table.rows.slice(0, SAMPLES).map((row, at) => (
                <li key={at} dir="auto">
                  {row[index] || '–'}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {!hasName && <p class="problem">Say which column holds the name.</p>}
      <div class="bar">
        <button type="submit" class="fill" aria-disabled={!canImport}>
          Import
        </button>
        <button type="button" class="text" onClick={onLeave}>
          Cancel
        </button>
      </div>
    </form>
  );
}

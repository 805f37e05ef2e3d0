import type { RelatedEntry } from '../lib/card/index.js';
import type { EntityId } from '../lib/model/index.js';

interface RelatedEntriesProps {
  readonly entries: readonly RelatedEntry[];
  /** Shows the summaries whole. */
  readonly inFull: boolean;
  readonly onOpen: (id: EntityId) => void;
}

/** Entities this one leads to; each opens its own card. */
export function RelatedEntries({ entries, inFull, onOpen }: RelatedEntriesProps) {
  return (
    <section>
      <h3>Related</h3>
      <ul class="related">
        {entries.map((entry) => (
          <li key={entry.entityId}>
            <button type="button" class="entry" onClick={() => onOpen(entry.entityId)}>
              <span class="strong" dir="auto">
                {entry.title}
              </span>{' '}
              <span class={inFull ? 'small' : 'small cut'}>{entry.summary}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

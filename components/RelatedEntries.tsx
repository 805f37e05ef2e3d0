import type { RelatedEntry } from '../lib/card/index.js';
import type { EntityId } from '../lib/model/index.js';

/** Entries this one leads to; each opens its own card. */
export function RelatedEntries({
  entries,
  onOpen,
}: {
  readonly entries: readonly RelatedEntry[];
  readonly onOpen: (id: EntityId) => void;
}) {
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
              <span class="small">{entry.summary}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

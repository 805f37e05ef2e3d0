import { type FoundItem, MARK_KINDS, type Tier, TIERS } from '../lib/model/index.js';
import { KIND_LABELS } from './kind-labels.js';

interface FoundListProps {
  readonly items: readonly FoundItem[];
  readonly onReveal: (mention: number) => void;
}

const TIER_WORDS: Readonly<Partial<Record<Tier, string>>> = { listed: 'name matches an entry', possible: 'name may match an entry' };

const rank = (item: FoundItem): number => (item.tier ? TIERS.indexOf(item.tier) : TIERS.length);
const byWeight = (a: FoundItem, b: FoundItem): number => rank(a) - rank(b) || b.count - a.count || a.mention - b.mention;

function Found({ item, onReveal }: { readonly item: FoundItem } & Pick<FoundListProps, 'onReveal'>) {
  const words = item.tier && TIER_WORDS[item.tier];
  return (
    <li>
      <button type="button" class="entry found" onClick={() => onReveal(item.mention)}>
        <span class={`mark ${item.tier ?? 'figure'}`} dir="auto">
          {item.label}
        </span>
        {words && <span class="small"> {words}</span>}
        {item.count > 1 && (
          <span class="small times">
            {' '}
            {item.count}
            <span class="sr"> mentions</span>
          </span>
        )}
      </button>
    </li>
  );
}

/** What was found in the article, kind by kind, what matches a list first; a click leads to the first mention. */
export function FoundList({ items, onReveal }: FoundListProps) {
  const groups = MARK_KINDS.map((kind) => ({ kind, members: items.filter((item) => item.type === kind).sort(byWeight) }));
  return (
    <>
      {groups.map(
        ({ kind, members }) =>
          members.length > 0 && (
            <section key={kind} class="group">
              <h2 class="label">
                {KIND_LABELS[kind]} <span class="plain">{members.length}</span>
              </h2>
              <ul>
                {members.map((item) => (
                  <Found key={item.mention} item={item} onReveal={onReveal} />
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  );
}

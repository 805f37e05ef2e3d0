import type { FigureMention, LedgerConflict, LedgerGroup, LedgerShare, LedgerSum } from '../model/index.js';
import { boundOf, dimensionOf, statedExtent } from './amount.js';
import { findConflicts } from './find-conflicts.js';
import { thingKeys } from './thing.js';

/** Most figures compared with one another in a group; a table of figures needs another view. */
const MAX_GROUP = 40;

/** Joins the figures that share a thing or a link (union-find over their indexes). */
function groupIndexes(figures: readonly FigureMention[]): number[][] {
  const parent = figures.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    return root;
  };
  const join = (a: number, b: number): void => {
    parent[Math.max(rootOf(a), rootOf(b))] = Math.min(rootOf(a), rootOf(b));
  };
  const byKey = new Map<string, number>();
  const byStart = new Map(figures.map(({ span }, index) => [span.start, index]));
  figures.forEach((figure, index) => {
    const dimension = dimensionOf(figure.quantity);
    for (const thing of thingKeys(figure)) {
      const key = `${dimension}|${thing}`;
      const first = byKey.get(key);
      if (first === undefined) byKey.set(key, index);
      else join(first, index);
    }
    const linked = figure.link && byStart.get(figure.link.to);
    if (linked !== undefined) join(linked, index);
  });
  const groups = new Map<number, number[]>();
  figures.forEach((_, index) => {
    const root = rootOf(index);
    const members = groups.get(root);
    if (members) members.push(index);
    else groups.set(root, [index]);
  });
  return [...groups.values()].filter((members) => members.length > 1);
}

/** The one bound of a total; undefined where the parts' bounds pull both ways. */
function boundOfSum(parts: readonly FigureMention[]): LedgerSum['bound'] | 'none' | undefined {
  const bounds = new Set(parts.map(({ quantity }) => boundOf(quantity) ?? 'exact'));
  const isLow = bounds.has('at least') || bounds.has('more than');
  const isHigh = bounds.has('at most') || bounds.has('less than');
  if (isLow && isHigh) return undefined;
  return isLow ? 'at least' : isHigh ? 'at most' : bounds.has('about') ? 'about' : 'none';
}

/** Chains of figures that the text adds up. */
function findSums(figures: readonly FigureMention[]): LedgerSum[] {
  const chains: FigureMention[][] = [];
  for (const figure of figures) {
    if (figure.link?.kind !== 'sum') continue;
    const chain = chains.find((one) => one.at(-1)?.span.start === figure.link?.to);
    const before = figures.find(({ span }) => span.start === figure.link?.to);
    if (chain) chain.push(figure);
    else if (before) chains.push([before, figure]);
  }
  return chains.flatMap((parts) => {
    const extents = parts.map(({ quantity }) => statedExtent(quantity));
    const bound = boundOfSum(parts);
    if (bound === undefined || extents.includes(undefined)) return [];
    const total = (side: 'min' | 'max'): number => extents.reduce((sum, extent) => sum + (extent?.[side] ?? 0), 0);
    return [{ parts, min: total('min'), max: total('max'), ...(bound !== 'none' && { bound }) }];
  });
}

function findShares(figures: readonly FigureMention[]): LedgerShare[] {
  return figures.flatMap((figure) => {
    const { link } = figure;
    const other = link && figures.find(({ span }) => span.start === link.to);
    if (!other || link.kind === 'sum') return [];
    const [part, whole] = link.kind === 'part' ? [figure, other] : [other, figure];
    if (part.quantity.kind !== 'value' || whole.quantity.kind !== 'value' || whole.quantity.value <= 0) return [];
    return [{ part, whole, percent: (part.quantity.value / whole.quantity.value) * 100 }];
  });
}

/** The ledger of an article: its figures set beside one another, group by group, in the order of the text. */
export const buildLedger = (figures: readonly FigureMention[]): LedgerGroup[] =>
  groupIndexes(figures).map((indexes) => {
    const members = indexes.slice(0, MAX_GROUP).flatMap((index) => figures[index] ?? []);
    const conflicts: readonly LedgerConflict[] = findConflicts(members);
    return { figures: members, sums: findSums(members), shares: findShares(members), conflicts };
  });

/** The group a figure belongs to, found by its place. */
export const groupOf = (ledger: readonly LedgerGroup[], figure: FigureMention): LedgerGroup | undefined =>
  ledger.find(({ figures }) => figures.some(({ span }) => span.start === figure.span.start));

/**
 * vitest 5 reports failures with `Map.groupBy`, which Node has from 21 on; this stands in for it on Node 20.
 * Delete it with the last Node 20 in `engines`.
 */
Map.groupBy ??= function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

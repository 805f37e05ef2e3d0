import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ListFile } from '../../lib/lists/index.js';
import type { ListedRecord } from '../../lib/model/index.js';

/** A list file in memory. */
export const fileOf = (name: string, content: string | Uint8Array): ListFile => {
  const blob = new Blob([typeof content === 'string' ? content : new Uint8Array(content)]);
  return { name, size: blob.size, open: () => blob.stream() };
};

export const FIXTURES = join(import.meta.dirname, '../fixtures/lists');

/** The real lists, where they are at hand. */
const REAL = join(import.meta.dirname, '../../../shared/sanctions');
export const hasRealLists = existsSync(REAL);
export const realList = (name: string): ListFile => fileOf(name, readFileSync(join(REAL, name)));

/** A record in one line, for tables of what is expected: `*` primary, `†` former, `~` weak, `<family>`, `@script`. */
export function asLine({ recordId, kind, names, ...rest }: ListedRecord): string {
  const written = names.map(
    ({ form, role, quality, family, script }) =>
      `${role === 'primary' ? '*' : role === 'former' ? '†' : ''}${quality === 'weak' ? '~' : ''}${form}${family ? ` <${family}>` : ''}${script ? ` @${script}` : ''}`,
  );
  const facts = Object.entries(rest)
    .filter(([, value]) => value.length > 0)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : value.join(' + ')}`);
  return `${recordId} ${kind} | ${written.join(' | ')} || ${facts.join('; ')}`;
}

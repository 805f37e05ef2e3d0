import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The lists that are loaded together, by the names of their files; the newest edition of each is taken. */
const LISTS: readonly RegExp[] = [
  /^ofac-sdn-names-.*\.jsonl\.gz$/,
  /^ofac-cons_(?:prim|alt|add|comments)-.*\.csv$/,
  /^un-consolidated-.*\.xml\.gz$/,
  /^uk-sanctions-list-.*rebuilt\.xml\.gz$/,
  /^eu-fsf-.*rebuilt\.xml\.gz$/,
  /^ca-sema-.*\.xml\.gz$/,
  /^au-dfat-.*\.jsonl\.gz$/,
];
const DATE = /\d{4}(?:-\d{2}){0,2}/;

/** Paths of the newest editions of OFAC, UN, UK, EU, Canada and Australia in a folder; empty where there is none. */
export function newestLists(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).sort();
  return LISTS.flatMap((pattern) => {
    const found = files.filter((file) => pattern.test(file));
    const edition = (file: string | undefined): string => DATE.exec(file ?? '')?.[0] ?? '';
    const newest = edition(found.sort((a, b) => edition(a).localeCompare(edition(b))).at(-1));
    return found.filter((file) => edition(file) === newest).map((file) => join(folder, file));
  });
}

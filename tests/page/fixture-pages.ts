import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One page of our own writing, and what is to be read from it. */
export interface FixturePage {
  readonly slug: string;
  readonly html: string;
  /** The address under which it is served: front pages and result pages are told by it, too. */
  readonly path: string;
  readonly article: boolean;
  readonly blocks?: readonly string[];
  readonly published?: string;
  readonly language?: string;
  readonly title?: string;
}

const FOLDER = join(import.meta.dirname, '../fixtures/pages');

export const fixturePages: readonly FixturePage[] = readdirSync(FOLDER)
  .sort()
  .map((slug) => ({
    slug,
    html: readFileSync(join(FOLDER, slug, 'source.html'), 'utf8'),
    ...(JSON.parse(readFileSync(join(FOLDER, slug, 'expected.json'), 'utf8')) as Omit<FixturePage, 'slug' | 'html'>),
  }));

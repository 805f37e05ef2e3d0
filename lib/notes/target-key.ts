import type { NoteTarget } from '../model/index.js';
import { tokenise } from '../text/index.js';

/** The words of a name as notes compare them: "Kim Jong-un" and "kim jong un" are one. */
export const nameKey = (name: string): string =>
  tokenise(name)
    .map(({ folded }) => folded)
    .join(' ');

/** Notes with the same key are about the same thing. Quotations are told apart by their words. */
export function noteTargetKey(target: NoteTarget): string {
  switch (target.kind) {
    case 'entity':
      return `entity:${target.entityId}`;
    case 'name':
      return `name:${nameKey(target.name)}`;
    case 'quote':
      return `quote:${target.url}\n${target.selector.exact}`;
    case 'page':
      return `page:${target.url}`;
  }
}

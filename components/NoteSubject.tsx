import type { NoteTarget } from '../lib/model/index.js';
import { ExternalLink } from './ExternalLink.js';

/** What a note is about, as a title. */
export function noteTitle(target: NoteTarget): string {
  switch (target.kind) {
    case 'entity':
    case 'name':
      return target.name;
    case 'quote':
      return `“${target.selector.exact}”`;
    case 'page':
      return target.title || target.url;
  }
}

/** The page a note belongs to; nothing for a note on a name, which belongs to every page. */
export function NotePage({ target }: { readonly target: NoteTarget }) {
  if (target.kind !== 'quote' && target.kind !== 'page') return null;
  const host = URL.canParse(target.url) ? new URL(target.url).host : '';
  const name = target.kind === 'quote' && target.title ? target.title : host || target.url;
  return (
    <p class="small">
      {target.kind === 'quote' ? 'A passage in ' : 'A page on '}
      <ExternalLink href={target.url}>{name}</ExternalLink>
    </p>
  );
}

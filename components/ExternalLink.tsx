import type { ComponentChildren } from 'preact';

/** A link that opens in a new tab and tells the other site nothing; what is no web address stays plain text. */
export function ExternalLink({ href, children }: { readonly href: string; readonly children: ComponentChildren }) {
  if (!/^https?:\/\//i.test(href)) return <span>{children}</span>;
  return (
    <a class="out" href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="sr"> (opens in a new tab)</span>
    </a>
  );
}

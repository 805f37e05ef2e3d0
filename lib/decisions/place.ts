import { type DecisionPlace, DECISION_SCOPES, type DecisionScope, type EntityMention, type TextQuoteSelector } from '../model/index.js';
import { articleOf, siteOf } from '../text/index.js';

/** The article in which a name stands, and which of its mentions a quotation means. */
export interface ArticlePlace {
  readonly url: string;
  readonly standsAt: (selector: TextQuoteSelector, mention: EntityMention) => boolean;
}

/** 0 is the narrowest. */
export const widthOf = ({ scope }: DecisionPlace): number => DECISION_SCOPES.indexOf(scope);

export function holdsAt(place: DecisionPlace, mention: EntityMention, { url, standsAt }: ArticlePlace): boolean {
  switch (place.scope) {
    case 'mention':
      return place.url === articleOf(url) && standsAt(place.selector, mention);
    case 'article':
      return place.url === articleOf(url);
    case 'site':
      return place.host === siteOf(url);
    case 'always':
      return true;
  }
}

/** For the whole article: a quotation means the mention that it stands at, with its surroundings. */
export const quotedIn =
  (text: string): ArticlePlace['standsAt'] =>
  ({ exact, prefix, suffix }, { span: { start, end } }) =>
    text.slice(start, end) === exact &&
    start >= prefix.length &&
    text.startsWith(prefix, start - prefix.length) &&
    text.startsWith(suffix, end);

const quoteKey = ({ exact, prefix, suffix }: TextQuoteSelector): string => JSON.stringify([prefix, exact, suffix]);

/** For one mention whose own quotation is at hand. */
export const isQuotation =
  (own: TextQuoteSelector): ArticlePlace['standsAt'] =>
  (selector) =>
    quoteKey(selector) === quoteKey(own);

/** The place of a new decision; undefined on a site that has no name. */
export function placeFor(
  scope: DecisionScope,
  { url, title, selector }: { readonly url: string; readonly title: string; readonly selector: TextQuoteSelector },
): DecisionPlace | undefined {
  const article = { url: articleOf(url), title };
  if (scope === 'mention') return { scope, ...article, selector };
  if (scope === 'article') return { scope, ...article };
  if (scope === 'always') return { scope };
  const host = siteOf(url);
  return host === undefined ? undefined : { scope, host };
}

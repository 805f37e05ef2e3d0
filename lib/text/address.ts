/** "news.example" of a page's address, or undefined for what is no page of the web. */
export function siteOf(url: string): string | undefined {
  const parsed = /^https?:\/\/([^/?#:@]+)(?::\d+)?(?:[/?#]|$)/i.exec(url);
  return parsed?.[1]?.toLowerCase();
}

/** One article under whatever fragment it is opened. */
export const articleOf = (url: string): string => url.split('#', 1)[0] ?? url;

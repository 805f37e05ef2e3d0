/** What a page says about itself in its head: JSON-LD, OpenGraph, meta elements. */
export interface PageMetadata {
  readonly language?: string;
  /** The headline without the site's name, where the page gives it so. */
  readonly title?: string;
  /** ISO 8601 date or date-time. */
  readonly published?: string;
}

/** `article`: declared as one; `other`: declared as something else; `silent`: says nothing that decides. */
export type Declaration = 'article' | 'other' | 'silent';

/** schema.org types of texts that are read from top to bottom (https://schema.org/Article, read 2025-11-20). */
const ARTICLE_TYPES = new Set(
  ['Article', 'NewsArticle', 'ReportageNewsArticle', 'AnalysisNewsArticle', 'BackgroundNewsArticle', 'OpinionNewsArticle'].concat(
    ['ReviewNewsArticle', 'AskPublicNewsArticle', 'BlogPosting', 'LiveBlogPosting', 'Report', 'ScholarlyArticle', 'SatiricalArticle'],
    ['AdvertiserContentArticle', 'TechArticle'],
  ),
);
/** Types of pages that gather, sell or discuss; one of these without an article type beside it is no article. */
const OTHER_TYPES = new Set(
  ['CollectionPage', 'SearchResultsPage', 'ItemList', 'DiscussionForumPosting', 'QAPage', 'Question', 'ProfilePage'].concat([
    'Product',
    'ProductGroup',
    'WebApplication',
    'SoftwareApplication',
    'CheckoutPage',
    'ContactPage',
    'JobPosting',
    'Recipe',
  ]),
);
/** `og:type` values that leave the question open. */
const OPEN_OG_TYPES = new Set(['', 'website', 'blog', 'webpage', 'page', 'non_profit', 'company', 'news']);

/** A JSON-LD block beyond this size is a catalogue, in UTF-16 code units. */
const MAX_JSON_LD_LENGTH = 300_000;
/** Scripts looked at; pages with more repeat themselves. */
const MAX_JSON_LD_SCRIPTS = 10;

type JsonObject = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const asText = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // pages often carry broken JSON-LD; the other signs decide then
  }
}

/** The top-level nodes of all JSON-LD blocks; nested ones describe parts, teasers or related pages. */
function readJsonLd(document: Document): readonly JsonObject[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, MAX_JSON_LD_SCRIPTS);
  return scripts.flatMap((script) => {
    const text = script.textContent;
    if (text.length > MAX_JSON_LD_LENGTH) return [];
    const roots = asList(parseJson(text)).filter(isObject);
    return roots.flatMap((root) => [root, ...asList(root['@graph']).filter(isObject)]);
  });
}

const hasTypeIn = (node: JsonObject, types: ReadonlySet<string>): boolean =>
  asList(node['@type']).some((type) => typeof type === 'string' && types.has(type.replace(/^https?:\/\/schema\.org\//, '')));

const contentOf = (document: Document, selector: string): string | undefined =>
  asText(document.querySelector(`meta${selector}`)?.getAttribute('content'));

const isArticleNode = (node: JsonObject): boolean => hasTypeIn(node, ARTICLE_TYPES);

/** What the page says it is. */
export function readDeclaration(document: Document): Declaration {
  const nodes = readJsonLd(document);
  const articles = nodes.filter(isArticleNode);
  const ogType = (contentOf(document, '[property="og:type"]') ?? '').toLowerCase();
  const gathers = nodes.some((node) => hasTypeIn(node, OTHER_TYPES));
  const headlines = new Set(articles.map((node) => asText(node.headline) ?? asText(node.name)));
  if (headlines.size === 1 && !(gathers && ogType !== 'article')) return 'article';
  if (!gathers && (ogType === 'article' || document.querySelector('[itemprop~="articleBody"]'))) return 'article';
  return gathers || headlines.size > 1 || !OPEN_OG_TYPES.has(ogType) ? 'other' : 'silent';
}

/** ISO dates are passed on as they stand; anything else ("18 June 2025, 9 a.m.") is left to the reader's eye. */
const isoDate = (value: string | null | undefined): string | undefined => {
  const text = value?.trim() ?? '';
  return /^\d{4}-\d{2}(-\d{2}([T ]\d{2}:\d{2}.*)?)?$/.test(text) ? text.replace(' ', 'T') : undefined;
};

/** A bare `<time>` counts only once: a list of dates belongs to other articles. */
function onlyTime(document: Document): string | undefined {
  const times = document.querySelectorAll('time[datetime]');
  return times.length === 1 ? isoDate(times[0]?.getAttribute('datetime')) : undefined;
}

/** Reads what the page says about its text. */
export function readMetadata(document: Document): PageMetadata {
  const meta = (selector: string): string | undefined => contentOf(document, selector);
  const article = readJsonLd(document).find(isArticleNode);

  const published =
    isoDate(asText(article?.datePublished)) ??
    isoDate(meta('[property="article:published_time"]')) ??
    isoDate(document.querySelector('[itemprop~="datePublished"]')?.getAttribute('datetime')) ??
    isoDate(meta('[itemprop~="datePublished"]')) ??
    isoDate(meta('[name="date" i]')) ??
    isoDate(meta('[name="dc.date" i]')) ??
    isoDate(document.querySelector('time[pubdate]')?.getAttribute('datetime')) ??
    onlyTime(document);
  const language =
    asText(document.documentElement.getAttribute('lang')) ??
    asText(article?.inLanguage) ??
    meta('[property="og:locale"]')?.replace('_', '-');
  const title = asText(article?.headline) ?? meta('[property="og:title"]') ?? asText(document.title);

  return {
    ...(language !== undefined && { language }),
    ...(title !== undefined && { title }),
    ...(published !== undefined && { published }),
  };
}

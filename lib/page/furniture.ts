/** Elements that are never part of an article's text, by their tag. Upper-case names never occur here: compare with `localName`. */
const OUT_TAGS = new Set(
  ['nav', 'aside', 'footer', 'header', 'form', 'button', 'input', 'select', 'textarea', 'label', 'fieldset', 'menu', 'dialog'].concat(
    ['code', 'pre', 'kbd', 'samp', 'script', 'style', 'noscript', 'template', 'link', 'meta', 'title', 'head', 'iframe', 'object', 'embed'],
    ['svg', 'math', 'canvas', 'video', 'audio', 'map', 'progress', 'meter', 'output', 'address', 'h1', 'hgroup', 'frameset', 'slot'],
  ),
);
const OUT_ROLES = new Set(
  ['navigation', 'complementary', 'banner', 'contentinfo', 'search', 'form', 'button', 'menu', 'menubar', 'toolbar', 'dialog'].concat([
    'alertdialog',
    'tablist',
    'tab',
    'textbox',
    'searchbox',
    'combobox',
    'listbox',
    'status',
    'alert',
    'application',
    'tooltip',
  ]),
);

/** Words in class names and ids that mark furniture of any length. */
const OUT_WORDS = new Set(
  ['comment', 'comments', 'disqus', 'respond', 'related', 'recommended', 'recommendations', 'recirc', 'sidebar', 'footer', 'nav'].concat(
    ['navigation', 'navbar', 'menu', 'newsletter', 'subscribe', 'subscription', 'signup', 'promo', 'promotion', 'popular', 'trending'],
    ['sponsor', 'sponsored', 'outbrain', 'taboola', 'modal', 'popup', 'cookie', 'cookies', 'consent', 'advert', 'advertisement'],
    ['ads', 'ad', 'breadcrumb', 'breadcrumbs', 'pagination', 'toolbar', 'toc', 'share', 'sharing', 'social', 'infobox', 'navbox'],
  ),
);
/** Words that mark furniture only where little text stands below them: themes also use them for wrappers. */
const OUT_WORDS_WHEN_SHORT = new Set(
  ['byline', 'author', 'authors', 'meta', 'metadata', 'timestamp', 'published', 'credit', 'credits', 'copyright', 'tags', 'taglist'].concat(
    [
      'kicker',
      'rating',
      'print',
      'editsection',
      'noprint',
      'reference',
      'more',
      'readmore',
      'widget',
      'dateline',
      'headline',
      'follow',
      'contributors',
    ],
  ),
);
/** Beside one of these a word tells the state of a wrapper ("has-sidebar", "comments-open"), not what the element is. */
const STATE_WORDS = new Set(['has', 'no', 'with', 'without', 'is', 'open', 'closed', 'enabled', 'disabled', 'layout']);
/** Class names by which pages hide text from sighted readers; it repeats or labels what is shown. */
const UNSEEN_CLASSES = new Set([
  'sr-only',
  'visually-hidden',
  'visuallyhidden',
  'screen-reader-text',
  'screenreader',
  'a11y-hidden',
  'is-hidden',
]);

/** Text below which a "short" word counts, in UTF-16 code units. */
const SHORT_TEXT = 400;
/** Elements that carry state words of the whole page or the article itself. */
const WRAPPER_TAGS = new Set(['html', 'body', 'main', 'article']);

/** The words of a name written with hyphens, underscores or humps ("post__readMore"). */
const splitWords = (name: string): readonly string[] =>
  (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).map((word) => word.toLowerCase());

type NameVerdict = 'in' | 'out' | 'out-when-short';
/** Class names repeat all over a page; their verdict is kept. Bounded, since some pages invent names for each element. */
const verdicts = new Map<string, NameVerdict>();
const MAX_VERDICTS = 2_000;

function judgeName(name: string): NameVerdict {
  const words = splitWords(name);
  if (words.some((word) => STATE_WORDS.has(word))) return 'in';
  if (words.some((word) => OUT_WORDS.has(word))) return 'out';
  return words.some((word) => OUT_WORDS_WHEN_SHORT.has(word)) ? 'out-when-short' : 'in';
}

function judgeNames(names: string): NameVerdict {
  const kept = verdicts.get(names);
  if (kept) return kept;
  const each = names.split(/\s+/).map(judgeName);
  const verdict = each.includes('out') ? 'out' : each.includes('out-when-short') ? 'out-when-short' : 'in';
  if (verdicts.size >= MAX_VERDICTS) verdicts.clear();
  verdicts.set(names, verdict);
  return verdict;
}

/** A class attribute beyond this length is generated, in UTF-16 code units. */
const MAX_NAMES_LENGTH = 400;

const holdsTheArticle = (element: Element): boolean => element.querySelector('h1, [itemprop~="articleBody"]') !== null;

function isNamedAsFurniture(element: Element): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`.trim();
  if (names === '' || WRAPPER_TAGS.has(element.localName)) return false;
  const verdict = judgeNames(names.slice(0, MAX_NAMES_LENGTH));
  if (verdict === 'in') return false;
  if (verdict === 'out-when-short') return element.textContent.length < SHORT_TEXT;
  return !holdsTheArticle(element);
}

/** Text the reader writes; `contenteditable="false"` inside it stays out as well. */
const isEditable = (element: Element): boolean => {
  const value = element.getAttribute('contenteditable');
  return value !== null && value.toLowerCase() !== 'false';
};

/** A footnote mark: superscript that is nothing but a link or a number in brackets. */
const isFootnoteMark = (element: Element): boolean =>
  element.querySelector('a') !== null || /^\s*\[?\d{1,3}\]?\s*$/.test(element.textContent);

/** True for what stands around or between an article's text: navigation, asides, comments, forms, code, bylines. */
export function isFurniture(element: Element): boolean {
  if (OUT_TAGS.has(element.localName)) return true;
  if (element.localName === 'sup') return isFootnoteMark(element);
  if (!element.hasAttributes()) return false;
  const role = element.getAttribute('role');
  if (role !== null && OUT_ROLES.has(role)) return true;
  if (element.getAttribute('rel') === 'author') return true;
  const property = element.getAttribute('itemprop');
  if (property === 'author' || property === 'headline' || property === 'comment') return true;
  return isEditable(element) || isNamedAsFurniture(element);
}

/** Hidden by an attribute or an inline style: all that can be told without layout. */
export function isHiddenByAttributes(element: Element): boolean {
  const parent = element.parentElement;
  if (parent?.localName === 'details' && element.localName !== 'summary' && !parent.hasAttribute('open')) return true;
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  if (style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i.test(style)) return true;
  for (const name of element.classList) if (UNSEEN_CLASSES.has(name)) return true;
  return false;
}

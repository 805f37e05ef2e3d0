import { parseHTML } from 'linkedom';

import type { ArticleText } from '../../lib/model/index.js';
import { readArticle } from '../../lib/page/index.js';

/** The article of an HTML file, read by the code that reads pages in the browser; undefined where there is none. */
export function readHtmlArticle(html: string): ArticleText | undefined {
  const { document } = parseHTML(html);
  return readArticle(document)?.article;
}

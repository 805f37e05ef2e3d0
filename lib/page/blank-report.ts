import type { PageReport } from '../model/index.js';

/** The protocol's limits, in UTF-16 code units; addresses of data: pages and titles of broken ones are longer. */
const MAX_URL = 8_000;
const MAX_TITLE = 1_000;

/** What can be said of any page: which one it is. */
export const blankReport = (document: Document): PageReport => ({
  state: 'no-article',
  url: document.URL.slice(0, MAX_URL),
  title: document.title.slice(0, MAX_TITLE),
  host: document.location.hostname,
  items: [],
});

/** What is evaluated when it is first needed: the background builds it apart (scripts/one-scope.ts). */
export { groupEntries } from '../linking/index.js';
export { annotateArticle } from './annotate-article.js';

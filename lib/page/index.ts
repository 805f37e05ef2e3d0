export type { BackgroundPort, CardProps, CardView } from './card-subjects.js';
export { detectArticle } from './detect-article.js';
export { isArticlePage } from './find-article.js';
export { createPageSession, type PageSession, type SessionPorts } from './page-session.js';
export { blankReport } from './blank-report.js';
export { MAX_TEXT_LENGTH, type ReadArticle, readArticle, type ReadOptions } from './read-article.js';
export type { TextMap } from './text-map.js';
export type { Layout } from './visibility.js';

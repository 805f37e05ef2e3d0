import type * as engine from './engine.js';

/**
 * The engine, evaluated at its first use: a background that was just started first lets the browser put the reader into the page,
 * which takes as long. Where the engine is a file of its own, as in Firefox's background, it may be asked for before the first article.
 */
export const loadEngine = (): Promise<typeof engine> => import('./engine.js');

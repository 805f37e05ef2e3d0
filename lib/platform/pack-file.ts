import { nativeApi } from './native-api.js';

import type { ReferenceBook, StarterPack } from '../model/index.js';

// Our own files, compiled and checked at build time.
const readOwn = async <T>(path: '/starter-pack.json' | '/references.json'): Promise<T> =>
  (await (await fetch(nativeApi().runtime.getURL(path))).json()) as T;

/** Reads the pack that ships inside the extension; nothing leaves the browser. */
export const readPackFile = (): Promise<StarterPack> => readOwn('/starter-pack.json');

/** Reads the reference values that ship inside the extension. */
export const readReferenceFile = (): Promise<ReferenceBook> => readOwn('/references.json');

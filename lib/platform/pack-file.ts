import { nativeApi } from './native-api.js';

import type { StarterPack } from '../model/index.js';

/** Reads the pack that ships inside the extension; nothing leaves the browser. */
export async function readPackFile(): Promise<StarterPack> {
  const response = await fetch(nativeApi().runtime.getURL('/starter-pack.json'));
  // Our own file, compiled and checked at build time.
  return (await response.json()) as StarterPack;
}

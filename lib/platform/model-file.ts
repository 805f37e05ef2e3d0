import { nativeApi } from './native-api.js';

/** Reads the tagger's weights, which ship inside the extension; nothing leaves the browser. */
export async function readModelFile(): Promise<ArrayBuffer> {
  const response = await fetch(nativeApi().runtime.getURL('/names.bin'));
  return response.arrayBuffer();
}

import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';

import type { ListFile } from '../../lib/lists/index.js';

/** A list file on disk. @throws when there is none. */
export function listFile(path: string): ListFile {
  const stat = statSync(path);
  if (!stat.isFile()) throw new Error(`${path} is no file`);
  return { name: basename(path), size: stat.size, open: () => streamOf(path) };
}

function streamOf(path: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks = bytesOf(path);
  return new ReadableStream(
    {
      async pull(controller) {
        const next = await chunks.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel() {
        await chunks.return();
      },
    },
    { highWaterMark: 0 },
  );
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) if (Buffer.isBuffer(chunk)) yield new Uint8Array(chunk);
}

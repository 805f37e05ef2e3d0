import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** A web server on 127.0.0.1 with the demo article at its root; it ends with the process. */
export async function serveDemo(): Promise<string> {
  const article = readFileSync(new URL('article.html', import.meta.url));
  const server = createServer((_request, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(article));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the demo server has no port');
  return `http://127.0.0.1:${address.port}/`;
}

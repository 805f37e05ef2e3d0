import { createServer, type IncomingMessage } from 'node:http';

export interface Route {
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}
export type Routes = Readonly<Record<string, string | Route | ((request: IncomingMessage) => string | Route)>>;

export interface Server {
  /** "http://127.0.0.1:port", without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves pages on 127.0.0.1 at a free port; a bare string is HTML. Unknown paths answer 404. */
export async function serve(routes: Routes): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname === '/favicon.ico') {
      response.writeHead(204).end(); // browsers ask for it by themselves and note a 404 as an error
      return;
    }
    const found = routes[pathname];
    const answer = typeof found === 'function' ? found(request) : found;
    if (answer === undefined) {
      response.writeHead(404).end();
      return;
    }
    const { body, headers = {} } = typeof answer === 'string' ? { body: answer } : answer;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the test server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server answers now; a test changes it between requests. */
export interface ListAnswer {
  status: number;
  type: string;
  body: string;
  etag: string | undefined;
  /** So many of the next requests are answered with 503 first. */
  failures: number;
}

/** A publisher's server on 127.0.0.1: one file at every path, with an ETag where it has one. */
export interface ListServer {
  readonly origin: string;
  readonly answer: ListAnswer;
  /** Status of each answer so far. */
  readonly answered: readonly number[];
  readonly close: () => Promise<void>;
}

export async function serveList(body: string, etag?: string): Promise<ListServer> {
  const answer: ListAnswer = { status: 200, type: 'text/csv', body, etag, failures: 0 };
  const answered: number[] = [];
  const server = createServer(({ headers }, response) => {
    const isSame = answer.etag !== undefined && headers['if-none-match'] === answer.etag;
    const status = answer.failures > 0 ? 503 : isSame ? 304 : answer.status;
    answer.failures = Math.max(0, answer.failures - 1);
    answered.push(status);
    response.writeHead(status, { 'Content-Type': answer.type, ...(answer.etag !== undefined && { ETag: answer.etag }) });
    response.end(status === 304 ? undefined : answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    answer,
    answered,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

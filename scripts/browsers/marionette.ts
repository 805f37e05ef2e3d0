import { connect } from 'node:net';

/**
 * Speaks Marionette, the protocol behind geckodriver (https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html):
 * `length:JSON`, where the JSON is `[0, id, command, parameters]` there and `[1, id, error, result]` back. WebDriver BiDi
 * would be the newer way, but it refuses to open `moz-extension://` pages and has no privileged scripts.
 */
export interface Marionette {
  readonly send: <R = unknown>(command: string, parameters?: Readonly<Record<string, unknown>>) => Promise<R>;
  /** Runs a function's source in the current tab: in the page's world, or privileged but in the page's process. */
  script<R>(source: string, sandbox?: 'system'): Promise<R>;
  /** Runs a function's source in the browser's own window, beside all tabs. */
  browserScript<R>(source: string): Promise<R>;
  /** Keys for the browser's window rather than for the page in it: an extension's commands hear those only. */
  browserActions(actions: readonly unknown[]): Promise<unknown>;
  readonly version: string;
  disconnect(): void;
}

interface Waiting {
  readonly command: string;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

type Answer = readonly [1, number, { error: string; message: string } | null, unknown];

export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let ended = false;
  let pending = Buffer.alloc(0);
  let greet: () => void;
  let refuse: (error: Error) => void = () => undefined;
  const greeted = new Promise<void>((resolve, reject) => {
    greet = resolve;
    refuse = reject;
  });

  const receive = (message: Answer | { readonly marionetteProtocol: number }): void => {
    if (!Array.isArray(message)) {
      greet();
      return;
    }
    const [, id, error, result] = message as Answer;
    const request = waiting.get(id);
    waiting.delete(id);
    if (error) request?.reject(new Error(`${request.command}: ${error.error}: ${error.message}`));
    else request?.resolve(result);
  };
  socket.on('data', (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      const colon = pending.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(pending.subarray(0, colon).toString());
      if (pending.length < end) return;
      const message = JSON.parse(pending.subarray(colon + 1, end).toString('utf8')) as Answer;
      pending = pending.subarray(end);
      receive(message);
    }
  });
  const end = (): void => {
    ended = true;
    for (const { command, reject } of waiting.values()) reject(new Error(`${command}: the browser has closed`));
    waiting.clear();
    refuse(new Error('the browser does not answer'));
  };
  socket.on('close', end);
  socket.on('error', end);

  const send = <R>(command: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<R> =>
    new Promise((resolve, reject) => {
      if (ended) {
        reject(new Error(`${command}: the browser has closed`));
        return;
      }
      const id = ++lastId;
      waiting.set(id, { command, resolve: resolve as (value: unknown) => void, reject });
      const body = Buffer.from(JSON.stringify([0, id, command, parameters]));
      socket.write(Buffer.concat([Buffer.from(`${body.length}:`), body]));
    });

  const execute = async <R>(source: string, sandbox: 'system' | null): Promise<R> => {
    const { value } = await send<{ value: R }>('WebDriver:ExecuteScript', {
      script: `return ${source}`,
      args: [],
      sandbox,
      newSandbox: false,
    });
    return value;
  };

  await greeted;
  const { capabilities } = await send<{ capabilities: { browserVersion: string } }>('WebDriver:NewSession', {
    // A dialog of the page would otherwise be dismissed in silence.
    capabilities: { alwaysMatch: { acceptInsecureCerts: false, unhandledPromptBehavior: 'ignore' } },
  });
  await send('WebDriver:SetTimeouts', { script: 60_000 /* ms */, pageLoad: 60_000 /* ms */ });

  // Contexts are the connection's state: one script at a time may switch it.
  let turn: Promise<unknown> = Promise.resolve();
  const inBrowser = <R>(run: () => Promise<R>): Promise<R> => {
    const mine = turn.then(async () => {
      await send('Marionette:SetContext', { value: 'chrome' });
      try {
        return await run();
      } finally {
        await send('Marionette:SetContext', { value: 'content' });
      }
    });
    turn = mine.catch(() => undefined);
    return mine;
  };

  return {
    send,
    script: (source, sandbox) => execute(source, sandbox ?? null),
    browserScript: <R>(source: string) => inBrowser(() => execute<R>(source, null)),
    browserActions: (actions) => inBrowser(() => send('WebDriver:PerformActions', { actions })),
    version: capabilities.browserVersion,
    disconnect: () => socket.destroy(),
  };
}

import { openImportChannel, superviseImports } from '../../lib/messages/index.js';
import { openImportDocument, startImportWorker } from '../../lib/platform/index.js';

/** The import worker as the background sees it: in a document of its own (Chrome) or started here (Firefox). */
export interface ImportWorker {
  readonly open: () => Promise<void>;
  readonly cancel: (job: string) => void;
}

/** `onEnd` is told of every end of an import while this background runs. */
export function createImportWorker(onEnd: () => void): ImportWorker {
  let stop: (() => void) | undefined;
  const start = (): (() => void) => {
    const end = (): void => {
      stopWorker();
      supervisor.close();
      stop = undefined;
    };
    const stopWorker = startImportWorker(() => {
      supervisor.giveUp();
      end();
    });
    const supervisor = superviseImports({ onEnd, onRetired: end });
    return end;
  };
  return {
    async open() {
      if (stop === undefined && !(await openImportDocument())) stop = start();
    },
    cancel(job) {
      const channel = openImportChannel<unknown, unknown>(() => undefined);
      channel.send({ kind: 'cancel', job });
      channel.close();
    },
  };
}

import { ask, superviseImports } from '../../lib/messages/index.js';
import { startImportWorker } from '../../lib/platform/index.js';

/*
 * Chrome's background cannot start a worker, so this document does, out of sight; it lives as long as there is work and
 * wakes the background when a list has changed.
 */
const stop = startImportWorker(() => {
  supervisor.giveUp();
  window.close();
});
const supervisor = superviseImports({
  onEnd: (progress) => void ask('importEnded', { progress }),
  onRetired: () => {
    stop();
    window.close();
  },
});

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { answerIndexOrders, type IndexOrder } from '../lib/services/index.js';

/** Wires the worker in which the import worker has its indexes made. */
export default defineUnlistedScript(() => {
  const carryOut = answerIndexOrders((answer, handedOver) => self.postMessage(answer, { transfer: [...handedOver] }));
  self.onmessage = ({ data }: MessageEvent<IndexOrder>) => carryOut(data);
});

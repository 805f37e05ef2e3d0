import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { openDesk } from './open-desk.js';

declare global {
  /** Where the background's two scripts meet. */
  var openGlossDesk: typeof openDesk | undefined;
}

/** All of the background but its first words; run by entrypoints/background when it is needed. */
export default defineUnlistedScript(() => {
  globalThis.openGlossDesk = openDesk;
});

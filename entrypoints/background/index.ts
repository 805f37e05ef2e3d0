import { defineBackground } from 'wxt/utils/define-background';

import { answerBackground, askPage } from '../../lib/messages/index.js';
import { fail, isActiveOn, ok, type Result } from '../../lib/model/index.js';
import {
  injectReader,
  laterScript,
  onBrowserStart,
  onCommand,
  onInstalled,
  onSchedule,
  onSelectionMenu,
  openWelcomeOnce,
  readSettings,
  watchSettings,
  writeSettings,
} from '../../lib/platform/index.js';
import { createConnection } from '../../lib/store/index.js';
import type { Desk } from '../desk/open-desk.js';

/** How often schedules are looked at, in minutes. */
const UPDATE_EVERY = 60;

/**
 * The background's first words. The browser starts it anew whenever something comes for it, so every listener is added before the
 * first await; all the rest is loaded while the browser puts the reader into the page (docs/decisions/0035-the-background-in-two-scripts.md).
 */
export default defineBackground(main);

function main(): void {
  let settings = readSettings(); // mostly an article wakes us, and whether Gloss is on for it is the first question
  void settings.catch(() => undefined); // who asks hears of it
  watchSettings((changed) => {
    settings = Promise.resolve(changed);
  });

  const connect = createConnection();
  void connect().catch(() => undefined); // opens while the rest is loaded; failures are left to who asks
  const runDesk = laterScript('/desk.js');
  const openDesk = async (): Promise<Desk> => {
    await runDesk();
    if (!globalThis.openGlossDesk) throw new Error('the desk did not open');
    return globalThis.openGlossDesk(connect);
  };
  let opening: Promise<Desk> | undefined;
  const desk = (): Promise<Desk> =>
    (opening ??= openDesk().catch((error: unknown) => {
      opening = undefined; // the next message tries again
      throw error;
    }));
  // The background is a page here, which loads and parses beside other work; Chrome's worker would hold up the first message.
  if (import.meta.env.FIREFOX) void desk().catch(() => undefined);
  const atDesk = (work: (desk: Desk) => void): void => void desk().then(work);

  const openReader = async (tabId: number | undefined): Promise<Result<null>> => {
    if (tabId === undefined) return fail('not-found', 'This page is in no tab.');
    const injecting = injectReader(tabId);
    atDesk(({ warmUp }) => warmUp());
    const refusal = await injecting;
    return refusal === undefined ? ok(null) : fail('not-allowed', `The browser did not let Gloss into this page (${refusal}).`);
  };
  answerBackground(
    {
      async articleFound(_request, { tabId, host }) {
        if (!isActiveOn(await settings, host ?? '')) return ok(false);
        const opened = await openReader(tabId);
        return opened.ok ? ok(true) : opened;
      },
      openReader: (_request, { tabId }) => openReader(tabId),
    },
    desk,
  );

  onBrowserStart(() => atDesk(({ tellNews }) => tellNews()));
  onSchedule('update-lists', UPDATE_EVERY, () => atDesk(({ updateLists }) => updateLists()));
  onInstalled(() => {
    void openWelcomeOnce();
    atDesk(({ updatePack }) => updatePack());
  });
  onSelectionMenu('note-on-selection', 'Add a note on “%s”', (tab) => void askPage(tab, 'noteOnSelection', {}));
  onCommand((command, tab) => {
    if (command === 'toggle-overlay') void readSettings().then(({ enabled }) => writeSettings({ enabled: !enabled }));
    else if (tab !== undefined) void askPage(tab, 'stepMention', { step: command === 'previous-mention' ? -1 : 1 });
  });
}

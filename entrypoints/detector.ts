import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { answerPage, askAgain, pageSlot } from '../lib/messages/index.js';
import { isActiveOn, type PageReport } from '../lib/model/index.js';
import { blankReport, detectArticle } from '../lib/page/index.js';
import { readSettings, watchSettings } from '../lib/platform/index.js';

/**
 * All that runs on every page: is there an article to read? Where there is one, the background puts the reader beside
 * this script (docs/decisions/0007-two-scripts-for-a-page.md).
 */
export default defineUnlistedScript(() => {
  // Here from the start, so that the background need not wait for the page's first layout, which comes before scripts of the document's end.
  if (document.readyState !== 'loading') detect();
  else document.addEventListener('DOMContentLoaded', detect, { once: true });
});

function detect(): void {
  const slot = pageSlot();
  let state: Pick<PageReport, 'state' | 'problem'> = { state: 'no-article' };
  let opening: Promise<void> | undefined;

  /** Has the reader put into this page, once. */
  const openReader = (): Promise<void> => {
    opening ??= askAgain('openReader', {}).then((answer) => {
      if (answer.ok) return;
      state = { state: 'failed', problem: answer.error.message };
      opening = undefined;
    });
    return opening;
  };

  /** The background knows whether Gloss is on here: to ask for the settings first would take 20 ms of a page's first layout. */
  const onArticle = async (): Promise<void> => {
    state = { state: 'reading' };
    const answer = await askAgain('articleFound', {});
    if (!answer.ok) state = { state: 'failed', problem: answer.error.message };
    if (!answer.ok || answer.value) return;
    const unwatch = watchSettings((settings) => {
      if (!isActiveOn(settings, location.hostname)) return;
      unwatch();
      void openReader();
    });
  };

  const report = async (): Promise<PageReport> => {
    const { enabled, sitesOff } = await readSettings();
    const off = !enabled ? 'off-everywhere' : sitesOff.includes(location.hostname) ? 'off-here' : undefined;
    return { ...blankReport(document), ...(off ? { state: off } : state) };
  };

  answerPage({
    getReport: () => slot.reader?.getReport({}) ?? report(),
    revealMention: (request) => slot.reader?.revealMention(request) ?? null,
    stepMention: (request) => slot.reader?.stepMention(request) ?? null,
    notesChanged: (request) => slot.reader?.notesChanged(request) ?? null,
    async noteOnSelection(request) {
      stopDetecting();
      await openReader();
      return slot.reader?.noteOnSelection(request) ?? null;
    },
  });
  const stopDetecting = detectArticle(document, () => void onArticle());
}

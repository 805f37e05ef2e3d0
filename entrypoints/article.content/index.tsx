import { h, render } from 'preact';
import { defineContentScript } from 'wxt/utils/define-content-script';

import cardCss from '../../components/card.css?inline';
import { HoverCard } from '../../components/index.js';
import { answerPage, ask, askAgain, saveNote } from '../../lib/messages/index.js';
import { type BackgroundPort, type CardView, createPageSession } from '../../lib/page/index.js';
import { readSettings, watchSettings } from '../../lib/platform/index.js';

import './marks.css';

const background: BackgroundPort = {
  annotate: (article) => askAgain('annotate', { article }),
  getCard: (request) => askAgain('getCard', request),
  saveNote,
  deleteNote: (id) => ask('deleteNote', { id }),
  restoreNote: (note) => ask('restoreNote', { note }),
};

const view: CardView = {
  css: cardCss,
  render: (container, { token, view: shown, actions, startEditing }) =>
    render(h(HoverCard, { key: token, view: shown, actions, startEditing }), container),
  clear: (container) => render(null, container),
};

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  // WXT would tell every page by `postMessage` that a script of ours has started.
  noScriptStartedPostMessage: true,
  main(ctx) {
    const report = (page: Parameters<typeof ask<'reportPage'>>[1]['report']): void => void ask('reportPage', { report: page });
    const session = createPageSession(document, { background, view, report }, ctx.signal);
    answerPage(
      {
        getReport: () => session.report(),
        revealMention: ({ mention }) => (session.revealMention(mention), null),
        stepMention: ({ step }) => (session.stepMention(step), null),
        noteOnSelection: () => (session.noteOnSelection(), null),
        notesChanged: () => (session.notesChanged(), null),
      },
      ctx.signal,
    );
    ctx.onInvalidated(watchSettings((settings) => session.apply(settings)));
    void readSettings().then((settings) => session.apply(settings));
  },
});

import { h, render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import cardCss from '../../components/card.css?inline';
import { HoverCard } from '../../components/index.js';
import { ask, askAgain, pageSlot, saveNote } from '../../lib/messages/index.js';
import { type BackgroundPort, type CardView, createPageSession } from '../../lib/page/index.js';
import { readSettings, watchSettings } from '../../lib/platform/index.js';

const background: BackgroundPort = {
  annotate: (article) => askAgain('annotate', { article }),
  getCard: (request) => askAgain('getCard', request),
  decide: (question, deed) => ask('decide', { question, deed }),
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

/** Reads the article, marks it and shows cards; put into a page by the background when the detector asks for it. */
export default defineUnlistedScript(() => {
  const slot = pageSlot();
  if (slot.reader) return;
  const report = (page: Parameters<typeof ask<'reportPage'>>[1]['report']): void => void ask('reportPage', { report: page });
  const session = createPageSession(document, { background, view, report }, new AbortController().signal);
  slot.reader = {
    getReport: () => session.report(),
    revealMention: ({ mention }) => (session.revealMention(mention), null),
    stepMention: ({ step }) => (session.stepMention(step), null),
    noteOnSelection: () => (session.noteOnSelection(), null),
    notesChanged: () => (session.notesChanged(), null),
  };
  watchSettings((settings) => session.apply(settings));
  void readSettings().then((settings) => session.apply(settings));
});

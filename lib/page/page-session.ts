import { DEFAULT_SETTINGS, isActiveOn, type PageReport, type Settings } from '../model/index.js';
import { blankReport } from './blank-report.js';
import { createCardController, type CardKey } from './card-controller.js';
import { type Anchor, createCardHost } from './card-host.js';
import type { BackgroundPort, CardPlace, CardView } from './card-subjects.js';
import { foundItems } from './found-items.js';
import { trackPointer } from './hover-tracker.js';
import { type Reading, type ReadingOutcome, startReading } from './reading.js';
import { anchorOfRects, firstInView, scrollToRects } from './scrolling.js';
import { readSelection } from './selection.js';

export interface SessionPorts {
  readonly background: BackgroundPort;
  readonly view: CardView;
  /** The page's state changed. */
  report(report: PageReport): void;
}

/** Gloss on one page: everything it does there until the signal ends. */
export interface PageSession {
  /** Puts settings in force, at once. */
  apply(settings: Settings): void;
  report(): PageReport;
  /** Scrolls to a mention and opens its card. */
  revealMention(mention: number): void;
  /** Opens the card of the next or previous mention and moves the focus into it. */
  stepMention(step: 1 | -1): void;
  /** Opens a card on the selected words, ready to write. */
  noteOnSelection(): void;
  notesChanged(): void;
}

type State = Pick<PageReport, 'state' | 'problem' | 'items'>;

export function createPageSession(document: Document, ports: SessionPorts, signal: AbortSignal): PageSession {
  const view = document.defaultView ?? globalThis.window;
  let settings = DEFAULT_SETTINGS;
  let reading: Reading | undefined;
  let stopReading: AbortController | undefined;
  let state: State = { state: 'reading', items: [] };
  let lastReport = '';
  let pointer = { x: 0, y: 0 };
  let selected: { readonly key: CardKey; readonly place: CardPlace; readonly anchor: Anchor } | undefined;
  let shownKey: CardKey | undefined;
  /** Where the keyboard walk stands. */
  let stepped: CardKey | undefined;

  const host = createCardHost(
    document,
    {
      css: ports.view.css,
      onFocus: (isText) => isText && card.send({ kind: 'pin', by: 'edit' }),
      onHide: (container) => ports.view.clear(container),
    },
    signal,
  );
  const marked = () => reading?.marked;
  const indexOf = (key: CardKey): number | undefined => marked()?.indexOf(key);
  const card = createCardController(
    {
      background: ports.background,
      view: ports.view,
      host,
      placeOf: (key) => (selected?.key === key ? selected.place : marked()?.placeOf(key)),
      anchorOf(key) {
        if (selected?.key === key) return selected.anchor;
        const opened = { ...pointer };
        return anchorOfRects(() => marked()?.rectsOf(indexOf(key) ?? -1) ?? [], opened);
      },
      onShown(key) {
        shownKey = key;
        marked()?.showActive(key === undefined ? undefined : indexOf(key));
      },
    },
    signal,
  );

  const report = (): PageReport => ({ ...blankReport(document), ...state });
  const tell = (next: State): void => {
    state = next;
    const now = report();
    const text = JSON.stringify(now);
    if (text === lastReport || signal.aborted) return;
    lastReport = text;
    ports.report(now);
  };
  const onOutcome = (outcome: ReadingOutcome): void => {
    card.refresh();
    switch (outcome.kind) {
      case 'no-article':
        tell({ state: 'no-article', items: [] });
        break;
      case 'failed':
        tell({ state: 'failed', problem: outcome.failure.message, items: [] });
        break;
      case 'marked': {
        const { mentions, article } = outcome.marked;
        if (shownKey !== undefined) outcome.marked.showActive(outcome.marked.indexOf(shownKey));
        const problem = 'This page is very long: parts of it were not read.';
        tell({ state: 'annotated', items: foundItems(mentions), ...(article.cut && { problem }) });
      }
    }
  };

  const start = (): void => {
    stopReading = new AbortController();
    tell({ state: 'reading', items: [] });
    reading = startReading(
      document,
      { background: ports.background, settings: () => settings, isOwn: (node) => host.isOwn(node), onOutcome },
      AbortSignal.any([signal, stopReading.signal]),
    );
    trackPointer(
      view,
      {
        hits: () => marked()?.hits,
        isPainted: (mention) => marked()?.isPainted(mention) ?? false,
        isCard: (target) => target instanceof Node && host.isOwn(target),
        onUnder(under, at) {
          if (at) pointer = at;
          const key = under.kind === 'mark' ? marked()?.keyOf(under.mention) : undefined;
          if (under.kind === 'card') card.send({ kind: 'over-card' });
          else if (key === undefined) card.send({ kind: 'over-nothing' });
          else card.send({ kind: 'over-mark', target: key });
        },
        onTap(mention, at) {
          pointer = at;
          const key = marked()?.keyOf(mention);
          if (key !== undefined) card.open(key, { by: 'touch' });
        },
        onPressElsewhere: () => card.send({ kind: 'close' }),
        onEscape: () => card.send({ kind: 'close' }),
      },
      stopReading.signal,
    );
  };
  const stop = (): void => {
    card.send({ kind: 'close' });
    stopReading?.abort();
    stopReading = reading = undefined;
  };
  signal.addEventListener('abort', stop, { once: true });

  // A page that comes back from the back-forward cache says again what it has: the badge belongs to the tab, not to it.
  addEventListener('pageshow', (event) => event.persisted && ports.report(report()), { signal });

  const openAt = (index: number, by: 'reveal' | 'keyboard'): void => {
    const key = marked()?.keyOf(index);
    const rects = marked()?.rectsOf(index) ?? [];
    if (key === undefined || rects.length === 0) return;
    pointer = { x: 0, y: 0 };
    stepped = key;
    scrollToRects(view, rects, marked()?.elementOf(index));
    card.open(key, { by });
  };

  return {
    apply(next) {
      const before = settings;
      settings = next;
      if (!isActiveOn(next, view.location.hostname)) {
        stop();
        tell({ state: next.enabled ? 'off-here' : 'off-everywhere', items: [] });
      } else if (!reading) start();
      else if (before.marking !== next.marking || before.kindsOff.join() !== next.kindsOff.join()) reading.repaint();
    },
    report,
    revealMention: (mention) => openAt(mention, 'reveal'),
    stepMention(step) {
      const now = marked();
      if (!now || now.mentions.length === 0) return;
      const from = stepped === undefined ? undefined : now.indexOf(stepped);
      const count = now.mentions.length;
      const next = from === undefined ? firstInView(view, count, (index) => now.rectsOf(index)) : (from + step + count) % count;
      openAt(next, 'keyboard');
    },
    noteOnSelection() {
      const found = readSelection(document, marked()?.article);
      if (!found) return;
      selected = { key: `selection ${performance.now()}`, ...found };
      card.open(selected.key, { by: 'edit', startEditing: true });
    },
    notesChanged: () => reading?.annotateAgain(),
  };
}

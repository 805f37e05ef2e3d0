import type { CardModel } from '../card/index.js';
import { CLOSED, type HoverEvent, type HoverState, isShowing, reduceHover, timersOf, wantsAnswer } from '../card/index.js';
import { fail, type Result } from '../model/index.js';
import type { Anchor, CardHost } from './card-host.js';
import type { BackgroundPort, CardAsk, CardContent, CardDeeds, CardPlace, CardView } from './card-subjects.js';

/** Names a mention or a selection; stays the same when the article is read again. */
export type CardKey = string;

export interface CardControllerPorts {
  readonly background: BackgroundPort;
  readonly view: CardView;
  readonly host: CardHost;
  /** What the card under this key is about, or undefined when it is no longer on the page. */
  placeOf(key: CardKey): CardPlace | undefined;
  anchorOf(key: CardKey): Anchor;
  /** Tells which mention has the open card. */
  onShown(key: CardKey | undefined): void;
}

export interface CardController {
  send(event: HoverEvent<CardKey>): void;
  /** Opens a card for the keyboard, the popup or the context menu. */
  open(key: CardKey, options: { readonly by: 'keyboard' | 'reveal' | 'edit' | 'touch'; readonly startEditing?: boolean }): void;
  /** The mentions changed: a card without its place is closed. */
  refresh(): void;
  readonly state: HoverState<CardKey>;
}

interface Page {
  readonly ask: CardAsk;
  readonly content: CardContent;
}

/** An answer that came in while the pointer rested is shown at once; kept for this one opening only. */
interface Prefetch {
  readonly key: CardKey;
  readonly answer: Promise<Result<CardModel>>;
}

/** Answers taking longer than this show "Looking it up…" first, in ms: below it the words would only flash. */
const PATIENCE = 60;

/** Runs the card's life: sends events through the reducer and carries out what the new state asks for. */
export function createCardController(ports: CardControllerPorts, signal: AbortSignal): CardController {
  const { background, view, host } = ports;
  let state: HoverState<CardKey> = CLOSED;
  let newest = 0;
  let startEditing = false;
  let prefetch: Prefetch | undefined;
  /** Cards led to from this one, the shown one last. */
  let trail: readonly Page[] = [];
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const deeds = (token: number): CardDeeds => {
    const target = () => {
      const content = trail.at(-1)?.content;
      return content?.status === 'ready' ? content.model.target : undefined;
    };
    return {
      async saveNote(text, id) {
        const to = target();
        return to ? background.saveNote(to, text, id) : fail('not-found', 'This card is gone. Open it again to add a note.');
      },
      deleteNote: (id) => background.deleteNote(id),
      restoreNote: (note) => background.restoreNote(note),
      async decide(deed) {
        const page = trail.at(-1);
        if (!page) return '';
        send({ kind: 'pin', by: 'edit' });
        const answer = await background.decide(page.ask, deed);
        if (!answer.ok) return answer.error.message;
        if (wantsAnswer(state, token) && trail.at(-1) === page) {
          trail = [...trail.slice(0, -1), { ask: page.ask, content: { status: 'ready', model: answer.value } }];
          render(token);
        }
        return '';
      },
      openRelated(entityId) {
        const from = trail.at(-1)?.ask;
        if (!from || !wantsAnswer(state, token)) return;
        const ask: CardAsk = { url: from.url, title: from.title, subject: { kind: 'entity', entityId } };
        void load(token, ask, '', background.getCard(ask));
      },
      ...(trail.length > 1 && {
        goBack: () => {
          trail = trail.slice(0, -1);
          render(token);
        },
      }),
      close: () => send({ kind: 'close' }),
    };
  };
  const render = (token: number): void => {
    const page = trail.at(-1);
    const { container } = host;
    if (page && container) view.render(container, { token, view: page.content, actions: deeds(token), startEditing });
    host.place();
  };
  /** Shows an answer when it comes, as one more page of the card. */
  const load = async (token: number, ask: CardAsk, title: string, answer: Promise<Result<CardModel>>): Promise<void> => {
    const below = trail;
    const put = (content: CardContent): void => {
      if (!wantsAnswer(state, token)) return;
      trail = [...below, { ask, content }];
      render(token);
    };
    const waiting = setTimeout(() => put({ status: 'loading', title }), below.length > 0 ? PATIENCE * 5 : PATIENCE);
    const result = await answer;
    clearTimeout(waiting);
    put(
      result.ok ? { status: 'ready', model: result.value } : { status: 'failed', title: title || 'Gloss', message: result.error.message },
    );
  };

  const show = (key: CardKey, token: number): void => {
    const place = ports.placeOf(key);
    if (!place) {
      send({ kind: 'close' });
      return;
    }
    trail = [];
    host.show(ports.anchorOf(key));
    const answer = prefetch?.key === key ? prefetch.answer : background.getCard(place.ask);
    prefetch = undefined;
    void load(token, place.ask, place.title, answer);
    ports.onShown(key);
  };
  const hide = (): void => {
    trail = [];
    startEditing = false;
    host.hide();
    ports.onShown(undefined);
  };
  const keepTimers = (): void => {
    const wanted = new Map(timersOf(state).map((timer) => [`${timer.timer} ${timer.token}`, timer]));
    for (const [name, handle] of timers) {
      if (wanted.has(name)) continue;
      clearTimeout(handle);
      timers.delete(name);
    }
    for (const [name, { timer, token, delay }] of wanted) {
      if (timers.has(name)) continue;
      timers.set(
        name,
        setTimeout(() => {
          timers.delete(name);
          send({ kind: 'elapsed', timer, token });
        }, delay),
      );
    }
  };

  const send = (event: HoverEvent<CardKey>): void => {
    if (signal.aborted && event.kind !== 'close') return;
    const before = state;
    state = reduceHover(state, event, ++newest);
    if (state === before) return;
    keepTimers();
    if (state.kind === 'intent' && prefetch?.key !== state.target) {
      const place = ports.placeOf(state.target);
      prefetch = place && { key: state.target, answer: background.getCard(place.ask) };
    }
    const shown = isShowing(before) ? before.token : undefined;
    if (isShowing(state)) {
      if (state.token !== shown) show(state.target, state.token);
    } else {
      if (state.kind === 'closed') prefetch = undefined;
      if (shown !== undefined) hide();
    }
  };
  signal.addEventListener('abort', () => send({ kind: 'close' }), { once: true });

  return {
    send,
    open(key, options) {
      send({ kind: 'close' });
      startEditing = options.startEditing ?? false;
      send({ kind: 'show', target: key, by: options.by });
      if (options.by === 'keyboard' || options.by === 'edit') focusOnce();
    },
    refresh() {
      if (state.kind !== 'closed' && !ports.placeOf(state.target)) send({ kind: 'close' });
      else host.place();
    },
    get state() {
      return state;
    },
  };

  /** The view draws when the answer is there; the focus follows it into the card, unless the card was closed. */
  function focusOnce(): void {
    const { container } = host;
    if (!container) return;
    if (container.firstElementChild) {
      host.focus();
      return;
    }
    const observer = new MutationObserver(() => {
      observer.disconnect();
      if (host.container === container) host.focus();
    });
    observer.observe(container, { childList: true });
  }
}

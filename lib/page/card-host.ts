import { placeBeside } from './place-card.js';

/** Beats what page styles may say about elements of any kind; the card's own look is in its shadow root. */
const HOST_STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: 'auto',
  left: '0px',
  top: '0px',
  width: 'max-content',
  height: 'auto',
  margin: '0px',
  padding: '0px',
  border: '0px none',
  background: 'transparent',
  overflow: 'visible',
  'z-index': '2147483647',
};
/** The card's two borders, which `scrollHeight` leaves out, in CSS pixels. */
const BORDERS = 2;
/** Keeps the card as low as its place asks for; comes after the card's own styles. */
const ROOM_CSS = '.card { max-block-size: var(--room, 60vh); }';

/** What is typed into the card is no business of the page's shortcuts. The page can still listen while events go down to it. */
const KEPT_EVENTS = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'compositionstart', 'compositionend', 'copy', 'cut', 'paste'];

export interface CardHost {
  /** Puts the host on the page, if it is not there, and places it beside the anchor. */
  show(anchor: Anchor): void;
  /** Places it again after the page moved. */
  place(): void;
  hide(): void;
  /** Moves the focus into the card; `hide` gives it back. */
  focus(): void;
  /** Where the view renders; stays the same while the host is shown. */
  readonly container: HTMLElement | undefined;
  isOwn(node: Node): boolean;
}

/** The box beside which the card stands, in viewport pixels; undefined when it is gone. */
export type Anchor = () => DOMRect | undefined;

export interface CardHostOptions {
  readonly css: string;
  /** Something inside took the focus: `isText` when the reader can type or choose there. */
  onFocus(isText: boolean): void;
  /** The card is about to be taken off the page. */
  onHide(container: HTMLElement): void;
}

/** The one element Gloss adds to a page: a popover in the top layer with a closed shadow root. */
export function createCardHost(document: Document, options: CardHostOptions, signal: AbortSignal): CardHost {
  let host: HTMLElement | undefined;
  let container: HTMLElement | undefined;
  let anchor: Anchor | undefined;
  let returnFocusTo: Element | null = null;
  let cleanUp: AbortController | undefined;
  let frame = 0;

  const place = (): void => {
    const element = host;
    const box = anchor?.();
    if (!element || !box) return;
    const card = container?.firstElementChild;
    // Without the scroll bar, which the card would otherwise cover.
    const viewport = { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
    const content = { width: element.offsetWidth, height: card ? card.scrollHeight + BORDERS : 0 };
    const { x, y, room } = placeBeside(box, content, viewport);
    element.style.setProperty('--room', `${room}px`);
    element.style.setProperty('left', `${x}px`, 'important');
    element.style.setProperty('top', `${y}px`, 'important');
  };
  const placeSoon = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      place();
    });
  };

  const build = (): HTMLElement => {
    const element = document.createElement('div');
    for (const [name, value] of Object.entries(HOST_STYLE)) element.style.setProperty(name, value, 'important');
    element.popover = 'manual';
    const root = element.attachShadow({ mode: 'closed' });
    const style = document.createElement('style');
    style.textContent = options.css + ROOM_CSS;
    container = document.createElement('div');
    root.append(style, container);
    for (const type of KEPT_EVENTS) element.addEventListener(type, (event) => event.stopPropagation());
    container.addEventListener('focusin', (event) =>
      options.onFocus(event.target instanceof Element && event.target.matches('textarea, input, select')),
    );
    cleanUp = new AbortController();
    const observer = new ResizeObserver(placeSoon);
    observer.observe(container);
    cleanUp.signal.addEventListener('abort', () => observer.disconnect());
    const listening = { signal: cleanUp.signal, passive: true, capture: true };
    document.addEventListener('scroll', (event) => event.target !== element && placeSoon(), listening);
    addEventListener('resize', placeSoon, listening);
    return element;
  };

  const hide = (): void => {
    const element = host;
    if (!element || !container) return;
    const hadFocus = document.activeElement === element;
    options.onHide(container);
    cleanUp?.abort();
    element.remove();
    host = container = anchor = undefined;
    // "Focusable" is an interface of HTML, SVG and MathML elements alike.
    if (hadFocus && returnFocusTo instanceof HTMLElement && returnFocusTo.isConnected) returnFocusTo.focus({ preventScroll: true });
    returnFocusTo = null;
  };
  signal.addEventListener('abort', hide, { once: true });

  return {
    show(next) {
      anchor = next;
      host ??= build();
      if (!host.isConnected) {
        returnFocusTo = document.activeElement;
        document.documentElement.append(host);
        host.showPopover();
      }
      place();
    },
    place,
    hide,
    focus() {
      if (document.activeElement === host) return; // the note's editor has taken it already
      container?.querySelector<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
    },
    get container() {
      return container;
    },
    isOwn: (node) => node === host,
  };
}

/** How long the pointer rests on a mark before its card opens, in ms (docs/DESIGN.md, "Timing"). */
export const INTENT_DELAY = 200;
/** How long a card stays after the pointer left both mark and card, in ms. */
export const LEAVE_DELAY = 300;

/** Numbers one opening; answers and timers that carry another number than the state's are late and change nothing. */
export type HoverToken = number;

/** What opened a card that does not follow the pointer. */
export type PinReason = 'keyboard' | 'touch' | 'reveal' | 'edit';

/** `intent`: the pointer rested long enough; `leave`: it stayed away long enough. */
export type TimerKind = 'intent' | 'leave';

export interface HoverTimer {
  readonly timer: TimerKind;
  readonly token: HoverToken;
  /** In ms. */
  readonly delay: number;
}

/** `T` tells what a card is about; equal subjects are the same object or number. */
export type HoverState<T> =
  | { readonly kind: 'closed' }
  /** The pointer rests on a mark; the card is not there yet. */
  | { readonly kind: 'intent'; readonly token: HoverToken; readonly target: T }
  | { readonly kind: 'open'; readonly token: HoverToken; readonly target: T }
  /** The pointer left, perhaps on its way to the card, perhaps over another mark (`next`). */
  | {
      readonly kind: 'leaving';
      readonly token: HoverToken;
      readonly target: T;
      readonly timer: HoverToken;
      readonly next?: { readonly token: HoverToken; readonly target: T };
    }
  | { readonly kind: 'pinned'; readonly token: HoverToken; readonly target: T; readonly by: PinReason };

export type HoverEvent<T> =
  /** The pointer came to lie on a mark. */
  | { readonly kind: 'over-mark'; readonly target: T }
  | { readonly kind: 'over-card' }
  | { readonly kind: 'over-nothing' }
  /** A timer that `timersOf` asked for ran out. */
  | { readonly kind: 'elapsed'; readonly timer: TimerKind; readonly token: HoverToken }
  /** The reader (keyboard, tap, popup) asked for this card; it stays until closed. */
  | { readonly kind: 'show'; readonly target: T; readonly by: PinReason }
  /** The reader works in the open card: it stays. */
  | { readonly kind: 'pin'; readonly by: PinReason }
  /** Esc, the close button, a press elsewhere, or the mark went away. */
  | { readonly kind: 'close' };

export const CLOSED = { kind: 'closed' } as const;

/** The newest number a state holds. */
const newest = <T>(state: HoverState<T>): HoverToken => {
  if (state.kind === 'closed') return 0;
  return state.kind === 'leaving' ? Math.max(state.timer, state.next?.token ?? 0) : state.token;
};

/**
 * The life of the card as a pure function. `fresh` must be a number higher than any used before; it names whatever this
 * event starts.
 */
export function reduceHover<T>(state: HoverState<T>, event: HoverEvent<T>, fresh: HoverToken): HoverState<T> {
  if (fresh <= newest(state)) throw new Error(`token ${fresh} was used before (newest: ${newest(state)})`);
  switch (event.kind) {
    case 'over-mark':
      return overMark(state, event.target, fresh);
    case 'over-card':
      return state.kind === 'leaving' ? { kind: 'open', token: state.token, target: state.target } : state;
    case 'over-nothing':
      return overNothing(state, fresh);
    case 'elapsed':
      return elapsed(state, event.timer, event.token);
    case 'show':
      return isShowing(state) && state.target === event.target
        ? { kind: 'pinned', token: state.token, target: state.target, by: event.by }
        : { kind: 'pinned', token: fresh, target: event.target, by: event.by };
    case 'pin':
      return isShowing(state) ? { kind: 'pinned', token: state.token, target: state.target, by: event.by } : state;
    case 'close':
      return state.kind === 'closed' ? state : CLOSED;
  }
}

function overMark<T>(state: HoverState<T>, target: T, fresh: HoverToken): HoverState<T> {
  const next = { token: fresh, target };
  switch (state.kind) {
    case 'closed':
      return { kind: 'intent', ...next };
    case 'intent':
      return state.target === target ? state : { kind: 'intent', ...next };
    case 'open':
      return state.target === target ? state : { kind: 'leaving', token: state.token, target: state.target, timer: fresh, next };
    case 'leaving':
      if (state.target === target) return { kind: 'open', token: state.token, target };
      return state.next?.target === target ? state : { ...state, next };
    case 'pinned':
      return state;
  }
}

function overNothing<T>(state: HoverState<T>, fresh: HoverToken): HoverState<T> {
  switch (state.kind) {
    case 'intent':
      return CLOSED;
    case 'open':
      return { kind: 'leaving', token: state.token, target: state.target, timer: fresh };
    case 'leaving': {
      const { next, ...alone } = state;
      return next ? alone : state;
    }
    case 'closed':
    case 'pinned':
      return state;
  }
}

function elapsed<T>(state: HoverState<T>, timer: TimerKind, token: HoverToken): HoverState<T> {
  if (state.kind === 'intent') return timer === 'intent' && state.token === token ? { ...state, kind: 'open' } : state;
  if (state.kind !== 'leaving') return state;
  const { next } = state;
  if (timer === 'intent') return next?.token === token ? { kind: 'open', ...next } : state;
  if (state.timer !== token) return state;
  return next ? { kind: 'intent', ...next } : CLOSED;
}

/** The states in which a card is on the page. */
export type ShowingState<T> = Extract<HoverState<T>, { readonly kind: 'open' | 'leaving' | 'pinned' }>;

/** True while a card is on the page. */
export const isShowing = <T>(state: HoverState<T>): state is ShowingState<T> => state.kind !== 'closed' && state.kind !== 'intent';

/** True when an answer asked for under this number is still wanted. */
export const wantsAnswer = <T>(state: HoverState<T>, token: HoverToken): boolean => isShowing(state) && state.token === token;

/** The timers a state runs on; whoever holds the state keeps exactly these going and sends `elapsed` for each. */
export function timersOf<T>(state: HoverState<T>): readonly HoverTimer[] {
  const intent = (token: HoverToken): HoverTimer => ({ timer: 'intent', token, delay: INTENT_DELAY });
  if (state.kind === 'intent') return [intent(state.token)];
  if (state.kind !== 'leaving') return [];
  const leave: HoverTimer = { timer: 'leave', token: state.timer, delay: LEAVE_DELAY };
  return state.next ? [leave, intent(state.next.token)] : [leave];
}

import { whenIdle } from './time-slices.js';

/** After a change the page is given this long to finish it, in ms. */
const SETTLE = 250;
/** Longest wait for an idle moment, in ms. */
const IDLE_TIMEOUT = 500;
/** A page that keeps changing is looked at ever more rarely, up to this pause, in ms; a quiet spell of twice the pause ends that. */
const MAX_PAUSE = 8_000;
/** Looking may take this share of the time at most: one part in 30. */
const MAX_SHARE = 30;

export interface PacedLooks {
  /** The page changed: look again when it has settled and it is time. */
  changed(): void;
  /** The page may have gone elsewhere without a reload: look again where it has. */
  readonly navigated: () => void;
  /** Looks no more. */
  stop(): void;
}

export interface LookPorts {
  /** Looks at the page once; `hasMoved` when its address is another than at the last look. Answers how long it worked, in ms. */
  look(hasMoved: boolean): number | Promise<number>;
  /** True when the page changed while it was looked at. */
  isDue(): boolean;
}

const addressOf = (document: Document): string => document.URL.split('#')[0] ?? '';

/**
 * Looks at a page now and, in idle time, whenever it has changed or gone elsewhere without a reload, until it is stopped. However
 * busy the page is, looking takes a bounded share of its time. No signals here: every page pays for what the detector touches first.
 */
export function paceLooks(document: Document, ports: LookPorts): PacedLooks {
  let address = addressOf(document);
  let pause = SETTLE;
  let notBefore = 0;
  let lastRun = -Infinity; // a page comes from quiet
  /** When the page first changed since the last look: how late an idle moment comes says nothing of its quiet. */
  let changedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cancelIdle: (() => void) | undefined;
  let isLooking = false;
  let isStopped = false;

  const run = async (): Promise<void> => {
    cancelIdle = undefined;
    if (isStopped) return;
    isLooking = true;
    const hasMoved = addressOf(document) !== address;
    address = addressOf(document);
    const spent = await ports.look(hasMoved);
    isLooking = false;
    pause = changedAt - lastRun > 2 * pause + SETTLE ? SETTLE : Math.min(MAX_PAUSE, pause * 1.5);
    lastRun = performance.now();
    notBefore = lastRun + Math.max(pause, spent * MAX_SHARE);
    if (ports.isDue() || addressOf(document) !== address) schedule();
  };
  const schedule = (): void => {
    if (timer !== undefined || cancelIdle || isLooking || isStopped) return;
    changedAt = performance.now();
    timer = setTimeout(
      () => {
        timer = undefined;
        cancelIdle = whenIdle(() => void run(), IDLE_TIMEOUT);
      },
      Math.max(SETTLE, notBefore - changedAt),
    );
  };

  // Not within this call, so that the caller has what it returns by then.
  queueMicrotask(() => void run());
  return {
    changed: schedule,
    navigated: () => {
      if (addressOf(document) !== address) schedule();
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
      cancelIdle?.();
    },
  };
}

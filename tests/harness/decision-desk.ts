import { createDecisionDesk, type DecisionDesk, type NameLibrary } from '../../lib/services/index.js';
import type { FreshStore } from './fresh-store.js';

/** When the tests' reader decides, unless a test says otherwise. */
const DECIDED_AT = new Date('2026-05-03T12:00:00.000Z');

/** The real desk over a fresh store; ids count up, moments are a minute apart. */
export function decisionDesk({ decisions }: FreshStore, library: NameLibrary): DecisionDesk {
  let made = 0;
  return createDecisionDesk({
    store: decisions,
    library,
    now: () => new Date(DECIDED_AT.getTime() + made * 60_000),
    newId: () => `decision-${++made}`,
    onFault: () => undefined,
  });
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  CLOSED,
  type HoverEvent,
  type HoverState,
  INTENT_DELAY,
  isShowing,
  LEAVE_DELAY,
  reduceHover,
  timersOf,
  wantsAnswer,
} from '../../lib/card/index.js';

type State = HoverState<string>;
type Event = HoverEvent<string>;

const over = (target: string): Event => ({ kind: 'over-mark', target });
const nothing: Event = { kind: 'over-nothing' };
const onCard: Event = { kind: 'over-card' };
const close: Event = { kind: 'close' };
const show = (target: string): Event => ({ kind: 'show', target, by: 'keyboard' });
const pin: Event = { kind: 'pin', by: 'edit' };
const elapsed = (timer: 'intent' | 'leave', token: number): Event => ({ kind: 'elapsed', timer, token });

/** Runs events with tokens 1, 2, 3 …, so that the n-th event starts number n. */
const after = (...events: readonly Event[]): State =>
  events.reduce<State>((state, event, index) => reduceHover(state, event, index + 1), CLOSED);

const opened: readonly Event[] = [over('A'), elapsed('intent', 1)];

describe('a card opened by the pointer', () => {
  const cases: readonly (readonly [string, readonly Event[], State])[] = [
    ['waits while the pointer rests on a mark', [over('A')], { kind: 'intent', token: 1, target: 'A' }],
    ['keeps waiting while the pointer moves on the same mark', [over('A'), over('A')], { kind: 'intent', token: 1, target: 'A' }],
    ['waits anew on another mark', [over('A'), over('B')], { kind: 'intent', token: 2, target: 'B' }],
    ['is forgotten when the pointer leaves early', [over('A'), nothing], CLOSED],
    ['opens after the delay', opened, { kind: 'open', token: 1, target: 'A' }],
    [
      'does not open by the timer of a mark left before',
      [over('A'), over('B'), elapsed('intent', 1)],
      { kind: 'intent', token: 2, target: 'B' },
    ],
    ['stays a while after the pointer left', [...opened, nothing], { kind: 'leaving', token: 1, target: 'A', timer: 3 }],
    [
      'keeps its first leave timer while the pointer wanders',
      [...opened, nothing, nothing],
      { kind: 'leaving', token: 1, target: 'A', timer: 3 },
    ],
    ['closes after that while', [...opened, nothing, elapsed('leave', 3)], CLOSED],
    ['stays when the pointer reaches it', [...opened, nothing, onCard], { kind: 'open', token: 1, target: 'A' }],
    ['stays when the pointer comes back to its mark', [...opened, nothing, over('A')], { kind: 'open', token: 1, target: 'A' }],
    [
      'is not closed by a leave timer from before',
      [...opened, nothing, onCard, nothing, elapsed('leave', 3)],
      { kind: 'leaving', token: 1, target: 'A', timer: 5 },
    ],
    [
      'stays while the pointer crosses another mark',
      [...opened, over('B')],
      { kind: 'leaving', token: 1, target: 'A', timer: 3, next: { token: 3, target: 'B' } },
    ],
    ['gives way to the mark the pointer rests on', [...opened, over('B'), elapsed('intent', 3)], { kind: 'open', token: 3, target: 'B' }],
    ['forgets the crossed mark when the pointer reaches the card', [...opened, over('B'), onCard], { kind: 'open', token: 1, target: 'A' }],
    ['goes on leaving after the crossed mark', [...opened, over('B'), nothing], { kind: 'leaving', token: 1, target: 'A', timer: 3 }],
    [
      'closes although a third mark is being waited for',
      [...opened, nothing, over('B'), elapsed('leave', 3)],
      { kind: 'intent', token: 4, target: 'B' },
    ],
    ['closes at once on Esc', [...opened, close], CLOSED],
    ['is not waited for after Esc', [over('A'), close], CLOSED],
  ];
  test.each(cases)('%s', (_name, events, expected) => {
    expect(after(...events)).toEqual(expected);
  });
});

describe('a card that was asked for', () => {
  const cases: readonly (readonly [string, readonly Event[], State])[] = [
    ['opens at once', [show('A')], { kind: 'pinned', token: 1, target: 'A', by: 'keyboard' }],
    ['does not follow the pointer', [show('A'), over('B'), nothing, onCard], { kind: 'pinned', token: 1, target: 'A', by: 'keyboard' }],
    ['replaces another one', [show('A'), show('B')], { kind: 'pinned', token: 2, target: 'B', by: 'keyboard' }],
    ['keeps its number when it was open already', [...opened, show('A')], { kind: 'pinned', token: 1, target: 'A', by: 'keyboard' }],
    ['closes on Esc', [show('A'), close], CLOSED],
    [
      'is what an open card becomes when the reader writes in it',
      [...opened, nothing, pin],
      { kind: 'pinned', token: 1, target: 'A', by: 'edit' },
    ],
    ['cannot be made of nothing', [pin], CLOSED],
  ];
  test.each(cases)('%s', (_name, events, expected) => {
    expect(after(...events)).toEqual(expected);
  });
});

describe('answers and timers', () => {
  test('an answer is wanted only by the card that asked', () => {
    const second = after(...opened, over('B'), elapsed('intent', 3));
    expect(wantsAnswer(second, 3)).toBe(true);
    expect(wantsAnswer(second, 1)).toBe(false);
    expect(wantsAnswer(after(over('A')), 1)).toBe(false);
    expect(wantsAnswer(CLOSED, 1)).toBe(false);
  });
  test('the timers of each state', () => {
    expect(timersOf(CLOSED)).toEqual([]);
    expect(timersOf(after(over('A')))).toEqual([{ timer: 'intent', token: 1, delay: INTENT_DELAY }]);
    expect(timersOf(after(...opened))).toEqual([]);
    expect(timersOf(after(...opened, nothing))).toEqual([{ timer: 'leave', token: 3, delay: LEAVE_DELAY }]);
    expect(timersOf(after(...opened, over('B')))).toEqual([
      { timer: 'leave', token: 3, delay: LEAVE_DELAY },
      { timer: 'intent', token: 3, delay: INTENT_DELAY },
    ]);
    expect(timersOf(after(show('A')))).toEqual([]);
  });
  test('a number is never used twice', () => {
    expect(() => reduceHover(after(over('A'), over('B')), nothing, 2)).toThrow(/token 2 was used before/);
  });
});

describe('whatever happens', () => {
  const anyEvent: fc.Arbitrary<Event> = fc.oneof(
    fc.constantFrom('A', 'B', 'C').map(over),
    fc.constantFrom('A', 'B').map(show),
    fc.constantFrom(nothing, onCard, close, pin),
    fc.record({ kind: fc.constant('elapsed' as const), timer: fc.constantFrom('intent', 'leave'), token: fc.integer({ min: 1, max: 40 }) }),
  );
  test('Esc closes, and the pointer away from everything ends a card that is not pinned', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        const state = after(...events);
        expect(reduceHover(state, close, 100)).toEqual(CLOSED);
        let away: State = reduceHover(state, nothing, 100);
        for (let step = 0; step < 3; step++) {
          for (const { timer, token } of timersOf(away)) away = reduceHover(away, elapsed(timer, token), 101 + step);
        }
        if (state.kind === 'pinned') expect(away).toEqual(state);
        else expect(away).toEqual(CLOSED);
      }),
    );
  });
  test('a card changes what it is about only with a new number', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 30 }), (events) => {
        const before = after(...events.slice(0, -1));
        const now = after(...events);
        if (isShowing(before) && isShowing(now) && before.token === now.token) expect(now.target).toBe(before.target);
      }),
    );
  });
});

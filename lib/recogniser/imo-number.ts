import type { Token } from '../text/index.js';

/** "⟨X⟩ (IMO 9187629)", "⟨X⟩, IMO 9187629": a ship, whatever its name means. */
export function hasImoNumber(tokens: readonly Token[], last: number): boolean {
  const [next, number] = [tokens[last + 1], tokens[last + 2]];
  return (
    next?.folded === 'imo' &&
    (next.gap === 'bracket' || next.gap === 'comma') &&
    number?.case === 'number' &&
    number.end - number.start === 7
  );
}

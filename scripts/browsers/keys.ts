/** One key as both protocols need it: DevTools by name and legacy number, WebDriver by code point. */
export interface Key {
  readonly key: string;
  readonly code: string;
  readonly number: number;
  readonly webdriver: string;
  /** What it writes when pressed alone. */
  readonly text?: string;
}

/** Code points: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const NAMED: Readonly<Record<string, Key>> = {
  Shift: { key: 'Shift', code: 'ShiftLeft', number: 16, webdriver: '\uE008' },
  Ctrl: { key: 'Control', code: 'ControlLeft', number: 17, webdriver: '\uE009' },
  Alt: { key: 'Alt', code: 'AltLeft', number: 18, webdriver: '\uE00A' },
  Enter: { key: 'Enter', code: 'Enter', number: 13, webdriver: '\uE007', text: '\r' },
  Escape: { key: 'Escape', code: 'Escape', number: 27, webdriver: '\uE00C' },
  Tab: { key: 'Tab', code: 'Tab', number: 9, webdriver: '\uE004' },
  Home: { key: 'Home', code: 'Home', number: 36, webdriver: '\uE011' },
  End: { key: 'End', code: 'End', number: 35, webdriver: '\uE010' },
  Down: { key: 'ArrowDown', code: 'ArrowDown', number: 40, webdriver: '\uE015' },
  Up: { key: 'ArrowUp', code: 'ArrowUp', number: 38, webdriver: '\uE013' },
};

/** Bits of `modifiers` in `Input.dispatchKeyEvent`. */
export const MODIFIERS: Readonly<Record<string, number>> = { Alt: 1, Control: 2, Shift: 8 };

/** "Alt+Shift+J" → the three keys, in the order in which they go down. */
export function parseKeys(keys: string): readonly Key[] {
  return keys.split('+').map((name) => {
    const named = NAMED[name];
    if (named) return named;
    if (!/^[A-Za-z0-9 ]$/.test(name)) throw new Error(`no such key is known here: ${name}`);
    const code = name === ' ' ? 'Space' : /\d/.test(name) ? `Digit${name}` : `Key${name.toUpperCase()}`;
    return {
      key: name.toLowerCase(),
      code,
      number: name.toUpperCase().charCodeAt(0),
      webdriver: name.toLowerCase(),
      text: name.toLowerCase(),
    };
  });
}

import { Char, classOf, VULGAR_FRACTIONS } from './characters.js';

/** Longer runs of digits are identifiers, not amounts. */
const MOST_CHARACTERS = 24; // UTF-16 units

/** The value of a run of digits with separators, times ten to `scale`; NaN for versions ("1.2.3") and overlong runs. */
export const readDigits = (written: string, scale = 0): number => {
  if (written.length > MOST_CHARACTERS) return Number.NaN;
  if (written.charCodeAt(0) > 0x39) return (VULGAR_FRACTIONS.get(written.charCodeAt(0)) ?? Number.NaN) * 10 ** scale;
  if (scale === 0 && written.length <= 3 && !written.includes('.')) return Number(written);
  let dots = 0;
  let plain = '';
  for (const sign of written) {
    const code = sign.charCodeAt(0);
    if (classOf(code) === Char.digit) plain += sign;
    else if (code === 0x2e) {
      dots++;
      plain += '.';
    }
  }
  if (dots > 1) return isDotGrouped(plain) ? Number(`${plain.replaceAll('.', '')}e${scale}`) : Number.NaN;
  // The exponent goes into the literal so that 1.1 trillion is 1100000000000 exactly.
  return Number(`${plain}e${scale}`);
};

const isDotGrouped = (plain: string): boolean => {
  const [lead, ...groups] = plain.split('.');
  return lead !== undefined && lead.length <= 3 && groups.every((group) => group.length === 3);
};

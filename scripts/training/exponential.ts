const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;

/**
 * e to the power of x for x ≤ 700, in plain arithmetic, which IEEE 754 fixes to the last bit; `Math.exp` may differ
 * between engines, and with it the model. Range reduction by ln 2 (constants of fdlibm's e_exp.c), then 14 Taylor terms.
 */
export function exponential(x: number): number {
  if (x < -700) return 0;
  const k = Math.round(x / Math.LN2);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let sum = 1;
  for (let term = 14; term > 0; term--) sum = 1 + (sum * r) / term;
  return sum * 2 ** k;
}

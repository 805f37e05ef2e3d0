import type { FigureMention } from '../../lib/model/index.js';

/** Where a marked text wants a figure: the whole expression and the number inside, in UTF-16 units of the plain text. */
export interface Marked {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly numStart: number; readonly numEnd: number }[];
}

/** Reads "⟦around {15,000}⟧ were sent": ⟦⟧ around the whole expression, {} around the number. */
export const readMarks = (marked: string): Marked => {
  const spans: { start: number; end: number; numStart: number; numEnd: number }[] = [];
  let text = '';
  let open = { start: 0, end: 0, numStart: 0, numEnd: 0 };
  for (const sign of marked) {
    if (sign === '⟦') open = { start: text.length, end: 0, numStart: 0, numEnd: 0 };
    else if (sign === '{') open.numStart = text.length;
    else if (sign === '}') open.numEnd = text.length;
    else if (sign === '⟧') spans.push({ ...open, end: text.length });
    else text += sign;
  }
  return { text, spans };
};

/** The marks a reading would need, to compare it with what a case wants. */
export const writeMarks = (text: string, figures: readonly FigureMention[]): string => {
  let out = '';
  let at = 0;
  for (const { span, number } of figures) {
    out += `${text.slice(at, span.start)}⟦${text.slice(span.start, number.start)}{${text.slice(number.start, number.end)}}${text.slice(number.end, span.end)}⟧`;
    at = span.end;
  }
  return out + text.slice(at);
};

/** A quantity in one line: "15000 count", "3..14 money USD", "vague count", "1.5 duration hour". */
export const sayQuantity = ({ quantity }: FigureMention): string => {
  const size =
    quantity.kind === 'vague' ? 'vague' : quantity.kind === 'range' ? `${quantity.min}..${quantity.max}` : String(quantity.value);
  return [size, quantity.unit, quantity.currency ?? quantity.measure ?? ''].join(' ').trim();
};

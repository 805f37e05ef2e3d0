/** A half-open stretch `[start, end)` of `ArticleText.text`, in UTF-16 code units: the only offset unit inside Gloss. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** The article's rendered text and what the page says about itself; plain data, safe to send in a message. */
export interface ArticleText {
  /** Blocks (paragraphs, list items, headings inside the body) are separated by one blank line, `\n\n`. */
  readonly text: string;
  readonly url: string;
  /** BCP 47 tag as the page gives it. */
  readonly language?: string;
  readonly title?: string;
  /** ISO 8601 date or date-time of publication as the page gives it. */
  readonly published?: string;
}

export const spansOverlap = (a: TextSpan, b: TextSpan): boolean => a.start < b.end && b.start < a.end;

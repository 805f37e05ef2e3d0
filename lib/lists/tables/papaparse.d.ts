/**
 * What is used of Papa Parse. Its own types come from @types/papaparse, which would bring Node's globals into the core
 * (tsconfig.core.json), where they must be compile errors.
 */
declare module 'papaparse' {
  export interface StepResult {
    /** The cells of one row. */
    readonly data: readonly string[][];
    readonly errors: readonly { readonly code: string }[];
    /** `cursor`: where the next row begins, in UTF-16 code units of the input. */
    readonly meta: { readonly cursor: number };
  }
  interface ParserConfig {
    readonly delimiter: string;
    readonly newline: '\n' | '\r';
    readonly step?: (row: StepResult) => void;
  }
  /** The parser itself, without what reads files and guesses delimiters; may be used again. */
  export interface Parser {
    readonly parse: (input: string, baseIndex: number, ignoreLastRow: boolean) => { readonly data: readonly string[][] };
  }
  interface ParseConfig {
    readonly delimiter: string;
    readonly newline: '\n' | '\r';
    readonly step: (row: { readonly data: readonly string[] }) => void;
  }
  const Papa: {
    readonly Parser: new (config: ParserConfig) => Parser;
    readonly parse: (input: string, config: ParseConfig) => void;
  };
  export { Papa as default };
}

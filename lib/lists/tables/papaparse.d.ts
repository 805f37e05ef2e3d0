/**
 * What is used of Papa Parse. Its own types come from @types/papaparse, which would bring Node's globals into the core
 * (tsconfig.core.json), where they must be compile errors.
 */
declare module 'papaparse' {
  interface StepResult {
    readonly data: string[];
    readonly errors: readonly { readonly code: string }[];
    /** `cursor`: where the next row begins, in UTF-16 code units of the input. */
    readonly meta: { readonly cursor: number };
  }
  interface ParseConfig {
    readonly delimiter: string;
    readonly newline: '\n' | '\r';
    readonly step: (row: StepResult) => void;
  }
  const Papa: { readonly parse: (input: string, config: ParseConfig) => void };
  export = Papa;
}

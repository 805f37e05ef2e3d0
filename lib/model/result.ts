/** Expected failures are values: they cross message borders, where `Error` does not survive. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export type FailureCode = 'bad-request' | 'not-allowed' | 'not-found' | 'too-large' | 'storage' | 'no-answer' | 'unreachable' | 'internal';

export interface Failure {
  readonly code: FailureCode;
  /** A sentence for the reader: what happened and what to do. */
  readonly message: string;
}

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (code: FailureCode, message: string): Result<never> => ({ ok: false, error: { code, message } });

/** A record while it is being made; parts that may be missing are set one by one, since spreading them costs far more. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };

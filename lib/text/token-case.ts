/** How a word is written. `caseless` scripts (Hangul, Arabic, Han) have no capitals to go by. */
export type TokenCase = 'lower' | 'capitalised' | 'upper' | 'number' | 'caseless';

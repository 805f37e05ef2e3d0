/** Endings of adjectives and names of peoples that few other names share, behind three letters. */
const ENDINGS = ['ian', 'ians', 'ean', 'eans', 'ese', 'ish'] as const;

/** Whether a folded word ends as adjectives of peoples do: "Ossetian", "Korean", "Kurdish". */
export const endsAsAdjective = (folded: string): boolean =>
  ENDINGS.some((ending) => folded.length >= ending.length + 3 && folded.endsWith(ending));

/** A set of single words, written with white space between them. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Phrases, written with commas between them. */
export const phraseList = (phrases: string): readonly string[] => phrases.split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' '));

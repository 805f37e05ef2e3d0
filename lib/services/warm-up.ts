import type { Annotator } from './annotator.js';

/** Our own words, with names of people, states, bodies and ships, and figures of each kind. */
const SENTENCES = `“Some 3,500 soldiers,” the United Nations said on Monday, had left North Korea for Russia, about 12% more than the 3,100 counted
in May; President Anna Petrova of the Northern Bank denied that the tanker Still Water, which carried oil for $4.2 million, was theirs.`;

/**
 * Annotates a few sentences, so that names, model and the engine's own tables are in memory when a page asks: what runs for
 * the first time after the background was started takes several times as long. Resolves when done; what fails is left to
 * the page's own question.
 */
export const warmUp = (annotator: Annotator): Promise<void> =>
  annotator.annotate({ text: SENTENCES, url: '' }).then(
    () => undefined,
    () => undefined,
  );

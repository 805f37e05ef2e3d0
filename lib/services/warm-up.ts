import type { Annotator } from './annotator.js';

/** Our own words, with names of people, states, bodies and ships, and figures of each kind; the shortest first. */
const SENTENCES = [
  '“Some 3,500 soldiers,” the United Nations said on Monday, had left North Korea for Russia.',
  'That is about 12% more than the 3,100 counted in May; President Anna Petrova of the Northern Bank denied it.',
  'The tanker Still Water carried oil for $4.2 million, according to the Ministry of Transport in Moscow.',
];

/** An annotator that can be made ready before it is asked. */
export interface WarmAnnotator extends Annotator {
  /**
   * Annotates a few sentences, so that names, model and the engine's own tables are in memory when a page asks: what runs for the first
   * time after the background was started takes several times as long. Resolves when done, or when a page has asked meanwhile; what fails
   * is left to the page's own question.
   */
  readonly warmUp: () => Promise<void>;
}

/** Messages that have come meanwhile go first. */
const giveWay = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

export function withWarmUp(annotator: Annotator): WarmAnnotator {
  let isAsked = false;
  const annotateAll = async (): Promise<void> => {
    await annotator.prepare();
    for (const text of SENTENCES) {
      await giveWay();
      if (isAsked) return;
      await annotator.annotate({ text, url: '' });
    }
  };
  return {
    ...annotator,
    annotate(article) {
      isAsked = true;
      return annotator.annotate(article);
    },
    warmUp: () => annotateAll().catch(() => undefined),
  };
}

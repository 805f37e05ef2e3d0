import type { Draft } from './phrase.js';
import type { Tokens } from './tokens.js';

/** What a figure's wording says, and what of it a later figure without words of its own takes over. */
export interface Wording {
  readonly counted: string;
  /** Without the place and time that hold for this figure alone. */
  readonly core: string;
  /** The counted noun, bare. */
  readonly head: string;
}

/** What is known when one figure's wording is made. */
export interface CountedContext {
  readonly t: Tokens;
  /** First token of the sentence, and the one behind its last. */
  readonly low: number;
  readonly high: number;
  /** The figure before in the same stretch of text. */
  readonly before: {
    readonly draft: Draft;
    readonly wording: Wording;
    /** Tokens between; infinite from another stretch. */ readonly gap: number;
  } | null;
  /** The next figure, whose first token ends every phrase. */
  readonly following: Draft | null;
  readonly next: number;
  /** Whom a pronoun of this sentence means: the name it or the sentence before opens with, or ''. */
  readonly topic: () => string;
  /** The person or body named last in the sentences before, or ''. */
  readonly earlierTopic: () => string;
  /** Who says the figure, or ''. */
  readonly speaker: () => string;
}

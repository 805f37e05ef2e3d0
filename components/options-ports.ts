import type { KeptSite, Note, RatesSummary, ReadingsToClear, Result } from '../lib/model/index.js';
import type { ListPorts } from './lists/lists-ports.js';
import type { NotePorts, SettingsPorts } from './popup-ports.js';

export interface FigurePorts {
  readonly listKept: () => Promise<Result<readonly KeptSite[]>>;
  /** Answers how many figures were forgotten. */
  readonly clearKept: (which: ReadingsToClear) => Promise<Result<number>>;
  readonly ratesSummary: () => Promise<Result<RatesSummary>>;
  /** Puts the rates of this file in place of all there were. */
  readonly importRates: (file: Blob) => Promise<Result<RatesSummary>>;
  readonly clearRates: () => Promise<Result<RatesSummary>>;
}

/** All that the options page asks of the world outside. */
export interface OptionsPorts extends SettingsPorts, NotePorts, FigurePorts {
  /** "0.1.0" */
  readonly version: string;
  readonly lists: ListPorts;
  /** Offers a text to the reader as a file to keep. */
  readonly exportNotes: (notes: readonly Note[]) => void;
}

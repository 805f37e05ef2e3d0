import type {
  BroughtBack,
  Decision,
  DecisionId,
  DecisionRow,
  KeptSite,
  RatesSummary,
  ReadingsToClear,
  Result,
} from '../lib/model/index.js';
import type { ListPorts } from './lists/lists-ports.js';
import type { NotePorts, SearchPorts, SettingsPorts } from './popup-ports.js';

export interface FigurePorts {
  readonly listKept: () => Promise<Result<readonly KeptSite[]>>;
  /** Answers how many figures were forgotten. */
  readonly clearKept: (which: ReadingsToClear) => Promise<Result<number>>;
  readonly ratesSummary: () => Promise<Result<RatesSummary>>;
  /** Puts the rates of this file in place of all there were. */
  readonly importRates: (file: Blob) => Promise<Result<RatesSummary>>;
  readonly clearRates: () => Promise<Result<RatesSummary>>;
}

export interface DecisionPorts {
  readonly listDecisions: () => Promise<Result<readonly DecisionRow[]>>;
  readonly removeDecision: (id: DecisionId) => Promise<Result<null>>;
  /** Puts back what was removed. */
  readonly restoreDecision: (decision: Decision) => Promise<Result<null>>;
  readonly clearDecisions: () => Promise<Result<null>>;
}

/** All that the options page asks of the world outside. */
export interface OptionsPorts extends SettingsPorts, NotePorts, SearchPorts, DecisionPorts, FigurePorts {
  /** "0.1.0" */
  readonly version: string;
  readonly lists: ListPorts;
  /** Offers all notes and decisions to the reader as a file to keep. */
  readonly exportAll: () => Promise<Result<null>>;
  /** Whether this is such a file, by how it begins. */
  readonly isExport: (file: Blob) => Promise<boolean>;
  /** Takes in such a file; what is here already stays as it is. */
  readonly importAll: (file: Blob) => Promise<Result<BroughtBack>>;
}

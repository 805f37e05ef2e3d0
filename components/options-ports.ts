import type { Note } from '../lib/model/index.js';
import type { NotePorts, SettingsPorts } from './popup-ports.js';

/** All that the options page asks of the world outside. */
export interface OptionsPorts extends SettingsPorts, NotePorts {
  /** "0.1.0" */
  readonly version: string;
  /** Offers a text to the reader as a file to keep. */
  readonly exportNotes: (notes: readonly Note[]) => void;
}

import type { NameModel } from '../../lib/recogniser/index.js';
import { readNameModel } from '../../scripts/terminal/engine.js';

/** The model that ships. */
export const NAME_MODEL: NameModel = readNameModel();
export const nameModel = (): Promise<NameModel> => Promise.resolve(NAME_MODEL);

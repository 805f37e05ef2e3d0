import type { CardModel } from '../../lib/card/index.js';
import { fail, ok, type Result } from '../../lib/model/index.js';

export const cardResult = (model: CardModel | undefined): Result<CardModel> =>
  model ? ok(model) : fail('not-found', 'This entry is no longer in the database. Reload the page to read it again.');

import { loadNameModel, type NameModel } from '../recogniser/index.js';

/** The name model, read on first use and kept; after a failure the next question reads again. */
export function createNameModelShelf(readFile: () => Promise<ArrayBuffer>): () => Promise<NameModel> {
  let reading: Promise<NameModel> | undefined;
  return () => {
    reading ??= readFile()
      .then(loadNameModel)
      .catch((error: unknown) => {
        reading = undefined;
        throw error;
      });
    return reading;
  };
}

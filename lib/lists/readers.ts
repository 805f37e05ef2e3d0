import { ownCsv, ownJson } from './own-list/readers.js';
import type { ListReader, ListSetReader, WorkbookReader } from './reader.js';
import { TABLE_READERS } from './tables/index.js';

/** Every format that is read; the first that recognises a text reads it. The reader's own tables come first: they are told by a mapping. */
export const READERS: readonly (ListReader | ListSetReader)[] = [ownCsv, ownJson, ...TABLE_READERS];

/** Tried in turn by what they make of the sheet: a workbook has no head to tell it by. */
export const WORKBOOK_READER: WorkbookReader | undefined = undefined;

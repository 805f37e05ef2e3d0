import type { ListReader, ListSetReader, WorkbookReader } from './reader.js';

/** Every format that is read; the first that recognises a text reads it. */
export const READERS: readonly (ListReader | ListSetReader)[] = [];

/** Tried in turn by what they make of the sheet: a workbook has no head to tell it by. */
export const WORKBOOK_READER: WorkbookReader | undefined = undefined;

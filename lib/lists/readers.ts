import { ownCsv, ownJson } from './own-list/readers.js';
import type { ListReader, ListSetReader, WorkbookReader } from './reader.js';
import { auXlsx } from './tables/au-xlsx.js';
import { TABLE_READERS } from './tables/index.js';
import { XML_READERS } from './xml/index.js';

/** Every format that is read; the first that recognises a text reads it. The reader's own tables come first: they are told by a mapping. */
export const READERS: readonly (ListReader | ListSetReader)[] = [ownCsv, ownJson, ...XML_READERS, ...TABLE_READERS];

/** Reads every workbook: it has no head to tell it by. */
export const WORKBOOK_READER: WorkbookReader = auXlsx;

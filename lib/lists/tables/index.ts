import type { ListReader, ListSetReader } from '../reader.js';
import { auCsv } from './au-table.js';
import { cslCsv, cslJson } from './csl.js';
import { euCsv } from './eu-csv.js';
import { ofacCsv } from './ofac-csv.js';
import { openSanctionsFtm } from './opensanctions-ftm.js';
import { openSanctionsCsv } from './opensanctions.js';
import { ukConlistCsv } from './uk-conlist-csv.js';
import { ukCsv } from './uk-csv.js';

/** Readers of lists in CSV and JSON. */
export const TABLE_READERS: readonly (ListReader | ListSetReader)[] = [
  euCsv,
  ukCsv,
  ukConlistCsv,
  auCsv,
  cslCsv,
  cslJson,
  openSanctionsCsv,
  openSanctionsFtm,
  ofacCsv,
];

import type { MarkKind } from '../lib/model/index.js';

/** What a group of marks is called. */
export const KIND_LABELS: Readonly<Record<MarkKind, string>> = {
  person: 'People',
  organisation: 'Organisations',
  place: 'Places',
  vessel: 'Vessels',
  agreement: 'Agreements',
  figure: 'Figures',
};

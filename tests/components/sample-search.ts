import type { SearchPorts } from '../../components/popup-ports.js';
import { fail, ok, toEntityId, toNoteId } from '../../lib/model/index.js';
import * as samples from './samples.js';

const HITS = [
  {
    kind: 'entity',
    title: 'Anton Belsky',
    detail: 'Person · Norland',
    matchedName: 'Tosha Belsky',
    entityId: toEntityId('person/anton-belsky'),
  },
  { kind: 'entity', title: 'UN sanctions on Estmark', detail: 'Sanctions programme', entityId: toEntityId('programme/un-estmark') },
  { kind: 'note', title: 'Flight 612', detail: 'Ask who pays for the tickets.', noteId: toNoteId('topic') },
] as const;

/** A search for this is not answered. */
const NO_ANSWER = 'no answer';

/** A person, a programme and a note to search for, two of them with a card. */
export const ports: SearchPorts = {
  search: (query) =>
    query === NO_ANSWER
      ? new Promise(() => undefined)
      : Promise.resolve(ok(HITS.filter(({ title }) => title.toLowerCase().includes(query.toLowerCase())))),
  getEntityCard: (id) =>
    Promise.resolve(
      id === 'programme/un-estmark'
        ? ok(samples.sanctions)
        : id === 'person/anton-belsky'
          ? ok(samples.listed)
          : fail('not-found', 'This entry is no longer there.'),
    ),
};

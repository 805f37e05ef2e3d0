import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { SearchHit } from '../lib/model/index.js';
import { EntityPane } from './EntityPane.js';
import { NotePane } from './NotePane.js';
import type { NotePorts, SearchPorts } from './popup-ports.js';
import { SearchBox } from './SearchBox.js';

/** The options page's search; what is chosen opens in its place, and the way back leads to the same results. */
export function SearchSection({ ports }: { readonly ports: NotePorts & SearchPorts }) {
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState<SearchHit>();

  const wasOpen = useRef(false);
  // Back from a card, the keyboard goes on where it left.
  useLayoutEffect(() => {
    if (wasOpen.current && opened === undefined) document.getElementById('search')?.focus();
    wasOpen.current = opened !== undefined;
  }, [opened]);

  const back = () => setOpened(undefined);
  const { entityId, noteId, sameParty, title = '' } = opened ?? {};
  return (
    <section aria-labelledby="find">
      <h2 id="find">Search</h2>
      {entityId && <EntityPane entityId={entityId} title={title} sameParty={sameParty} ports={ports} onClose={back} />}
      {!entityId && noteId && <NotePane noteId={noteId} title={title} ports={ports} onClose={back} />}
      {!opened && <SearchBox query={query} onQuery={setQuery} search={ports.search} onOpen={setOpened} />}
    </section>
  );
}

import { useEffect, useState } from 'preact/hooks';

import type { EntityId } from '../lib/model/index.js';
import type { CardActions, CardView } from './card-view.js';
import { HoverCard } from './HoverCard.js';
import type { NotePorts, SearchPorts } from './popup-ports.js';

interface EntityPaneProps {
  readonly entityId: EntityId;
  readonly title: string;
  /** Entries shown on the same card. */
  readonly sameParty?: readonly EntityId[] | undefined;
  readonly ports: NotePorts & Pick<SearchPorts, 'getEntityCard'>;
  readonly onClose: () => void;
}

/** The card of one entry inside the popup or the options page; related entries open in the same place, and the way back is remembered. */
export function EntityPane({ entityId, title, sameParty, ports, onClose }: EntityPaneProps) {
  const [trail, setTrail] = useState<readonly EntityId[]>([entityId]);
  const [view, setView] = useState<CardView>({ status: 'loading', title });
  const current = trail.at(-1) ?? entityId;

  useEffect(() => {
    let late = false;
    void ports.getEntityCard(current, current === entityId ? sameParty : undefined).then((result) => {
      if (late) return;
      setView((before) =>
        result.ok
          ? { status: 'ready', model: result.value }
          : { status: 'failed', title: before.status === 'ready' ? before.model.title : before.title, message: result.error.message },
      );
    });
    return () => {
      late = true;
    };
  }, [current, entityId, sameParty, ports]);

  const target = view.status === 'ready' ? view.model.target : undefined;
  const actions: CardActions = {
    saveNote: (text, id) => ports.saveNote(target ?? { kind: 'entity', entityId: current, name: title }, text, id),
    deleteNote: (id) => ports.deleteNote(id),
    restoreNote: (note) => ports.restoreNote(note),
    openRelated: (id) => setTrail([...trail, id]),
    goBack: () => (trail.length > 1 ? setTrail(trail.slice(0, -1)) : onClose()),
    close: onClose,
  };
  return <HoverCard view={view} actions={actions} embedded />;
}

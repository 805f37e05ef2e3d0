import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

import type { CardModel } from '../lib/card/index.js';
import type { CardActions, CardView } from './card-view.js';
import { CardBody } from './CardBody.js';
import { CardHead } from './CardHead.js';

export interface HoverCardProps {
  readonly view: CardView;
  readonly actions: CardActions;
  /** Opens with the editor for a new note. */
  readonly startEditing?: boolean;
  /** Part of a page of ours (popup) instead of floating over an article. */
  readonly embedded?: boolean;
  /** The direction of the card's own words, not the page's. */
  readonly dir?: 'ltr' | 'rtl';
}

const kindOf = (model: CardModel): string => {
  switch (model.kind) {
    case 'entity':
      return model.kindLabel;
    case 'figure':
      return 'Figure';
    case 'quote':
      return 'Quotation';
  }
};

/** The card for a name, a figure or a selected passage. */
export function HoverCard({ view, actions, startEditing = false, embedded = false, dir = 'ltr' }: HoverCardProps) {
  const title = view.status === 'ready' ? view.model.title : view.title;
  const card = useRef<HTMLDivElement>(null);
  const shown = useRef(title);
  const takeFocus = useRef(false);

  // Another card in the same place starts at its top. Focus follows only when a button in here, now gone, asked for it.
  useEffect(() => {
    if (shown.current === title) return;
    shown.current = title;
    if (card.current) card.current.scrollTop = 0;
    if (takeFocus.current) card.current?.focus();
    takeFocus.current = false;
  }, [title]);

  // Inside a page of ours the card replaces what the reader pressed to open it.
  useLayoutEffect(() => {
    if (embedded) card.current?.focus();
  }, [embedded]);

  const goBack =
    actions.goBack &&
    (() => {
      takeFocus.current = true;
      actions.goBack?.();
    });

  return (
    <div
      ref={card}
      class={embedded ? 'card embedded' : 'card'}
      role={embedded ? 'region' : 'dialog'}
      aria-label={title}
      aria-busy={view.status === 'loading'}
      lang="en"
      dir={dir}
      tabIndex={-1}
      // The page below has shortcuts of its own; what is typed here is none of its business.
      onKeyUp={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape' && !event.isComposing) {
          event.preventDefault();
          actions.close();
        }
      }}
    >
      <CardHead
        title={title}
        kind={view.status === 'ready' ? kindOf(view.model) : ''}
        onBack={goBack}
        onClose={embedded ? undefined : () => actions.close()}
      />
      {view.status === 'loading' && <p class="pending small">Looking it up…</p>}
      {view.status === 'failed' && (
        <p class="problem" role="alert">
          {view.message}
        </p>
      )}
      {view.status === 'ready' && (
        <CardBody
          model={view.model}
          actions={actions}
          startEditing={startEditing}
          onOpenRelated={(id) => {
            takeFocus.current = true;
            actions.openRelated(id);
          }}
        />
      )}
    </div>
  );
}

import type { CardModel } from '../lib/card/index.js';
import type { EntityId } from '../lib/model/index.js';
import { BackgroundFacts } from './BackgroundFacts.js';
import type { CardActions } from './card-view.js';
import { DesignationList } from './DesignationList.js';
import { FigureRows } from './FigureRows.js';
import { FigureSections } from './FigureSections.js';
import { NoteList } from './NoteList.js';
import { PartyChoices } from './PartyChoices.js';
import { RelatedEntries } from './RelatedEntries.js';
import { WhyThisMatch } from './WhyThisMatch.js';

interface CardBodyProps {
  readonly model: CardModel;
  readonly actions: CardActions;
  readonly startEditing: boolean;
  readonly onOpenRelated: (id: EntityId) => void;
}

/** Everything below the head; a part with nothing to say is left out. */
export function CardBody({ model, actions, startEditing, onOpenRelated }: CardBodyProps) {
  const entity = model.kind === 'entity' ? model : undefined;
  return (
    <>
      {entity?.listingLine && <DesignationList line={entity.listingLine} tier={entity.tier} rows={entity.listings} />}
      {entity?.choices && (
        <PartyChoices choices={entity.choices} decide={async (deed) => (await actions.decide?.(deed)) ?? ''} onOpen={onOpenRelated} />
      )}
      {entity && entity.background.length > 0 && <BackgroundFacts facts={entity.background} />}
      {model.kind !== 'entity' && <FigureRows rows={model.kind === 'figure' ? model.rows : []} sentence={model.sentence} />}
      {model.kind === 'figure' && <FigureSections sections={model.sections} />}
      {/* A programme is what its resolutions say; elsewhere two lines of each are enough to choose by. */}
      {entity && entity.related.length > 0 && (
        <RelatedEntries entries={entity.related} inFull={entity.entityKind === 'programme'} onOpen={onOpenRelated} />
      )}
      <NoteList
        key={JSON.stringify(model.target)}
        notes={model.notes}
        target={model.target}
        actions={actions}
        startEditing={startEditing}
      />
      {entity && (entity.why.length > 0 || entity.searched) && (
        <footer class="small">
          {entity.why.length > 0 && <WhyThisMatch reasons={entity.why} />}
          {entity.searched && <p>{entity.searched}</p>}
        </footer>
      )}
    </>
  );
}

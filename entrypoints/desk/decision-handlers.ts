import type { BackgroundHandlers } from '../../lib/messages/index.js';
import { fail, ok, type Result } from '../../lib/model/index.js';
import type { CardDesk, DecisionDesk } from '../../lib/services/index.js';
import { cardResult } from './card-result.js';

export interface DecisionHandlersPorts {
  readonly decisions: DecisionDesk;
  readonly cards: CardDesk;
  /** Tells every open page to read its names again. */
  readonly decisionsChanged: () => void;
}

/** Messages about decisions. */
export type DecisionHandlers = Pick<
  BackgroundHandlers,
  'decide' | 'listDecisions' | 'removeDecision' | 'restoreDecision' | 'clearDecisions'
>;

export const createDecisionHandlers = ({ decisions, cards, decisionsChanged }: DecisionHandlersPorts): DecisionHandlers => {
  const announce = async (change: Promise<Result<null>>): Promise<Result<null>> => {
    const result = await change;
    if (result.ok) decisionsChanged();
    return result;
  };
  return {
    async decide({ question, deed }) {
      const { url, title, subject } = question;
      if (subject.kind !== 'mention' || subject.mention.kind !== 'entity') return fail('bad-request', 'Only names can be decided on.');
      const done = await announce(decisions.act({ url, title, mention: subject.mention, selector: subject.selector }, deed));
      return done.ok ? cardResult(await cards.card(question)) : done;
    },
    listDecisions: async () => ok(await decisions.rows()),
    removeDecision: ({ id }) => announce(decisions.remove(id)),
    restoreDecision: ({ decision }) => announce(decisions.restore(decision)),
    clearDecisions: () => announce(decisions.clear()),
  };
};

import { type Choice, type Choices, partyLines } from '../card/index.js';
import { entriesOf, linkedName, partiesOf, rulingWords, scopesOn } from '../decisions/index.js';
import type { Candidate, SanctionsList } from '../model/index.js';
import type { JudgedName } from './decision-desk.js';

/** Most parties set side by side on one card. */
const MAX_PARTIES = 6;

/** The parties between which the reader may decide, with what was decided; undefined where no listed party may be meant. */
export function choicesOn(judged: JudgedName, url: string, lists: ReadonlyMap<string, SanctionsList>): Choices | undefined {
  const { mention, rulings } = judged;
  const linked = linkedName(mention);
  const isOpen = linked.tier === 'listed' || linked.tier === 'possible';
  if (mention.phrase !== undefined || (!isOpen && rulings.size === 0)) return undefined;

  const isRuled = ({ entityId }: Candidate, verdict: 'this' | 'not'): boolean => {
    const ruling = rulings.get(entityId);
    return ruling?.standing === 'in-force' && ruling.decision.verdict === verdict;
  };
  const all = partiesOf(mention);
  const chosen = mention.candidates[0] && isRuled(mention.candidates[0], 'this') ? mention.candidates.slice(0, 1) : undefined;
  const refused = all.filter((party) => isRuled(party, 'not'));
  const isSure = linked.tier === 'listed' && refused.length === 0;
  const shown = chosen ?? [...new Set([...(isSure ? linked.candidates.slice(0, 1) : linked.candidates), ...refused])].slice(0, MAX_PARTIES);
  const isAlone = shown.length === 1 && refused.length === 0;
  return {
    parties: shown.map((party): Choice => choiceOf(judged, party, isAlone, lists)),
    scopes: scopesOn(url),
  };
}

function choiceOf(
  { rulings, entries, mention }: JudgedName,
  party: Candidate,
  isAlone: boolean,
  lists: ReadonlyMap<string, SanctionsList>,
): Choice {
  const { entityId, name, decides = [] } = party;
  const ruling = rulings.get(entityId);
  const of = entriesOf(party).flatMap((id) => entries.get(id) ?? []);
  return {
    entityId,
    ...(!isAlone && { title: name }),
    lines: isAlone ? aloneLines(decides, mention.tier) : partyLines(of, { type: mention.type, decides }, lists),
    said: ruling ? rulingWords(ruling, entries) : '',
    ...(ruling?.standing === 'in-force' && { undo: ruling.decision.id }),
  };
}

const aloneLines = (decides: readonly string[], tier: string): string[] =>
  tier === 'possible' && decides.length > 0 ? [`What would tell it from a namesake: ${decides.join(' · ')}`] : [];

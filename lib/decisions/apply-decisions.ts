import type { Candidate, Decision, EntityMention, Evidence, LinkedName, Tier } from '../model/index.js';
import { byWeight, type Entries, entriesOf, linkedName, ownName, partiesOf, type Ruling, rulingOn } from './rulings.js';
import { decidedWords } from './words.js';

/**
 * A name as the reader's decisions leave it. "This one" comes first and is listed, or known where nothing lists it; "not this one" is
 * set aside, and a name with no party left is a bare name. Applying to what was applied before starts again from what linking made of it.
 */
export function applyDecisions(mention: EntityMention, decisions: readonly Decision[], entries: Entries): EntityMention {
  const linked = linkedName(mention);
  const { undecided: _before, dismissed: _old, ...rest } = mention;
  const ruled = partiesOf(mention).flatMap((party) => {
    const ruling = rulingOn(party, decisions, entries);
    return ruling?.standing === 'in-force' ? [{ party, ruling }] : [];
  });
  if (ruled.length === 0) return { ...rest, ...linked };

  const [chosen] = ruled
    .filter(({ ruling }) => ruling.decision.verdict === 'this')
    .sort((a, b) => byWeight(a.ruling.decision, b.ruling.decision));
  const refused = ruled.filter(({ ruling }) => ruling.decision.verdict === 'not');
  const settled = new Set([chosen, ...refused].map((one) => one?.party));
  const open = linked.candidates.filter((party) => !settled.has(party));
  const candidates = chosen ? [withReason(chosen), ...open] : open;
  const dismissed = [...refused.map(withReason), ...(linked.dismissed ?? []).filter((party) => !settled.has(party))];
  return {
    ...rest,
    tier: chosen ? (isListed(chosen.party, entries) ? 'listed' : 'known') : tierWithout(linked, open, entries),
    entity: candidates[0]?.name ?? ownName(mention),
    candidates,
    ...(dismissed.length > 0 && { dismissed }),
    undecided: linked,
  };
}

function withReason({ party, ruling }: { readonly party: Candidate; readonly ruling: Ruling }): Candidate {
  const reason: Evidence = { kind: 'readers-decision', detail: decidedWords(ruling.decision), weight: 0 };
  return { ...party, evidence: [reason, ...party.evidence] };
}

const isListed = (party: Candidate, entries: Entries): boolean =>
  entriesOf(party).some((id) => (entries.get(id)?.designations.length ?? 0) > 0);

/** With its best party set aside a name is not sure to be the next one. */
function tierWithout(linked: LinkedName, open: readonly Candidate[], entries: Entries): Tier {
  const [best] = open;
  if (best === undefined) return 'name';
  if (best === linked.candidates[0]) return linked.tier;
  if (isListed(best, entries)) return 'possible';
  return (entries.get(best.entityId)?.facts.length ?? 0) > 0 ? 'known' : 'name';
}

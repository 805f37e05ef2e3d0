import type { KnownWords, RecognisedName } from '../model/index.js';
import type { Token } from '../text/index.js';
import { BODY_CUES } from './body-cues.js';
import type { DraftName } from './draft-name.js';
import { typeByKind } from './kind-words.js';
import { joinBodies } from './join-bodies.js';
import { namesNobody } from './names-nobody.js';
import { PLACE_CUES } from './place-cues.js';
import { findRuleNames } from './rule-names.js';
import { SHIP_CUES } from './ship-cues.js';
import type { NameModel } from './tagger/model.js';
import { tagNames } from './tagger/tag-names.js';
import { endOfBodyBefore, trimTagged } from './trim-tagged.js';
import { typeByCues } from './type-by-cues.js';
import { isCommonWord } from './tagger/word-sets.js';
import { readWords } from './tagger/words.js';
import { isIn, OF, SITES, STATES } from './word-lists.js';

/**
 * Proper names in running English. Agreements, ships and bodies by their own words come first, then what the tagger sees,
 * then what the rules add (docs/decisions/0017-a-trained-tagger.md has what each is worth).
 */
export function recogniseNames(tokens: readonly Token[], known: KnownWords, model: NameModel): RecognisedName[] {
  const words = readWords(tokens, model.filter);
  const ruled = findRuleNames(words, known);
  const drafts: DraftName[] = [];
  const taken = new Uint8Array(tokens.length);
  const add = (draft: DraftName): void => {
    for (let i = draft.first; i <= draft.last; i++) if (taken[i] === 1) return;
    for (let i = draft.first; i <= draft.last; i++) taken[i] = 1;
    drafts.push(draft);
  };
  for (const name of ruled) if (name.type === 'agreement' || name.type === 'vessel') add(name);
  let next = 0; // in `ruled`, whose names come in order and apart from one another as the tagger's do
  for (const tagged of tagNames(words, model, known.certain)) {
    const name = trimTagged(tokens, tagged, known, model.filter);
    if (name === undefined) continue;
    const bodyEnd = endOfBodyBefore(tokens, name, model.filter);
    if (bodyEnd !== undefined) {
      add({ first: name.first, last: bodyEnd, type: 'organisation', basis: 'cue' });
      add({ first: bodyEnd + 1, last: name.last, type: 'person', basis: 'shape' });
      continue;
    }
    const { first, last } = name;
    const type = typeByKind(tokens, name);
    while ((ruled[next]?.last ?? Infinity) < first) next++;
    const rule = ruled[next];
    if (rule?.last === last && rule.first < first && rule.type === 'organisation' && isIn(tokens[rule.first + 1], OF)) {
      add(rule); // "⟨Ministry of⟩ River Trade"
      continue;
    }
    const isRuled = rule?.first === first && rule.last === last && rule.basis === 'cue';
    const isAgreed = isRuled && (type === 'other' || type === rule.type || (type === 'place' && isBodyOnly(tokens, rule)));
    add(isAgreed ? rule : { first, last, type, basis: 'shape' });
  }
  for (const name of ruled) {
    if (namesNobody(tokens, name, known.adjectives)) continue;
    if (name.basis === 'cue') add(name);
    else if (!isCommonWord(model.filter, tokens[name.last])) add({ first: name.first, last: name.last, type: 'other', basis: name.basis });
  }
  drafts.sort((a, b) => a.first - b.first);
  const joined = joinBodies(tokens, drafts, model.filter);
  const typed = [PLACE_CUES, BODY_CUES, SHIP_CUES].reduce((names, cues) => typeByCues(tokens, names, cues), joined);
  return typed.map(({ first, last, type, basis }) => ({
    first,
    last,
    type: type === 'other' ? 'organisation' : type,
    basis,
  }));
}

/** "Israel Embassy", "Chamber of Deputies": a body by its head, which is nothing that stands in a place as well and no state. */
function isBodyOnly(tokens: readonly Token[], { first, last, type }: RecognisedName): boolean {
  if (type !== 'organisation' || isIn(tokens[last], SITES)) return false;
  return !isIn(tokens[first], SITES) && !(isIn(tokens[first + 1], OF) && isIn(tokens[first], STATES));
}

import {
  applyDecisions,
  type ArticlePlace,
  bookOf,
  changedEntry,
  changeWords,
  type DecisionBook,
  decisionsOn,
  type Entries,
  entriesOf,
  fingerprintOf,
  isQuotation,
  ownName,
  partiesOf,
  placeFor,
  quotedIn,
  type Ruling,
  rulingOn,
  VERDICT_WORDS,
  whereWords,
  widthOf,
} from '../decisions/index.js';
import {
  type ArticleText,
  type Candidate,
  type Decision,
  type DecisionDeed,
  type DecisionId,
  type DecisionRow,
  type DecisionStore,
  type Entity,
  type EntityId,
  type EntityMention,
  fail,
  ok,
  type Result,
  type TextQuoteSelector,
  toDecisionId,
} from '../model/index.js';
import type { NameLibrary } from './name-library.js';

/** A name where the reader meets it. */
export interface MetName {
  readonly url: string;
  readonly title: string;
  readonly mention: EntityMention;
  readonly selector: TextQuoteSelector;
}

/** A name as the decisions leave it, and which decision counts for each party that linking put forward or set aside. */
export interface JudgedName {
  readonly mention: EntityMention;
  readonly rulings: ReadonlyMap<EntityId, Ruling>;
  readonly entries: Entries;
}

/** The life of the reader's decisions. Every `ok` means that the change is on disk. */
export interface DecisionDesk {
  /** For the annotator: the article's names as the reader decided. */
  readonly apply: (mentions: readonly EntityMention[], article: ArticleText) => Promise<readonly EntityMention[]>;
  readonly judge: (met: MetName) => Promise<JudgedName>;
  /** Carries out what the reader did on a card; older decisions that would outweigh a new one there give way to it. */
  readonly act: (met: MetName, deed: DecisionDeed) => Promise<Result<null>>;
  /** Newest first. */
  readonly rows: () => Promise<readonly DecisionRow[]>;
  readonly remove: (id: DecisionId) => Promise<Result<null>>;
  /** Puts back what was removed. */
  readonly restore: (decision: Decision) => Promise<Result<null>>;
  /** Takes in decisions from a file and answers how many were not here yet; one that is here stays as it is. */
  readonly bringBack: (decisions: readonly Decision[]) => Promise<Result<number>>;
  readonly clear: () => Promise<Result<null>>;
}

export interface DecisionDeskPorts {
  readonly store: DecisionStore;
  readonly library: Pick<NameLibrary, 'entity' | 'sanctionsLists'>;
  readonly now: () => Date;
  /** A fresh unique id. */
  readonly newId: () => string;
  /** Told why a write failed, for the console; the reader gets a sentence. */
  readonly onFault: (error: unknown) => void;
}

const STORAGE_FAILED = 'Your decision could not be stored. Free some disk space and try again.';
const GONE = 'This entry is no longer in the database. Reload the page to read it again.';

export function createDecisionDesk({ store, library, now, newId, onFault }: DecisionDeskPorts): DecisionDesk {
  /** A cache: this desk is the only one that writes. */
  let known: Promise<DecisionBook> | undefined;
  const book = (): Promise<DecisionBook> => {
    known ??= store
      .all()
      .then(bookOf)
      .catch((error: unknown) => {
        known = undefined; // the next use tries again
        throw error;
      });
    return known;
  };
  const stored = async (write: () => Promise<void>): Promise<Result<null>> => {
    try {
      await write();
      return ok(null);
    } catch (error) {
      onFault(error);
      return fail('storage', STORAGE_FAILED);
    } finally {
      known = undefined;
    }
  };

  const entriesWith = async (ids: Iterable<EntityId>): Promise<Entries> => {
    const found = await Promise.all([...new Set(ids)].map(async (id) => [id, await library.entity(id)] as const));
    return new Map(found.flatMap(([id, entity]) => (entity ? [[id, entity] as const] : [])));
  };
  const entriesFor = (decided: readonly (readonly [EntityMention, readonly Decision[]])[]): Promise<Entries> =>
    entriesWith(
      decided.flatMap(([mention, decisions]) => [
        ...partiesOf(mention).flatMap(entriesOf),
        ...decisions.flatMap(({ entries }) => entries.map(({ id }) => id)),
      ]),
    );

  const place = ({ url, selector }: MetName): ArticlePlace => ({ url, standsAt: isQuotation(selector) });

  const decide = async (met: MetName, party: Candidate, deed: DecisionDeed & { readonly kind: 'decide' }): Promise<Result<null>> => {
    const ids = entriesOf(party);
    const entries = [...(await entriesWith(ids)).values()];
    if (entries.length === 0) return fail('not-found', GONE);
    const at = placeFor(deed.scope, met);
    if (at === undefined) return fail('bad-request', 'This page belongs to no site: choose another scope.');
    // What is as narrow or narrower would outweigh the new decision here, and is what it answers.
    const replaced = decisionsOn(met.mention, await book(), place(met)).filter(
      (one) => widthOf(one.place) <= widthOf(at) && one.entries.some(({ id }) => ids.includes(id)),
    );
    const decision: Decision = {
      id: toDecisionId(newId()),
      verdict: deed.verdict,
      name: ownName(met.mention),
      party: party.name,
      entries: entries.map((entity) => ({ id: entity.id, fingerprint: fingerprintOf(entity) })),
      lists: await listTitles(entries),
      place: at,
      createdAt: now().toISOString(),
    };
    return stored(() =>
      store.put(
        decision,
        replaced.map(({ id }) => id),
      ),
    );
  };
  const listTitles = async (entries: readonly Entity[]): Promise<string[]> => {
    const lists = await library.sanctionsLists();
    return [...new Set(entries.flatMap(({ designations }) => designations.map(({ list }) => lists.get(list)?.title ?? list)))];
  };

  const remove = (id: DecisionId): Promise<Result<null>> => stored(() => store.delete(id));

  return {
    async apply(mentions, { url, text }) {
      const all = await book();
      if (all.isEmpty) return mentions;
      const at: ArticlePlace = { url, standsAt: quotedIn(text) };
      const decided = new Map(
        mentions.flatMap((mention) => {
          const decisions = decisionsOn(mention, all, at);
          return decisions.length > 0 ? [[mention, decisions] as const] : [];
        }),
      );
      const entries = await entriesFor([...decided]);
      return mentions.map((mention) => {
        const decisions = decided.get(mention);
        return decisions ? applyDecisions(mention, decisions, entries) : mention;
      });
    },

    async judge(met) {
      const decisions = decisionsOn(met.mention, await book(), place(met));
      const entries = await entriesFor([[met.mention, decisions]]);
      const rulings = partiesOf(met.mention).flatMap((party) => {
        const ruling = rulingOn(party, decisions, entries);
        return ruling ? [[party.entityId, ruling] as const] : [];
      });
      return { mention: applyDecisions(met.mention, decisions, entries), rulings: new Map(rulings), entries };
    },

    async act(met, deed) {
      if (deed.kind === 'decide') {
        const party = partiesOf(met.mention).find(({ entityId }) => entityId === deed.entityId);
        return party ? decide(met, party, deed) : fail('not-found', GONE);
      }
      // A page may take back what counts on it, and nothing else.
      const isHere = decisionsOn(met.mention, await book(), place(met)).some(({ id }) => id === deed.id);
      return isHere ? remove(deed.id) : ok(null);
    },

    async rows() {
      const decisions = await store.all();
      const entries = await entriesWith(decisions.flatMap((decision) => decision.entries.map(({ id }) => id)));
      return decisions.map((decision): DecisionRow => {
        const changed = changedEntry(decision, entries);
        return {
          decision,
          verdict: VERDICT_WORDS[decision.verdict],
          where: whereWords(decision.place),
          ...(changed && { reopened: changeWords(changed) }),
        };
      });
    },

    remove,
    restore: (decision) => stored(() => store.put(decision)),
    async bringBack(decisions) {
      const held = new Set((await store.all()).map(({ id }) => id));
      const added = decisions.filter(({ id }) => !held.has(id));
      const done = await stored(() => store.putAll(added));
      return done.ok ? ok(added.length) : done;
    },
    clear: () => stored(() => store.clear()),
  };
}

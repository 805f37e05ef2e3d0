import { isElement } from './nodes.js';

/** What a page did since it was last looked at. */
export interface Changes {
  /** Elements inside the article whose own text or visibility changed. */
  readonly inside: ReadonlySet<Element>;
  /** So much changed inside that reading it all again is cheaper. */
  readonly everything: boolean;
  /** Elements came or went outside the article: it may have moved, or be there only now. */
  readonly outside: boolean;
  /** Something changed that may alter the colours behind the text. */
  readonly looks: boolean;
}

export interface ChangeLog {
  note(records: readonly MutationRecord[], root: Element | undefined): void;
  /** What was noted since the last call. */
  take(): Changes;
  readonly isEmpty: boolean;
}

/** Attributes that show, hide or repaint text. */
export const WATCHED_ATTRIBUTES = ['hidden', 'class', 'style', 'open', 'aria-hidden', 'contenteditable', 'data-theme', 'data-color-mode'];
/** More changed elements than this are read as one. */
const MAX_ELEMENTS = 60;

const elementOf = (node: Node): Element | null => (isElement(node) ? node : node.parentElement);

/** Sums up mutation records; looks at each once and reads no layout. `isOwn` tells the nodes that we put there. */
export function createChangeLog(isOwn: (node: Node) => boolean): ChangeLog {
  let inside = new Set<Element>();
  let everything = false;
  let outside = false;
  let looks = false;

  const noteOne = (record: MutationRecord, root: Element | undefined): void => {
    const { target, type, addedNodes, removedNodes } = record;
    if (isOwn(target) || (type === 'childList' && [...addedNodes, ...removedNodes].every(isOwn))) return;
    if (!root?.contains(target)) {
      if (type === 'attributes') looks ||= root !== undefined && target.contains(root);
      else outside = true;
      return;
    }
    if (inside.size >= MAX_ELEMENTS) {
      everything = true;
      return;
    }
    const element = elementOf(target);
    if (type !== 'childList') {
      if (element) inside.add(element);
      return;
    }
    // Blocks that came whole are read alone; anything else may change the lines of the element around it.
    const added = [...addedNodes].filter(isElement);
    if (removedNodes.length === 0 && added.length === addedNodes.length) for (const one of added) inside.add(one);
    else if (element) inside.add(element);
  };

  return {
    note(records, root) {
      if (everything && outside) return; // nothing left to learn
      for (const record of records) noteOne(record, root);
    },
    take() {
      const taken: Changes = { inside, everything, outside, looks };
      inside = new Set();
      everything = outside = looks = false;
      return taken;
    },
    get isEmpty() {
      return inside.size === 0 && !everything && !outside && !looks;
    },
  };
}

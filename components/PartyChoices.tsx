import { useState } from 'preact/hooks';

import type { Choices } from '../lib/card/index.js';
import type { DecisionDeed, DecisionScope, EntityId } from '../lib/model/index.js';

interface PartyChoicesProps {
  readonly choices: Choices;
  /** Answers why it failed, or nothing. */
  readonly decide: (deed: DecisionDeed) => Promise<string>;
  readonly onOpen: (id: EntityId) => void;
}

/** The parties a name may stand for, side by side where there is room; the reader says which one is meant and which is not. */
export function PartyChoices({ choices: { parties, scopes }, decide, onOpen }: PartyChoicesProps) {
  const [scope, setScope] = useState<DecisionScope>('article');
  const [problem, setProblem] = useState('');
  const button = (words: string, deed: DecisionDeed) => (
    <button
      type="button"
      onClick={({ currentTarget }) => {
        const group = currentTarget.closest('[role]');
        void decide(deed).then((why) => {
          setProblem(why);
          // Buttons give way to others; the keyboard goes on among them.
          group?.querySelector<HTMLElement>('.bar button')?.focus();
        });
      }}
    >
      {words}
    </button>
  );
  return (
    <section class="choices">
      {parties.map(({ entityId, title, lines, said, undo }) => (
        <div key={entityId} role="group" aria-label={[title, ...lines].join(', ')}>
          {title && (
            <button type="button" class="entry" dir="auto" onClick={() => onOpen(entityId)}>
              {title}
            </button>
          )}
          {lines.map((line) => (
            <p key={line} class="small" dir="auto">
              {line}
            </p>
          ))}
          <p class="small" role="status">
            {said}
          </p>
          <div class="bar">
            {undo
              ? button('Undo', { kind: 'undo', id: undo })
              : [
                  button('This one', { kind: 'decide', entityId, verdict: 'this', scope }),
                  button('Not this one', { kind: 'decide', entityId, verdict: 'not', scope }),
                ]}
          </div>
        </div>
      ))}
      {parties.some(({ undo }) => !undo) && (
        <select aria-label="Where your decision holds" onChange={(event) => setScope(event.currentTarget.value as DecisionScope)}>
          {scopes.map(([value, words]) => (
            <option key={value} value={value} selected={value === scope}>
              {words}
            </option>
          ))}
        </select>
      )}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

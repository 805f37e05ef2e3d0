import type { ImportProgress } from '../../lib/model/index.js';
import { countOf, endSentence, STEP_WORDS, timeLeft } from './list-words.js';

interface ImportStatusProps {
  readonly progress: ImportProgress;
  /** False where the list's title stands above. */
  readonly isTitled?: boolean;
  readonly onCancel: () => void;
  /** The reader has seen how it ended. */
  readonly onDismiss: () => void;
}

/** How an import goes: step, entries so far, time left; at the end a sentence. Spoken only by its page's live region. */
export function ImportStatus({ progress, isTitled = true, onCancel, onDismiss }: ImportStatusProps) {
  const { title, step, entries, share, secondsLeft, end } = progress;
  const doing = [
    STEP_WORDS[step],
    ...(entries > 0 ? [countOf(entries, 'entry so far', 'entries so far')] : []),
    ...(secondsLeft === undefined ? [] : [timeLeft(secondsLeft)]),
  ].join(' · ');
  // One button for both, so that the keyboard stays where it is when the import ends.
  return (
    <div class="import">
      <div class="bar">
        <p class={`grow ${end?.kind === 'failed' ? 'problem' : ''}`} dir="auto">
          {end ? endSentence(progress, end) : isTitled ? title : doing}
        </p>
        <button type="button" class="text" aria-label={`${end ? 'Dismiss' : 'Cancel'}: ${title}`} onClick={end ? onDismiss : onCancel}>
          {end ? 'Dismiss' : 'Cancel'}
        </button>
      </div>
      {!end && (
        <>
          <progress aria-label={title} aria-valuetext={doing} max={1} {...(share !== undefined && { value: share })} />
          {isTitled && <p class="small">{doing}</p>}
        </>
      )}
    </div>
  );
}

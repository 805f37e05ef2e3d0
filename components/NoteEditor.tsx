import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { Note, Result } from '../lib/model/index.js';
import { dropDraft, keepDraft, readDraft } from './drafts.js';

export interface NoteEditorProps {
  /** Names the field for those who do not see where it stands. */
  readonly label: string;
  readonly draftKey: string;
  /** The words of the note being edited; empty for a new one. */
  readonly initial: string;
  readonly save: (text: string) => Promise<Result<Note>>;
  readonly onSaved: (note: Note) => void;
  /** The editor is left; unsaved words wait in the drafts unless they were discarded. */
  readonly onLeave: () => void;
  /** False where another field comes first. */
  readonly takeFocus?: boolean;
}

/** A field for one note. A failed save keeps the words and says what happened. */
export function NoteEditor({ label, draftKey, initial, save, onSaved, onLeave, takeFocus = true }: NoteEditorProps) {
  const [text, setText] = useState(() => readDraft(draftKey) ?? initial);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const changed = text !== initial;
  const canSave = changed && text.trim() !== '' && !saving;

  // Before paint: a key pressed at once must land here, not on the page.
  useLayoutEffect(() => {
    const area = takeFocus ? field.current : null;
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
    area?.form?.scrollIntoView({ block: 'nearest' }); // with its buttons, not only the line with the caret
  }, []);

  const write = (value: string) => {
    setText(value);
    if (value === initial) dropDraft(draftKey);
    else keepDraft(draftKey, value);
  };

  const submit = async () => {
    if (!canSave) return;
    setSaving(true);
    setProblem('');
    const result = await save(text);
    setSaving(false);
    if (!result.ok) {
      setProblem(result.error.message);
      return;
    }
    dropDraft(draftKey);
    onSaved(result.value);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation(); // the card closes on Escape; the first one only leaves the editor
      if (!saving) onLeave();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit();
    }
  };

  return (
    <form
      class="editor"
      aria-busy={saving}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={onKeyDown}
    >
      <textarea
        ref={field}
        aria-label={label}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        dir="auto"
        rows={3}
        readOnly={saving}
        value={text}
        onInput={(event) => write(event.currentTarget.value)}
      />
      {problem && (
        <p class="problem" role="alert">
          {problem} Your words are still here.
        </p>
      )}
      <div class="bar">
        <button type="submit" class="fill" aria-disabled={!canSave}>
          {saving ? 'Saving…' : 'Save'}
        </button>
        <button
          type="button"
          class="text"
          aria-disabled={saving}
          onClick={() => {
            if (saving) return;
            dropDraft(draftKey);
            onLeave();
          }}
        >
          {changed && text.trim() !== '' ? 'Discard' : 'Cancel'}
        </button>
        <span class="small hint">Ctrl or ⌘ + Enter saves</span>
      </div>
    </form>
  );
}

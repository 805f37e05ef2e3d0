import { useState } from 'preact/hooks';

import { fail, type Note, type NoteTarget, type Result } from '../lib/model/index.js';
import { CardHead } from './CardHead.js';
import { NoteEditor } from './NoteEditor.js';
import type { OpenPage } from './popup-ports.js';

interface NewNoteProps {
  readonly page: OpenPage | undefined;
  readonly saveNote: (target: NoteTarget, text: string) => Promise<Result<Note>>;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** A note on a name or topic of the reader's choice, or on the page itself. */
export function NewNote({ page, saveNote, onSaved, onClose }: NewNoteProps) {
  const [about, setAbout] = useState<'name' | 'page'>('name');
  const [name, setName] = useState('');

  const save = async (text: string): Promise<Result<Note>> => {
    if (about === 'page' && page) return saveNote({ kind: 'page', ...page }, text);
    if (name.trim() === '') return fail('bad-request', 'Say what the note is about first.');
    return saveNote({ kind: 'name', name: name.trim() }, text);
  };

  return (
    <div class="pane">
      <CardHead title="Add a note" kind="" onBack={onClose} onClose={undefined} />
      {page && (
        <fieldset>
          <legend class="sr">What the note is about</legend>
          <label>
            <input type="radio" name="about" checked={about === 'name'} onChange={() => setAbout('name')} />A name or topic
          </label>
          <label>
            <input type="radio" name="about" checked={about === 'page'} onChange={() => setAbout('page')} />
            This page
          </label>
        </fieldset>
      )}
      {about === 'name' ? (
        <input
          aria-label="Name or topic"
          placeholder="Name or topic"
          autocomplete="off"
          maxLength={200}
          dir="auto"
          autofocus
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      ) : (
        <p class="small" dir="auto">
          {page?.title || page?.url}
        </p>
      )}
      <NoteEditor
        label="Note"
        draftKey="new note from the popup"
        initial=""
        save={save}
        onSaved={onSaved}
        onLeave={onClose}
        takeFocus={false}
      />
    </div>
  );
}

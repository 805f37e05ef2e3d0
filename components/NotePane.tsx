import { useEffect, useState } from 'preact/hooks';

import type { Note, NoteId, Result } from '../lib/model/index.js';
import { CardHead } from './CardHead.js';
import { NoteList } from './NoteList.js';
import { NotePage, noteTitle } from './NoteSubject.js';
import type { NotePorts } from './popup-ports.js';

interface NotePaneProps {
  readonly noteId: NoteId;
  readonly title: string;
  readonly ports: NotePorts;
  readonly onClose: () => void;
}

/** The notes on one name, passage or page that no entry stands behind, found through one of them. */
export function NotePane({ noteId, title, ports, onClose }: NotePaneProps) {
  const [all, setAll] = useState<Result<readonly Note[]>>();
  const [shown, setShown] = useState<readonly Note[]>([]);
  useEffect(() => {
    void ports.listNotes().then((result) => {
      setAll(result);
      if (!result.ok) return;
      const key = JSON.stringify(result.value.find(({ id }) => id === noteId)?.target);
      setShown(result.value.filter(({ target }) => JSON.stringify(target) === key));
    });
  }, [noteId, ports]);

  const target = shown[0]?.target;
  return (
    <div class="pane">
      <CardHead title={target ? noteTitle(target) : title} kind="" onBack={onClose} onClose={undefined} />
      {target && <NotePage target={target} />}
      {all && !all.ok && <p class="problem">{all.error.message}</p>}
      {all?.ok && !target && <p class="quiet">This note is no longer there.</p>}
      {target && (
        <NoteList
          notes={shown}
          target={target}
          actions={{
            saveNote: (text, id) => ports.saveNote(target, text, id),
            deleteNote: (id) => ports.deleteNote(id),
            restoreNote: (note) => ports.restoreNote(note),
          }}
        />
      )}
    </div>
  );
}

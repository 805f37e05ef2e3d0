import type { CardModel } from '../lib/card/index.js';
import type { EntityId, Note, NoteId, NoteTarget, Result, SearchHit, Settings, TabReport } from '../lib/model/index.js';
import type { ListsLinePorts } from './lists/ListsLine.js';

export interface SettingsPorts {
  readonly readSettings: () => Promise<Settings>;
  readonly writeSettings: (patch: Partial<Settings>) => Promise<unknown>;
  /** Calls back on every change, from wherever it was made; returns its undo. */
  readonly watchSettings: (onChange: (settings: Settings) => void) => () => void;
}

export interface NotePorts {
  readonly listNotes: () => Promise<Result<readonly Note[]>>;
  /** A new note, or new words for the note with this id. */
  readonly saveNote: (target: NoteTarget, text: string, id?: NoteId) => Promise<Result<Note>>;
  readonly deleteNote: (id: NoteId) => Promise<Result<Note>>;
  readonly restoreNote: (note: Note) => Promise<Result<Note>>;
}

/** The page in the tab that the popup was opened on. */
export interface OpenPage {
  readonly url: string;
  readonly title: string;
}

export interface SearchPorts {
  readonly search: (query: string) => Promise<Result<readonly SearchHit[]>>;
  /** With further entries that are shown on the same card where they are taken for one party. */
  readonly getEntityCard: (entityId: EntityId, sameParty?: readonly EntityId[]) => Promise<Result<CardModel>>;
}

/** All that the popup asks of the world outside. */
export interface PopupPorts extends SettingsPorts, NotePorts, SearchPorts, ListsLinePorts {
  readonly openPage: () => Promise<OpenPage | undefined>;
  readonly pageView: () => Promise<Result<TabReport>>;
  /** Scrolls the page to a mention and opens its card there. */
  readonly revealMention: (mention: number) => Promise<Result<null>>;
  readonly reloadPage: () => void;
  readonly openOptions: () => void;
  readonly close: () => void;
}

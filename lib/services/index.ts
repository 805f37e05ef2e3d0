export { type Annotator, type AnnotatorPorts, createAnnotator, type NameSource } from './annotator.js';
export { type CardDesk, type CardQuestion, createCardDesk } from './card-desk.js';
export { createFigureDesk, type FigureDesk } from './figure-desk.js';
export { createNameLibrary, type NameLibrary } from './name-library.js';
export { createNoteKeeper, type NoteKeeper } from './note-keeper.js';
export { createPackInstaller, type PackInstaller } from './pack-installer.js';
export { createSearcher, type Searcher } from './search.js';

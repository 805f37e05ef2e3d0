export { answerBackground, answerPage, type BackgroundHandlers, type LateAnswers, type PageHandlers } from './answer.js';
export { ask, askAgain, askPage, saveNote } from './ask.js';
export { pageSlot } from './page-slot.js';
export type { BackgroundProtocol, CardRequest, PageProtocol } from './protocol.js';
export { type FileHand, type ImportChannel, openImportChannel, superviseImports, watchImports } from './import-channel.js';
export { createImportOrders, importFiles } from './order-import.js';
export { createRequestSchemas } from './requests.js';

export type { CardActions, CardView, NoteActions } from './card-view.js';
export { HoverCard, type HoverCardProps } from './HoverCard.js';

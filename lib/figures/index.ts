export { findDates } from './dates.js';
export { findFigures, type FigureOptions } from './find-figures.js';

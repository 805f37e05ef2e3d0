export { type Annotator, type AnnotatorPorts, createAnnotator, type NameSource } from './annotator.js';

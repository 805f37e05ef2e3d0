export { compilePack, type PackSource } from './compile.js';

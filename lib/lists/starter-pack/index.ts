export { compilePack, type PackSource, type StarterPack } from './compile.js';

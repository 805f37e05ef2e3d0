export * from './pack-file.js';
export * from './polyfill.js';
export * from './runtime.js';
export * from './settings.js';
export * from './tabs.js';
export * from './toolbar.js';

export * from './runtime.js';
export * from './settings.js';
export * from './tabs.js';

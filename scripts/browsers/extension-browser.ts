import type { BrowserName } from './find-browser.js';

/** What may cross from the test to the page and back. */
export type Plain = string | number | boolean | null | undefined | readonly Plain[] | { readonly [key: string]: Plain };

/** One tab of a driven browser. Functions are sent as source text: they see their arguments and the page, nothing else. */
export interface BrowserTab {
  readonly goto: (url: string) => Promise<void>;
  /** Runs in the page's own world; the page's Content-Security-Policy does not apply. */
  readonly evaluate: <A extends readonly Plain[], R>(run: (...args: A) => R, ...args: A) => Promise<Awaited<R>>;
  /** Runs on the closed shadow root that the extension put into the page; undefined while there is none. */
  readonly inShadow: <A extends readonly Plain[], R>(run: (root: ShadowRoot, ...args: A) => R, ...args: A) => Promise<R | undefined>;
  /** Real pointer and keyboard events; CSS pixels of the viewport, keys such as "Escape" or "Alt+Shift+J". */
  readonly movePointer: (x: number, y: number) => Promise<void>;
  readonly click: (x: number, y: number) => Promise<void>;
  readonly rightClick: (x: number, y: number) => Promise<void>;
  readonly press: (keys: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Chooses a file of the disk in the file field that a selector finds. */
  readonly chooseFile: (field: string, path: string) => Promise<void>;
  /** Saves the viewport, or the part of it that the first element of a selector fills, as PNG. */
  readonly screenshot: (path: string, element?: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A request that a page, or the extension, made. */
export interface SeenRequest {
  readonly url: string;
  readonly by: string;
}

/** A browser with the built extension in it; the same for Chromium and Firefox. */
export interface ExtensionBrowser {
  readonly name: BrowserName;
  /** "Chrome/156.0.8078.79", "Firefox/153.7.0". */
  readonly version: string;
  /** "chrome-extension://…" or "moz-extension://…", without a slash at the end. */
  readonly origin: string;
  /** The tab the reader looks at. */
  readonly tab: BrowserTab;
  /** Opens a page of the extension behind the reader's tab, which stays the active one: how a popup sees the world. */
  readonly openBehind: (path: string) => Promise<BrowserTab>;
  /** A command of the manifest: real keys in Firefox; Chromium's headless mode hears none, so its event is dispatched there. */
  readonly runCommand: (name: string) => Promise<void>;
  /** A choice from the context menu on the page's selection. */
  readonly chooseMenu: (item: { readonly id: string; readonly label: string }) => Promise<void>;
  /** Stops the background as the browser itself does when it is idle. */
  readonly stopBackground: () => Promise<void>;
  readonly isBackgroundRunning: () => Promise<boolean>;
  /** Closes the browser and opens it again on the same profile. */
  readonly restart: () => Promise<void>;
  /** Kills the browser on the spot (SIGKILL) and opens it again on the same profile. */
  readonly crash: () => Promise<void>;
  readonly setColorScheme: (scheme: 'light' | 'dark') => Promise<void>;
  /** Errors in the consoles of pages and extension since the start. */
  readonly errors: () => Promise<readonly string[]>;
  readonly requests: () => Promise<readonly SeenRequest[]>;
  /** Resolves when the reader closes the browser. */
  readonly closed: Promise<void>;
  readonly close: () => Promise<void>;
}

export interface OpenOptions {
  /** Path of the browser. */
  readonly executable: string;
  /** Folder of the built, unpacked extension. */
  readonly extension: string;
  readonly headless: boolean;
}

/** A function, seen as its source text. */
interface Sourced {
  toString(): string;
}

/** The source text of a call; esbuild's `keepNames` leaves calls of `__name` in function bodies, hence the first line. */
export function callSource(run: Sourced, args: readonly Plain[], before?: string): string {
  const written = args.map((arg) => (arg === undefined ? 'undefined' : JSON.stringify(arg)));
  return `(() => { const __name = (f) => f; return (${run.toString()})(${[...(before === undefined ? [] : [before]), ...written].join(', ')}); })()`;
}

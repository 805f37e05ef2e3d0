import type { SeenRequest } from './extension-browser.js';

/*
 * Functions whose source runs inside Firefox's own window (Marionette's chrome context), and the few names they find there.
 * https://searchfox.org/mozilla-central/source/toolkit/components/extensions/Extension.sys.mjs
 */
interface HttpChannel {
  QueryInterface(kind: unknown): HttpChannel;
  readonly URI: { readonly spec: string };
  readonly loadInfo: { readonly triggeringPrincipal: { readonly isSystemPrincipal: boolean; readonly origin: string } };
}
interface ConsoleMessage {
  readonly errorMessage?: string;
  readonly sourceName?: string;
  readonly lineNumber?: number;
  readonly flags?: number;
}
interface Extension {
  readonly backgroundState: string;
  terminateBackground(options: { ignoreDevToolsAttached: boolean; disableResetIdleForTest: boolean }): Promise<void>;
}
interface MenuItem {
  readonly label?: string;
}
interface Menu extends Element {
  readonly state: string;
  activateItem(item: MenuItem): void;
}
declare const Services: {
  readonly console: { registerListener(listener: { observe(message: ConsoleMessage): void; QueryInterface: unknown }): void };
  readonly obs: { addObserver(observer: (subject: HttpChannel) => void, topic: string): void };
  readonly prefs: { setIntPref(name: string, value: number): void };
};
declare const ChromeUtils: { generateQI(interfaces: readonly string[]): unknown };
declare const Components: {
  readonly interfaces: {
    readonly nsIHttpChannel: unknown;
    readonly nsIScriptError: abstract new () => ConsoleMessage;
    readonly nsIConsoleAPIStorage: unknown;
  };
  readonly classes: Readonly<
    Record<string, { getService(kind: unknown): { getEvents(): { level: string; arguments: unknown[]; filename?: string }[] } }>
  >;
};
declare const WebExtensionPolicy: { getByID(id: string): { readonly extension: Extension } | null };

interface Watched extends Window {
  glossErrors: string[];
  glossRequests: SeenRequest[];
}

/** Notes script errors of web and extension pages, and every request that is not the browser's own. */
export function watchFirefox(): void {
  // The browser window carries what we put there; no type knows of it.
  const watched = window as unknown as Watched;
  watched.glossErrors = [];
  watched.glossRequests = [];
  Services.console.registerListener({
    observe: (message) => {
      if (!(message instanceof Components.interfaces.nsIScriptError)) return; // asking also uncovers its fields
      const { errorMessage, sourceName = '', lineNumber = 0, flags = 0 } = message;
      const isWarning = (flags & 1) !== 0; // nsIScriptError.warningFlag
      // Firefox's own remark on a page that closes or is left while it waits for an answer, as every popup may.
      const isClosing = /^Promise (?:rejected|resolved) (?:after context unloaded|while context is inactive)/.test(errorMessage ?? '');
      if (errorMessage !== undefined && !isWarning && !isClosing && /^(https?|moz-extension):/.test(sourceName)) {
        watched.glossErrors.push(`${sourceName}:${lineNumber}: ${errorMessage}`);
      }
    },
    QueryInterface: ChromeUtils.generateQI(['nsIConsoleListener']),
  });
  Services.obs.addObserver((subject) => {
    const { URI, loadInfo } = subject.QueryInterface(Components.interfaces.nsIHttpChannel);
    if (!loadInfo.triggeringPrincipal.isSystemPrincipal)
      watched.glossRequests.push({ url: URI.spec, by: loadInfo.triggeringPrincipal.origin });
  }, 'http-on-opening-request');
}

// Put there by the watcher above; no type knows of it.
export const readErrors = (): readonly string[] => (window as unknown as Watched).glossErrors;
// Likewise.
export const readRequests = (): readonly SeenRequest[] => (window as unknown as Watched).glossRequests;

/** What pages and their content scripts wrote with `console.error`; runs in the tab's process, privileged. */
export function readConsoleErrors(): readonly string[] {
  const storage = Components.classes['@mozilla.org/consoleAPI-storage;1']?.getService(Components.interfaces.nsIConsoleAPIStorage);
  const isError = (level: string): boolean => level === 'error' || level === 'assert';
  return (storage?.getEvents() ?? [])
    .filter(({ level, filename = '' }) => isError(level) && /^(https?|moz-extension):/.test(filename))
    .map((event) => `${event.filename ?? ''}: ${event.arguments.map(String).join(' ')}`);
}

/** Ends the event page as the idle timer does. */
export function stopEventPage(id: string): Promise<void> | undefined {
  return WebExtensionPolicy.getByID(id)?.extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
}

export const isEventPageRunning = (id: string): boolean => WebExtensionPolicy.getByID(id)?.extension.backgroundState === 'running';

/** Clicks an item of the open context menu, at its top or one level down. */
export async function chooseItem(label: string): Promise<void> {
  // A XUL element, which the DOM types do not have.
  const menu = document.getElementById('contentAreaContextMenu') as unknown as Menu;
  for (let tries = 0; tries < 100 && menu.state !== 'open'; tries++) await new Promise((done) => setTimeout(done, 50 /* ms */));
  const items = [...menu.querySelectorAll<Element & MenuItem>(':scope menuitem')];
  const item = items.find((one) => one.label === label);
  if (!item)
    throw new Error(
      `the context menu holds no “${label}” but: ${items
        .map((one) => one.label ?? '')
        .filter(Boolean)
        .join(', ')}`,
    );
  menu.activateItem(item);
}

/** 0 is dark, 1 is light: what pages are told the reader prefers. */
export function setScheme(scheme: number): void {
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', scheme);
}

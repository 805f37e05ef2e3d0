import { nativeApi } from './native-api.js';

const CALM_GREY = '#5b6470';
const MAX_BADGE = 999;

/** Shows how many things were found on the tab's page; 0 leaves it the badge of all tabs. Rejections (a tab just closed) are nobody's loss. */
export async function showCount(tabId: number, count: number): Promise<void> {
  try {
    await nativeApi().action.setBadgeBackgroundColor({ color: CALM_GREY });
    await nativeApi().action.setBadgeText({ tabId, text: count === 0 ? null : count > MAX_BADGE ? `${MAX_BADGE}+` : String(count) });
  } catch {
    // The tab was closed meanwhile.
  }
}

/** Tells on the badge of all tabs, and to who points at the button, that lists changed about parties with a note of the reader's. */
export async function showNews(parties: number): Promise<void> {
  const { action, runtime } = nativeApi();
  await action.setBadgeText({ text: parties === 0 ? '' : '•' });
  const { name } = runtime.getManifest();
  const changed =
    parties === 1 ? 'the listing of a party you noted has changed' : `the listings of ${parties} parties you noted have changed`;
  await action.setTitle({ title: parties === 0 ? name : `${name}: ${changed}` });
}

/** When the browser starts; what was set on the toolbar is gone then. */
export const onBrowserStart = (act: () => void): void => nativeApi().runtime.onStartup.addListener(act);

/** One item on the context menu of a selection. `%s` in the title is the selected text. */
export function onSelectionMenu(id: string, title: string, act: (tabId: number) => void): void {
  // Created at installation and at browser start: Chrome keeps menus over a stopped worker, Firefox over none.
  const create = (): void => {
    void nativeApi()
      .contextMenus.removeAll()
      .then(() => nativeApi().contextMenus.create({ id, title, contexts: ['selection'] }));
  };
  nativeApi().runtime.onInstalled.addListener(create);
  nativeApi().runtime.onStartup.addListener(create);
  nativeApi().contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === id && tab?.id !== undefined) act(tab.id);
  });
}

/** Keyboard commands of the manifest; `act` gets the active tab's id where there is one. */
export function onCommand(act: (command: string, tabId: number | undefined) => void): void {
  nativeApi().commands.onCommand.addListener((command, tab) => {
    if (tab?.id !== undefined) act(command, tab.id);
    else
      void nativeApi()
        .tabs.query({ active: true, lastFocusedWindow: true })
        .then(([active]) => act(command, active?.id));
  });
}

/** After an installation or an update of Gloss or of the browser. */
export const onInstalled = (act: () => void): void => nativeApi().runtime.onInstalled.addListener(act);

/** Whether pages at this address are closed to all extensions; an unknown address is one that the browser hides from us. */
export async function isForbiddenTab(tabId: number): Promise<boolean> {
  const { url } = await nativeApi().tabs.get(tabId);
  if (url === undefined || !/^(https?|file):/.test(url)) return true;
  return /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(\/|$)/.test(
    url,
  );
}

/** Ids of all tabs, for telling their pages that something changed. */
export const allTabs = async (): Promise<number[]> =>
  (await nativeApi().tabs.query({})).flatMap(({ id }) => (id === undefined ? [] : [id]));

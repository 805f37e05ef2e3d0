import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { activeTab, allTabs, isForbiddenTab, showCount, showNews } from '../../lib/platform/index.js';

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(globalThis, { browser: fakeBrowser });
});
afterEach(() => void Reflect.deleteProperty(globalThis, 'browser'));

describe('the badge', () => {
  test.each([
    [0, ''],
    [1, '1'],
    [999, '999'],
    [1_000, '999+'],
  ])('for %i things says “%s”', async (count, text) => {
    await showCount(7, count);
    expect(await fakeBrowser.action.getBadgeText({ tabId: 7 })).toBe(text);
  });
  test.each([
    [0, '', 'Gloss'],
    [1, '•', 'Gloss: the listing of a party you noted has changed'],
    [3, '•', 'Gloss: the listings of 3 parties you noted have changed'],
  ])('tells of changes to %i noted parties', async (parties, text, title) => {
    vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ name: 'Gloss', manifest_version: 3, version: '1' });
    await showNews(parties);
    expect(await fakeBrowser.action.getBadgeText({})).toBe(text);
    expect(await fakeBrowser.action.getTitle({})).toBe(title);
  });
  test('of a tab that was closed meanwhile is nobody’s loss', async () => {
    vi.spyOn(fakeBrowser.action, 'setBadgeText').mockRejectedValue(new Error('No tab with id: 7.'));
    await expect(showCount(7, 1)).resolves.toBeUndefined();
  });
});

describe('pages are closed to extensions', () => {
  const forbidden = async (url?: string): Promise<boolean> => {
    const { id } = await fakeBrowser.tabs.create({ ...(url !== undefined && { url }) });
    if (id === undefined) throw new Error('no tab');
    return isForbiddenTab(id);
  };
  test.each([
    'chrome://extensions/',
    'about:addons',
    'edge://settings/',
    'chrome-extension://abc/options.html',
    'view-source:https://news.example/',
    'https://chromewebstore.google.com/detail/x',
    'https://chrome.google.com/webstore/category/extensions',
    'https://addons.mozilla.org/en-GB/firefox/',
    'https://microsoftedge.microsoft.com/addons/detail/x',
  ])('at %s', async (url) => expect(await forbidden(url)).toBe(true));
  test('at an address the browser hides', async () => {
    vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({} as never);
    expect(await isForbiddenTab(7)).toBe(true);
  });
  test.each([
    'https://news.example/',
    'http://127.0.0.1:8080/article.html',
    'file:///articles/one.html',
    'https://chromewebstore.google.com.evil.example/',
    'https://news.example/?https://addons.mozilla.org/',
    'https://chrome.google.com/about',
  ])('but not at %s', async (url) => expect(await forbidden(url)).toBe(false));
});

describe('tabs', () => {
  test('the active one is told with address and title', async () => {
    await fakeBrowser.tabs.create({ url: 'https://a.example/', active: false });
    const { id } = await fakeBrowser.tabs.create({ url: 'https://b.example/', active: true });
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id, url: 'https://b.example/', title: 'B' }] as never);
    expect(await activeTab()).toEqual({ id, url: 'https://b.example/', title: 'B' });
  });
  test('there may be none', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([] as never);
    expect(await activeTab()).toBeUndefined();
  });
  test('of which the browser hides the address have their number alone', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7 }, {}] as never);
    expect(await activeTab()).toEqual({ id: 7 });
    expect(await allTabs()).toEqual([7]);
  });
});

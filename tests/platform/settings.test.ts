import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { DEFAULT_SETTINGS, isActiveOn } from '../../lib/model/index.js';
import { readSettings, watchSettings, writeSettings } from '../../lib/platform/index.js';

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(globalThis, { browser: fakeBrowser });
});
afterEach(() => void Reflect.deleteProperty(globalThis, 'browser'));

const stored = async (): Promise<unknown> => (await fakeBrowser.storage.local.get('settings'))['settings'];

describe('settings', () => {
  test('have their defaults where nothing was stored', async () => expect(await readSettings()).toEqual(DEFAULT_SETTINGS));
  test('keep what the reader changed and leave the rest', async () => {
    await writeSettings({ enabled: false });
    expect(await writeSettings({ sitesOff: ['news.example'] })).toEqual({
      ...DEFAULT_SETTINGS,
      enabled: false,
      sitesOff: ['news.example'],
    });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, enabled: false, sitesOff: ['news.example'] });
  });
  test('are stored with their version', async () => {
    await writeSettings({ marking: 'all' });
    expect(await stored()).toMatchObject({ version: 1, marking: 'all' });
    expect(await readSettings()).not.toHaveProperty('version');
  });
  test('of an older Gloss get defaults for what it did not store', async () => {
    await fakeBrowser.storage.local.set({ settings: { version: 1, enabled: false } });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, enabled: false });
  });
  test.each([
    ['nothing', null],
    ['a number', 7],
    ['no version', { enabled: false }],
    ['a version that is none', { version: 'x', enabled: false }],
  ])('fall back to the defaults where %s was stored', async (_, value) => {
    await fakeBrowser.storage.local.set({ settings: value });
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });
});

describe('watching settings', () => {
  test('tells of every change, until it is undone', async () => {
    const seen = vi.fn();
    const stop = watchSettings(seen);
    await writeSettings({ enabled: false });
    expect(seen).toHaveBeenCalledExactlyOnceWith({ ...DEFAULT_SETTINGS, enabled: false });
    stop();
    await writeSettings({ enabled: true });
    expect(seen).toHaveBeenCalledTimes(1);
  });
  test('tells of the defaults when the settings are removed', async () => {
    await writeSettings({ enabled: false });
    const seen = vi.fn();
    watchSettings(seen);
    await fakeBrowser.storage.local.remove('settings');
    expect(seen).toHaveBeenCalledExactlyOnceWith(DEFAULT_SETTINGS);
  });
  test('is silent on what else is stored', async () => {
    const seen = vi.fn();
    watchSettings(seen);
    await fakeBrowser.storage.local.set({ other: 1 });
    await fakeBrowser.storage.session.set({ settings: { version: 1, enabled: false } });
    expect(seen).not.toHaveBeenCalled();
  });
});

test('Gloss works on a page unless it is off everywhere or there', () => {
  const off = { ...DEFAULT_SETTINGS, sitesOff: ['news.example'] };
  expect(isActiveOn(DEFAULT_SETTINGS, 'news.example')).toBe(true);
  expect(isActiveOn(off, 'news.example')).toBe(false);
  expect(isActiveOn(off, 'www.news.example')).toBe(true);
  expect(isActiveOn({ ...DEFAULT_SETTINGS, enabled: false }, 'other.example')).toBe(false);
});

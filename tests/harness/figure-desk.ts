import { DEFAULT_SETTINGS, type Settings } from '../../lib/model/index.js';
import { createFigureDesk, type FigureDesk } from '../../lib/services/index.js';
import { readReferences } from '../../scripts/terminal/engine.js';
import type { FreshStore } from './fresh-store.js';

const REFERENCES = readReferences();

/** The real desk over a fresh store, with the reference values as they ship. */
export const figureDesk = (
  { readings, rates }: Pick<FreshStore, 'readings' | 'rates'>,
  settings: Partial<Settings> = {},
  now = '2026-11-22T12:00:00Z',
): FigureDesk =>
  createFigureDesk({
    readReferences: () => Promise.resolve(REFERENCES),
    readings,
    rates,
    settings: () => Promise.resolve({ ...DEFAULT_SETTINGS, ...settings }),
    now: () => new Date(now),
  });

import { afterEach, expect, test, vi } from 'vitest';

import { reportFault } from '../../lib/platform/index.js';

afterEach(() => void vi.restoreAllMocks());

test('faults are told to the console, a browser that is closing is none', () => {
  const told = vi.spyOn(console, 'error').mockReturnValue(undefined);
  reportFault('a note could not be written', new Error('The browser is shutting down.'));
  expect(told).not.toHaveBeenCalled();
  const fault = new Error('disk');
  reportFault('a note could not be written', fault);
  expect(told).toHaveBeenCalledWith('Gloss: a note could not be written', fault);
});

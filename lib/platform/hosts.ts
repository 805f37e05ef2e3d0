import { nativeApi } from './native-api.js';

/** Asks the reader for access to hosts, by match patterns; has to be called in the click itself. Answers what they decided. */
export const requestHosts = (hosts: readonly string[]): Promise<boolean> => nativeApi().permissions.request({ origins: [...hosts] });

export const hasHosts = (hosts: readonly string[]): Promise<boolean> => nativeApi().permissions.contains({ origins: [...hosts] });

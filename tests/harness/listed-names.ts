import type { ListedName } from '../../lib/model/index.js';

export const strong = (form: string, rest: Partial<ListedName> = {}): ListedName => ({ form, role: 'alias', quality: 'strong', ...rest });
export const primary = (form: string, rest: Partial<ListedName> = {}): ListedName => strong(form, { role: 'primary', ...rest });
export const weak = (form: string, rest: Partial<ListedName> = {}): ListedName => strong(form, { quality: 'weak', ...rest });

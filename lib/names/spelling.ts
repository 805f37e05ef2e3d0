/**
 * How the words of a text come from a listed name, nearest to the list first:
 * - `listed`: word for word, in the list's order or with the family name at the other end.
 * - `unmarked`: legal form, ship's prefix, article or bracket left out.
 * - `short`: a patronymic, a second given or a second family name left out.
 * - `romanised`: another romanisation of the same name, whole or short.
 * - `trade`: a company's own name without the words of its trade ("Ingosstrakh" of "Ingosstrakh Insurance Company").
 * - `head`: a body's name without the state it belongs to ("State Duma").
 */
export type Derivation = 'listed' | 'unmarked' | 'romanised' | 'short' | 'trade' | 'head';

export const DERIVATIONS: readonly Derivation[] = ['listed', 'unmarked', 'short', 'romanised', 'trade', 'head'];

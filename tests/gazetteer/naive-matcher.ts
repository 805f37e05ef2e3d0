import type { Entity, EntityName } from '../../lib/model/index.js';
import type { Token } from '../../lib/text/index.js';
import { tokenise } from '../../lib/text/index.js';

/** A place where one name of one entity stands: what `findNameHits` must find, said in the simplest way. */
export interface NaiveHit {
  readonly firstToken: number;
  readonly lastToken: number;
  readonly entity: number;
  readonly name: number;
}

const capitalised = (token: Token | undefined): boolean => /^\p{Lu}|^\p{Lo}|^\p{Nd}/u.test(token?.surface ?? '');
const small = (token: Token | undefined): boolean => /^\p{Ll}/u.test(token?.surface ?? '');
const shouted = (token: Token | undefined): boolean => {
  const letters = token?.surface ?? '';
  return letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
};
const joined = (token: Token): boolean => ['space', 'hyphen', 'ending', 'plural'].includes(token.gap);

/** Capitals where the listed form has them; an acronym has all of its own. */
function writtenAs({ role, form }: EntityName, words: readonly Token[]): boolean {
  const listed = tokenise(form);
  const [first, last] = [words[0], words.at(-1)];
  if (role === 'acronym') return shouted(first) || /\d/.test(first?.surface ?? '');
  if (role === 'phrase') return small(listed[0]) || capitalised(first);
  const lastListed = listed.filter(({ gap }) => gap !== 'ending').at(-1);
  return (
    (small(listed[0]) || capitalised(first)) &&
    (small(lastListed) || last?.gap === 'ending' || (words.length > 1 && last?.gap === 'hyphen') || capitalised(last))
  );
}

/** Every name of every entity at every word of the text. */
export function naiveHits(entities: readonly Entity[], tokens: readonly Token[]): NaiveHit[] {
  return entities.flatMap((entity, ordinal) =>
    entity.names.flatMap((name, index) => {
      const form = tokenise(name.form).map(({ folded }) => folded);
      if (form.length === 0) return [];
      return tokens.flatMap((opening, firstToken): NaiveHit[] => {
        const words = tokens.slice(firstToken, firstToken + form.length);
        if (words.length < form.length || opening.gap === 'ending') return [];
        if (!words.every((word, i) => word.folded === form[i] && (i === 0 || joined(word)))) return [];
        return writtenAs(name, words) ? [{ firstToken, lastToken: firstToken + form.length - 1, entity: ordinal, name: index }] : [];
      });
    }),
  );
}

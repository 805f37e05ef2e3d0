import { type Entity, toEntityId } from '../lib/model/index.js';
import { createRandom } from './news-text.js';

const SYLLABLES =
  'ba be bo da do fa ga go ha hi ja jo ka ke ko la li lo ma mi mo na ne no pa ra re ri ro sa se so ta te to va ve vo ya za'.split(' ');

/** A list of invented people, as long as the sanctions lists together: names of two or three words, four syllables at most each. */
export function createNames(count: number, seed = 7): readonly Entity[] {
  const random = createRandom(seed);
  const word = (): string => {
    const letters = Array.from({ length: 2 + random(3) }, () => SYLLABLES[random(SYLLABLES.length)] ?? '').join('');
    return letters.charAt(0).toUpperCase() + letters.slice(1);
  };
  return Array.from({ length: count }, (_, index): Entity => {
    const name = Array.from({ length: 2 + random(2) }, word).join(' ');
    return {
      id: toEntityId(`bench/${index}`),
      kind: 'person',
      name,
      names: [{ form: name, role: 'primary', quality: 'strong' }],
      roles: [],
      facts: [],
      designations: [],
      related: [],
    };
  });
}

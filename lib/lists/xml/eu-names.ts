import type { ListedName } from '../../model/index.js';
import { addName, type Draft } from '../draft.js';
import { tidy } from '../listed-text.js';
import type { XmlElement } from './elements.js';

export const attribute = (element: XmlElement | undefined, name: string): string => element?.attributes[name] ?? '';

/** `strong` is true on every alias of the list, also on those whose remark says otherwise ("low quality aliias"). */
const WEAK = /\blow\W*quality/i;
const FORMER = /(?:formerly|previously) listed/i;

export function addEuName(draft: Draft, whole: string, family: string, remark: string, line: number): void {
  const form = tidy(whole);
  const last = draft.kind === 'person' ? tidy(family) : '';
  addName(
    draft,
    form,
    {
      role: FORMER.test(remark) ? 'former' : 'alias',
      quality: WEAK.test(remark) ? 'weak' : 'strong',
      ...(last !== '' && last !== form && { family: last }),
    },
    line,
  );
}

/** No name is marked as the primary one, and their order changes from day to day: English, else no language, else Latin letters. */
export function choosePrimary({ names }: Draft, languages: readonly string[]): void {
  const find = (fits: (name: ListedName, language: string) => boolean): number =>
    names.findIndex((name, index) => name.quality === 'strong' && name.role !== 'former' && fits(name, languages[index] ?? ''));
  const index = [
    find(({ script }, language) => language === 'EN' && script === undefined),
    find(({ script }, language) => language === '' && script === undefined),
    find(({ script }) => script === undefined),
    0,
  ].find((at) => at >= 0);
  const primary = names[index ?? 0];
  if (primary !== undefined) names[index ?? 0] = { ...primary, role: 'primary', quality: primary.quality };
}

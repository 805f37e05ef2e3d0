import { describe, expect, test } from 'vitest';

import { buildGazetteer, findNameHits, readKeys } from '../../lib/gazetteer/index.js';
import type { EntityKind, EntityName } from '../../lib/model/index.js';
import { spell } from '../../lib/names/index.js';
import { tokenise } from '../../lib/text/index.js';
import { entity } from '../harness/entities.js';

type Listed = string | Pick<EntityName, 'form' | 'family'>;

const toName = (listed: Listed): EntityName => ({
  ...(typeof listed === 'string' ? { form: listed } : listed),
  role: 'primary',
  quality: 'strong',
});

/** How the text spells the listed name, found through the index as in an article; undefined where it is not found. */
function spelled(kind: EntityKind, listed: Listed, text: string): string | undefined {
  const name = toName(listed);
  const tokens = tokenise(text);
  const bearer = { ...entity(`${kind}/x`, 'X'), kind, names: [name], identity: { births: [], countries: [] } };
  const hits = findNameHits(buildGazetteer([bearer]), readKeys(tokens));
  const longest = hits.sort((a, b) => b.lastToken - b.firstToken - (a.lastToken - a.firstToken))[0];
  return longest && spell(name, bearer, tokens.slice(longest.firstToken, longest.lastToken + 1));
}

const people: readonly (readonly [listed: Listed, text: string, made: string | undefined])[] = [
  ['KIM, Jong Un', 'Kim Jong Un', 'listed'],
  ['KIM, Jong Un', 'Kim Jong-un', 'listed'],
  ['KIM, Jong Un', 'Jong Un Kim', 'listed'],
  ['Kwang Chol NO', 'No Kwang Chol', 'listed'],
  ['LI, You Min', 'Li Youmin', 'listed'],
  ['Nguyen Thi Minh', 'Nguyen Minh', undefined],
  ['Kim Jong Un', 'Kim Un', undefined],
  ['Kim Jong Un', 'Kim Jong Un', 'listed'],
  ['Sergei Kuzhugetovich SHOIGU', 'Sergei Shoigu', 'short'],
  ['Sergei Kuzhugetovich SHOIGU', 'Sergey Shoygu', 'romanised'],
  ['Sergei Kuzhugetovich SHOIGU', 'Sergei Kuzhugetovich Shoigu', 'listed'],
  ['SHOIGU, Sergei', 'Sergei Kuzhugetovich Shoigu', 'short'],
  ['Shoigu Sergei Kuzhugetovich', 'Sergei Shoigu', 'short'],
  ['Shoigu Sergei Kuzhugetovich', 'Sergei Kuzhugetovich', undefined],
  ['MADURO MOROS, Nicolas', 'Nicolás Maduro', 'short'],
  ['Maduro Moros Nicolas', 'Nicolás Maduro', 'short'],
  ['Rodriguez Gomez Delcy Eloina', 'Delcy Rodríguez', 'short'],
  ['al Houthi Abdul Malik', 'Abdul-Malik al-Houthi', 'listed'],
  ['Al-Houthi Abdulmalik', 'Abd al-Malik al-Huthi', 'romanised'],
  ['AL-ASSAD, Bashar', 'Bashar Assad', 'listed'],
  ['ORBÁN, Viktor', 'Orban Viktor', 'listed'],
  ['MOHAMMED, Khaled', 'Khalid Muhammad', 'romanised'],
  ['Abu Muhammad AL-JAWLANI', 'Abu Mohammed al-Jawlani', 'romanised'],
  ['ПУТИН, Владимир', 'Владимира Путина', 'romanised'],
  ['KIM, Jong Un', 'Kim Jong Il', undefined],
  ['PAK, Jong Chon', 'Pak Jong Chun', undefined],
  ['Hassan Sheikh Mohamud', 'Mohammed Hussain', undefined],
  ['Hassan Sheikh Mohamud', 'Hasan Sheikh Mahmoud', 'romanised'],
  ['HASSAN, Ali', 'Ali Hussein', undefined],
  ['HUSSEIN, Ali', 'Ali Husayn', 'romanised'],
  ['AHMAD, Mahmoud', 'Mohammed Ahmad', undefined],
  ['JAMAL, Hamid', 'Hamid Jamil', undefined],
  ['PETROV, Aleksandr', 'Alexandra Petrova', undefined],
  ['PETROV, Aleksandr', 'Alexander Petrov', 'romanised'],
  ['KARIM, Ahmad', 'Ahmad Karimi', undefined],
  ['TRUSH, Mykhailo', 'Mikhail Trush', 'romanised'],
  ['Mahmud Salih', 'Saleh Mahmoud', undefined],
  ['Mahmud Salih', 'Salih Mahmoud', 'romanised'],
];

const bodies: typeof people = [
  ['JOINT STOCK COMPANY SOVCOMFLOT', 'Sovcomflot', 'unmarked'],
  ['Public Joint Stock Company Gazprom Neft', 'Gazprom Neft', 'unmarked'],
  ['Petroleos De Venezuela, S.A.', 'Petróleos de Venezuela', 'unmarked'],
  ['Shandong Shengxing Chemical Co., Ltd.', 'Shandong Shengxing Chemical', 'unmarked'],
  ['THE FEDERATION COUNCIL OF THE FEDERAL ASSEMBLY OF THE RUSSIAN FEDERATION', 'Federation Council', 'head'],
  ['Ingosstrakh Insurance Company', 'Ingosstrakh', 'trade'],
  ['ISLAMIC REVOLUTIONARY GUARD CORPS (IRGC)-QODS FORCE', 'Islamic Revolutionary Guard Corps-Qods Force', 'unmarked'],
  ['Central Bank of Syria', 'Central Bank', undefined],
  ['NATIONAL BANK OF CUBA', 'National Bank of Cuba', 'listed'],
];

const vessels: typeof people = [
  ['M/V FREEDOM', 'Freedom', 'unmarked'],
  ['IMO 9274082 ("TM HAI HA 568")', 'TM Hai Ha 568', 'listed'],
  ['MULAN', 'Mulan', 'listed'],
];

describe.each([
  ['person', people],
  ['organisation', bodies],
  ['vessel', vessels],
] as const)('a %s', (kind, cases) => {
  test.each(cases)('listed as %j, written as “%s”: %s', (listed, text, made) =>
    expect(spelled(kind, listed, `Then ${text} came.`)).toBe(made),
  );
});

import { describe, expect, test } from 'vitest';

import type { EntityMention } from '../../lib/model/index.js';
import { createTerminalAnnotator } from '../../scripts/terminal/engine.js';
import { listed } from '../harness/listed-parties.js';
import { marked, unmarked } from '../harness/marked-text.js';

/*
 * Names that lists hold and news is full of: each where the listed party is meant, and where it is not. Sentences are our own, names and
 * keys those of the lists. Behind the bar: the tier, with the first record where there is one.
 */
const RUSSIA = { programmes: ['RUSSIA-EO14024'], countries: ['Russia'] };
const DPRK = { programmes: ['DPRK2'], countries: ['North Korea'] };
const SHIP = { kind: 'vessel', programmes: ['IRAN'] } as const;
const BODY = { kind: 'organisation' } as const;

const annotator = createTerminalAnnotator([
  [
    listed('ofac:31456', 'BELOUSOV, Mikhail Nikolaevich', { programmes: ['UKRAINE-EO13660'], countries: ['Ukraine'], births: ['1964-11-07'] }),
    listed('ofac:35458', 'BELOUSOV, Vadim Vladimirovich', { ...RUSSIA, births: ['1960-10-02'], roles: ['Member of the State Duma'] }),
    listed('ofac:36772', 'BELOUSOV, Sergei Vladimirovich', { ...RUSSIA, roles: ['Member of the Federation Council'] }),
    listed('ofac:39361', 'BELOUSOV, Andrei Removich', { ...RUSSIA, births: ['1959-03-17'], roles: ['Minister of Defence', 'First Deputy Prime Minister'] }),
    listed('ofac:35173', 'SHOIGU, Sergei Kuzhugetovich', { ...RUSSIA, aliases: ['SHOIGU, Sergey'], births: ['1955-05-21'] }),
    listed('ofac:38656', 'SHOIGU, Irina Aleksandrovna', RUSSIA),
    listed('ofac:38657', 'SHOIGU, Yuliya Sergeyevna', RUSSIA),
    listed('ofac:38658', 'SHOIGU, Kseniya Sergeyevna', { ...RUSSIA, aliases: ['SHOIGU, Ksenia'] }),
    listed('ofac:20157', 'KIM, Jong Un', { ...DPRK, births: ['1984-01-08'], roles: ["Chairman of the Workers' Party of Korea"] }),
    listed('ofac:21444', 'KIM, Yo Jong', { ...DPRK, births: ['1989-09-26'] }),
    listed('ofac:17622', 'KIM, Sok Chol', { ...DPRK, births: ['1955-05-08'], roles: ['Ambassador to Burma'] }),
    listed('ofac:18000', 'KIM, Yong Chol', { ...DPRK, births: ['1946'] }),
    listed('ofac:52114', 'KIM, Yong Bok', DPRK),
    listed('ofac:13126', 'HADI, Abdul', { weak: ['DOCTOR'], programmes: ['SDGT'] }),
    listed('ofac:23456', 'BIN JAFAR, Said Omar', { weak: ['SAID', 'TRUTH'], programmes: ['SDGT'] }),
    listed('ofac:15073', 'NASHA', { ...SHIP, aliases: ['TRUTH', 'OCEANIC'], imo: '9079107' }),
    listed('ofac:29485', 'MIA', { ...SHIP, aliases: ['FREEDOM'], imo: '9001001' }),
    listed('ofac:15089', 'SNOW', { ...SHIP, aliases: ['and', 'snow'], imo: '9569205' }),
    listed('ofac:15903', 'DANIEL', { ...SHIP, aliases: ['DEMOS'], imo: '9569700' }),
    listed('ofac:7140', 'LASHKAR-E-TAYYIBA', { ...BODY, aliases: ['LET'], programmes: ['FTO', 'SDGT'], countries: ['Pakistan'] }),
    listed('ofac:25277', 'MUJAHIDIN INDONESIA TIMUR', { ...BODY, aliases: ['MIT'], programmes: ['SDGT'], countries: ['Indonesia'] }),
    listed('ofac:29000', 'MUNITIONS INDUSTRY DEPARTMENT', { ...BODY, aliases: ['MID'], ...DPRK }),
    listed('ofac:21308', 'MINISTRY OF LABOR', { ...BODY, ...DPRK }),
  ],
  [
    listed('un:TAi.901', 'SHER MOHAMMAD ABBAS STANAK PADSHAH KHAN', { countries: ['Afghanistan'], programmes: ['Taliban'] }),
    listed('un:SOe.901', 'AL-SHABAAB', { ...BODY, countries: ['Somalia'], programmes: ['Somalia'] }),
    listed('un:KPe.054', 'KOREAN PEOPLE’S ARMY', { ...BODY, aliases: ['MINISTRY OF DEFENSE'], countries: ['Democratic People’s Republic of Korea'] }),
  ],
]); // prettier-ignore

const told = ({ tier, candidates }: EntityMention): string => `${tier} ${candidates[0]?.records?.[0] ?? ''}`;
const isMarked = ({ tier }: EntityMention): boolean => tier === 'listed' || tier === 'possible';

type Case = readonly [name: string, expected: string];
const groups: Readonly<Record<string, readonly Case[]>> = {
  'of four who share a family name': [
    ['the one whose given name stands there', 'Russian Defence Minister ⟦Andrei Belousov|listed ofac:39361⟧ flew to Minsk. ⟦Belousov|listed ofac:39361⟧ said little.'],
    ['two in one article, each by the own name', 'In Moscow the lawmaker ⟦Vadim Belousov|listed ofac:35458⟧ met Defence Minister ⟦Andrei Belousov|listed ofac:39361⟧.'],
    ['none where the family name stands alone', 'The violinist thanked Mr Belousov for the evening.'],
    ['none for another given name', 'Pianist Fyodor Belousov plays Chopin in Leeds. Belousov is 19.'],
    ['none for a boy in a chess cup', 'Andrei Belousov, 12, scored in the last round of the chess cup.'],
    ['none for a baker of 22 who bears the full name', 'In Russia, Andrei Belousov, 22, bakes rye bread.'],
  ],
  'of a family': [
    ['the minister', 'Russia’s Security Council secretary, ⟦Sergei Shoigu|listed ofac:35173⟧, arrived. ⟦Shoigu|listed ofac:35173⟧ left on Friday.'],
    ['the daughter by her own name', 'The Treasury put sanctions on ⟦Ksenia Shoigu|listed ofac:38658⟧ of Moscow.'],
    ['nobody where only the family name stands', 'A street singer called Shoigu performed in the square.'],
    ['nobody for a relative who is not listed', 'The painter Larisa Shoigu opened a show in Kazan, Russia.'],
  ],
  'of names in three syllables': [
    ['the leader', 'North Korean leader ⟦Kim Jong Un|listed ofac:20157⟧ inspected a plant. ⟦Kim|listed ofac:20157⟧ smiled.'],
    ['the leader, written with a hyphen', 'North Korea’s leader, ⟦Kim Jong-un|listed ofac:20157⟧, inspected a plant.'],
    ['his sister beside him', 'Pyongyang said ⟦Kim Yo Jong|listed ofac:21444⟧ had spoken with ⟦Kim Jong Un|listed ofac:20157⟧.'],
    ['none for one syllable that differs', 'North Korean figure skater Kim Ju Sik won bronze.'],
    ['none where two syllables change places', 'The cook Kim Un Jong runs a noodle shop in Busan.'],
    ['none for a southern namesake of a trade and an age no list knows', 'In Seoul the baker Kim Yong Chol, 31, sells buns.'],
    ['none for the father named by family name before the son', 'Kim had chosen his youngest son, ⟦Kim Jong Un|listed ofac:20157⟧, to succeed him in North Korea.'],
  ],
  'of many words': [
    ['nobody for sure where two given names are all there is', 'The governor of Helmand in Afghanistan, Mullah ⟦Sher Mohammad|possible un:TAi.901⟧, opened a road.'],
    ['the one whose last names stand there', 'The envoy ⟦Sher Mohammad Abbas Stanak Padshah Khan|listed un:TAi.901⟧ flew home to Afghanistan.'],
  ],
  'with an Arabic article': [
    ['small inside a sentence', 'The militants of ⟦al-Shabaab|listed un:SOe.901⟧ in Somalia left the town.'],
  ],
  'ships called by ordinary words': [
    ['with the IMO number', 'The tanker ⟦Snow|listed ofac:15089⟧ (IMO 9569205) was seen off Fujairah.'],
    ['under a former name, with the IMO number', 'The tanker ⟦Freedom|listed ofac:29485⟧, IMO 9001001, has not moved since.'],
    ['called a tanker, under sanctions', 'Washington put sanctions on the tanker ⟦Daniel|listed ofac:15903⟧ and its owner.'],
    ['not where another IMO number is given', 'The ferry Snow (IMO 9123456) sails at noon.'],
    ['not a small word, whatever a list calls a ship', 'A tanker and a carrier and snow met the vessel.'],
    ['not the weather, not liberty, not a boy', 'Snow fell on Tuesday. Freedom, said Daniel, is a long word. Daniel is nine.'],
    ['not at the head of a sentence', 'Freedom matters. Snow melts. Truth first.'],
    ['not a headline in capitals', 'SNOW CLOSES ROADS AND FREEDOM IS DELAYED\n\nMotorists were stuck for hours.'],
  ],
  'acronyms that are words': [
    ['not "let", not an institute, not "mid"', 'LET US PRAY\n\nStudents at MIT let go of the kite in MID air. Prices rose in mid July.'],
    ['not a university where sanctions are spoken of', 'A professor at MIT wrote a book on sanctions.'],
    ['the department that a list calls so, beside its state and the sanctions', 'The Treasury imposed sanctions on North Korea’s ⟦Munitions Industry Department|listed ofac:29000⟧.'],
    ['the group by its full name', 'Pakistan banned the militant group ⟦Lashkar-e-Tayyiba|listed ofac:7140⟧.'],
  ],
  'bodies that every state has': [
    ['not any ministry', 'The Ministry of Defense said on Monday that the road was open. The Ministry of Labor agreed.'],
    ['not another state’s', 'France’s Ministry of Labor published figures. Peru’s Ministry of Defense did not.'],
    ['the one beside its state, under sanctions', 'The Treasury imposed sanctions on North Korea’s ⟦Ministry of Labor|possible ofac:21308⟧.'],
  ],
  'weak aliases': [
    ['never by themselves', 'DOCTOR SAID TRUTH HURTS\n\nThe doctor said the truth was plain. Said is a common name in Morocco.'],
    ['not even where sanctions are spoken of', 'Sanctions hurt, a Doctor said. Truth is what the Treasury calls it.'],
    ['the bearer by the full name', 'The Treasury froze the assets of ⟦Said Omar bin Jafar|listed ofac:23456⟧ and blacklisted him.'],
  ],
}; // prettier-ignore

describe.each(Object.entries(groups))('%s', (_, cases) => {
  test.each(cases)('%s', async (_name, expected) => {
    const text = unmarked(expected);
    const { mentions } = await annotator.annotate({ text, url: '', published: '2025-06-17' });
    expect(marked(text, mentions.filter(isMarked), told)).toBe(expected);
  });
});

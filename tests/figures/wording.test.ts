import { describe, expect, it } from 'vitest';
import { findFigures } from '../../lib/figures/index.js';

describe('what is counted is said in words', () => {
  it.each(
    [
      ['They found 36,000 tons of wheat there.', 'wheat found'],
      ['She paid a ransom of $3 million.', 'ransom'],
      ['A 69% reduction in tax receipts followed.', 'reduction in tax receipts'],
      ['Soldiers met 500 people who have been affected by the flood.', 'people affected by the flood'],
      ['81 people have been killed.', 'people killed'],
      ['Five of the occupants drowned.', 'occupants drowned'],
      ['They have a crew of 25.', 'crew'],
      [
        'While the number of foreign soldiers deployed to Mali is secret, around 15,000 have been sent.',
        'foreign soldiers deployed to Mali',
      ],
      ['Ana Lim, 31, sells tea.', 'age of Ana Lim'],
      ['The ship was 299 metres long.', 'length of ship'],
      ['It is minus 4C here.', 'temperature'],
      ['600 people died; another 6,000 have fled.', 'people fled'],
      ['Exports reached €4 billion in 2019 against €6 billion in 2018, a drop of around 33%.', 'drop in Exports'],
      ['Rents have gone from 1.2% of income to 1.9%, an increase of 0.7 percentage points.', 'increase in share of income'],
      ['Wages sank by 3%, and a fall of 12% in bread prices followed.', 'fall in bread prices'],
      ['They have been together for 40 years.', 'time together'],
      ['Lagos Ports took in $3 million in May against $9 million in April.', 'taken by Lagos Ports in April'],
      ['Alpha took $3 million in May and Bela Lim $9 million.', 'taken by Bela Lim'],
      ['We have each paid £32.', 'paid'],
      ['At £7.50 a head the hall earns little.', 'price a head'],
      ['They counted nine of the council’s 12 members.', "council's members"],
      [
        'She put the number of Peruvians working in Chile at 90,000 and their earnings at $300 million.',
        'earnings of Peruvians working in Chile',
      ],
      ['One firm put May shipments at 2.4m barrels a day, another at 3.1m.', 'May shipments'],
      ['The baker has cut his staff by half, to six.', 'staff by half'],
      ['At least one in five of you will hear nothing but the wind.', 'people hear nothing'],
      ['The ferries, Ana and Bela, both more than 50 years old, sank.', 'age of Ana and Bela'],
      ['The office recorded 12 attacks on ships.', 'attacks on ships'],
      ['The largest part - ten million dollars - is meant to be given to schools.', 'given to schools'],
      ['The army was hit by 40 rockets.', 'rockets hit'],
    ].map(([text = '', counted = '']) => ({ text, counted })),
  )('$text → $counted', ({ text, counted }) => {
    expect(findFigures(text).at(-1)?.counted).toBe(counted);
  });
});

describe('the source is the one the text names', () => {
  it.each<readonly [string, string | null]>([
    ['Petrov said that 600 men had left.', 'Petrov'],
    ['The ministry has confirmed that 600 men left.', 'The ministry'],
    ['According to Reuters, 600 men left.', 'Reuters'],
    ['600 men left, according to Russian officials.', 'Russian officials'],
    ['Estimates suggest 600 men left.', 'Estimates'],
    ['They fought, with reports of 600 casualties.', 'reports'],
    ['“We counted 600 men,” said Ana Lim, a spokeswoman for the fleet.', 'Ana Lim'],
    ['“We saw 600 men,” Lim said.', 'Lim'],
    ['Ana Lim runs the port. “We saw 600 men,” she said.', 'Ana Lim'],
    ['“Truth first,” says Snow. “You will meet 600 men.”', 'Snow'],
    ['Treasury Secretary, Timothy Bond, has warned that 600 men left.', 'Timothy Bond'],
    ['Lim, who runs the port, said 600 men left.', 'Lim'],
    ['The union put the number of strikers at 600.', 'The union'],
    ['It lost $600 million by the FBI’s count.', 'the FBI'],
    ['Brokers talk of 30 per cent.', 'Brokers'],
    ['About 48 civilians died, said the Relief Group. Another 90 civilians were hurt, the group added.', 'the Relief Group'],
    ['Ana Lim, who runs the port, said by phone that half the boats were gone.', 'Ana Lim'],
    ['The mayor, Lim, has counted 600 men.', 'Lim'],
    ['Lyon had gone first. On that day Nice also named 600 ships.', null],
    ['Lyon had gone first. On that day Nice also named ships which, it said, carried 600 men.', 'Nice'],
    ['Ana Lim, 29, drives a bus and says her runs have dropped to 600.', 'Ana Lim'],
    ['Petrov said 700 men left; 600 of them were hurt.', 'Petrov'],
    ['The plan was said by 600 men.', null],
    ['At the far end a grocer from Lyon said 600 men had left.', 'a grocer from Lyon'],
    ['A doctor in the old capital, Lagos, says 600 men had left.', 'A doctor in the old capital'],
    ['600 men left on Monday.', null],
    ['He is said to own 600 ships.', null],
    ['The deficit, announced on Thursday, was $600.', null],
    ['With 600 men gone, Petrov said he was sad.', null],
  ])('%s → %s', (text, source) => {
    expect(findFigures(text).at(-1)?.attribution ?? null).toBe(source);
  });
});

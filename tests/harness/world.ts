import { entity } from './entities.js';

/** A few entities, enough for the tables of linking; each table names what it needs. */
export const RUSSIA = entity('place/russia', 'Russia', { demonyms: ['Russian', 'Russians'], aliases: ['Russian Federation'] });
export const NORTH_KOREA = entity('place/north-korea', 'North Korea', { demonyms: ['North Korean', 'North Koreans'], acronyms: ['DPRK'] });
export const SOUTH_KOREA = entity('place/south-korea', 'South Korea', { demonyms: ['South Korean', 'South Koreans'], acronyms: ['ROK'] });
export const JAPAN = entity('place/japan', 'Japan', { demonyms: ['Japanese'] });
export const UNITED_STATES = entity('place/united-states', 'United States', { demonyms: ['American'], acronyms: ['US', 'U.S.'] });
export const UNITED_NATIONS = entity('organisation/united-nations', 'United Nations', { acronyms: ['UN', 'U.N.'] });
export const SHOIGU = entity('person/sergei-shoigu', 'Sergei Shoigu', {
  country: 'place/russia',
  roles: ['defence minister', 'secretary'],
  listedOn: ['ofac-sdn', 'eu-fsf'],
});
export const KIM_JONG_UN = entity('person/kim-jong-un', 'Kim Jong Un', {
  aliases: ['Kim Jong-un'],
  country: 'place/north-korea',
  roles: ['leader'],
  listedOn: ['ofac-sdn'],
});
export const KIM_YO_JONG = entity('person/kim-yo-jong', 'Kim Yo Jong', { country: 'place/north-korea', listedOn: ['ofac-sdn'] });
export const SOUTH_MINISTRY = entity('organisation/ministry-of-foreign-affairs-south-korea', 'Ministry of Foreign Affairs (South Korea)', {
  bare: ['Foreign Ministry', 'Ministry of Foreign Affairs'],
  aliases: ['South Korean Foreign Ministry'],
  country: 'place/south-korea',
});
export const RUSSIAN_MINISTRY = entity('organisation/ministry-of-foreign-affairs-russia', 'Ministry of Foreign Affairs (Russia)', {
  bare: ['Foreign Ministry', 'Ministry of Foreign Affairs'],
  aliases: ['Russian Foreign Ministry'],
  country: 'place/russia',
});
export const KOREA_SANCTIONS = entity('programme/un-sanctions-north-korea', 'UN sanctions on North Korea', {
  needing: { role: 'phrase', form: 'UN sanctions', needs: ['place/north-korea'] },
});

/** Nouns and verbs by which a figure finds its reference value; singular, lower case. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** People under arms: a share of the active personnel. Fighters, guards and sailors may be nobody's soldiers. */
export const MILITARY = words('soldier troop serviceman servicewoman servicemember infantryman paratrooper conscript');

/** People who live somewhere: a share of the population. */
export const INHABITANTS = words('people resident inhabitant citizen civilian refugee national evacuee');

/** Money for arms and armies. */
export const DEFENCE = /\b(?:defen[cs]e|military|armed forces|army|arms|weapons?|navy|air force)\b/i;

/** Money of a whole economy or state; a ransom or a house is measured by neither. */
export const ECONOMY =
  /\b(?:aid|assistance|bailout|bonds?|borrowings?|budgets?|credits?|debts?|deficits?|economy|exports?|foreign reserves|funding|GDP|grants?|imports?|investments?|loans?|output|package|reconstruction|remittances|reparations|reserves|revenues?|sanctions|spending|stimulus|subsid(?:y|ies)|surplus|tax(?:es)?|trade)\b/i;

/** Verbs by which a state sends or takes its own people. */
export const SENDS =
  /\b(?:commit(?:s|ted)?|contribut(?:es?|ed|ing)|deploy(?:s|ed|ing)?|dispatch(?:es|ed|ing)?|fields?|fielded|lost|mobili[sz](?:es?|ed|ing)|pledg(?:es?|ed)|provid(?:es?|ed|ing)|send(?:s|ing)?|sent|stations?|stationed|withdr[ae]w(?:s|ing)?|withdrawn)\b/i;

/** Flights whose length is compared with the way between two places. */
export const REACH = /\b(?:range|reach(?:es|ed)?|missiles?|rockets?|drones?|flew|flown|fly|flies)\b/i;

export const LAND = /\b(?:area|farmland|forest|land|soil|territor(?:y|ies))\b/i;

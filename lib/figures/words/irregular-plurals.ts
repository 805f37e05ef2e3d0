/** Plurals without a regular ending, to their singulars. Compounds in "-men" and "-women" are listed where news uses them. */
export const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map(
  `people/person buses/bus viruses/virus campuses/campus men/man women/woman children/child feet/foot teeth/tooth mice/mouse geese/goose lives/life wives/wife knives/knife
   leaves/leaf loaves/loaf wolves/wolf halves/half shelves/shelf thieves/thief calves/calf servicemen/serviceman
   servicewomen/servicewoman policemen/policeman policewomen/policewoman fishermen/fisherman gunmen/gunman businessmen/businessman
   militiamen/militiaman firemen/fireman seamen/seaman airmen/airman congressmen/congressman tribesmen/tribesman
   grandchildren/grandchild schoolchildren/schoolchild bacteria/bacterium criteria/criterion phenomena/phenomenon alumni/alumnus
   series/series species/species headquarters/headquarters aircraft/aircraft staff/staff crew/crew police/police dead/dead`
    .split(/\s+/)
    .map((pair) => pair.split('/'))
    .map(([plural = '', singular = '']) => [plural, singular]),
);

/** Words that speak of sanctions whatever stands beside them, folded. */
export const SANCTION_WORDS: ReadonlySet<string> = new Set(
  'sanction sanctions sanctioned sanctioning blacklist blacklists blacklisted blacklisting designated designation designations delisted ofac embargo'.split(
    ' ',
  ),
);

/** Words that do so in their place: "listed by the Treasury", "on Washington's list". */
export const LISTING_WORDS: ReadonlySet<string> = new Set('listed lists list listing treasury blocked'.split(' '));

/** Words for ships, and what ships do. */
export const SHIP_WORDS: ReadonlySet<string> = new Set(
  `tanker tankers vessel vessels ship ships carrier carriers bulker bulkers freighter freighters yacht yachts superyacht superyachts boat trawler
  barge tug tugboat ferry cruiser icebreaker imo mv mt fsu fso vlcc supertanker coaster reefer`.split(/\s+/),
);
export const SHIPPING_WORDS: ReadonlySet<string> = new Set(
  'fleet cargo cargoes sailed sailing docked berthed moored anchored flag flagged hull hulls crew aboard port voyage shipping'.split(' '),
);

/**
 * Everyday trades and what goes with them. A name given with one of these ("a baker of 44", "who drives a tram") belongs to
 * somebody else, unless the record itself tells of that trade. Own list: occupations that sanctions lists do not hold.
 */
export const EVERYDAY: ReadonlySet<string> = new Set(
  `accountant actor actress apprentice artist astronomer baker bakery bakes baked ballet barber barista bartender beekeeper bowler brewer bricklayer broker builder
  busker butcher caretaker carpenter cashier cat chef chemist chess choir choreographer cleaner clerk coach cobbler comedian composer conductor cook
  courier cricketer cyclist dancer decorator defender dentist docker dog drives driver drummer electrician farmer fiddler fisherman fishmonger florist
  footballer forward gardener geologist goalkeeper goals golfer grandfather grandmother greengrocer grocer guide guitarist hairdresser handyman historian
  homemaker housewife housekeeper illustrator intern janitor jeweller jockey joiner keeper lecturer lectures lecturing librarian locksmith mascot mason masseur
  mechanic midfielder midwife miner musician nanny neighbour neighbor novelist nurse optician painter pastor paramedic pharmacist
  photographer physio physiotherapist pianist plasterer player plumber poet porter postman postwoman potter publican pupil receptionist referee
  runner saxophonist schoolboy schoolgirl schoolteacher scored sculptor seamstress sells shepherd shopkeeper singer skier stallholder
  striker student surfer surgeon swimmer tailor tattooist taxi teacher teaches teenager tenor tiler tourist trainee tram trucker tutor
  undergraduate usher vet veterinarian violinist waiter waitress warden weaver welder winger wrestler`.split(/\s+/),
);

/** Words that say of two people that only their name is one. */
export const NAMESAKE_WORDS: ReadonlySet<string> = new Set('namesake namesakes unrelated'.split(' '));

const CALENDAR: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);
/** Words that are always capitalised and yet say little: faiths, peoples of many states, points of the compass in names. Own list. */
const PEOPLES: ReadonlySet<string> = new Set(
  'islamic muslim muslims islam christian catholic orthodox jewish sunni shia arab arabic african asian european american latin western kurdish'.split(
    ' ',
  ),
);
export const isGenericName = (folded: string): boolean => PEOPLES.has(folded) || CALENDAR.has(folded);
export const isCalendarWord = (folded: string): boolean => CALENDAR.has(folded);

/**
 * Words for those whom sanctions lists hold: armed groups and their crimes, and, of people, offices of state. An everyday namesake is
 * seldom called one of these. Own list.
 */
export const ARMED: ReadonlySet<string> = new Set(
  `militant militants militia militias militiamen rebel rebels rebellion insurgent insurgents insurgency guerrilla guerrillas guerilla guerillas
  separatist separatists extremist extremists jihadist jihadists jihadi islamist islamists terrorist terrorists terrorism paramilitary paramilitaries
  warlord warlords cartel cartels trafficker traffickers kingpin druglord smuggler fugitive indicted indictment genocide tribunal atrocities`.split(
    /\s+/,
  ),
);
export const OFFICES_OF_STATE: ReadonlySet<string> = new Set(
  `president minister premier dictator ruler junta general colonel brigadier admiral marshal commander governor senator lawmaker parliamentarian speaker
  ayatollah mullah emir sheikh oligarch tycoon defendant`.split(/\s+/),
);

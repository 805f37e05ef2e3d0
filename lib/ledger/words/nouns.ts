/** Nouns by what the ledger may do with them, in the singular and in lower case. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** People by trade or state; those in -er, -or, -ist, -ee, -man and -woman are known by their endings. */
const PEOPLE = words(`
  adult aide ally athlete baby boy captive captain casualty cadet chef chief child citizen civilian cleric client colonel combatant commando
  conscript convict cop corporal crew crewmate daughter delegate deportee diplomat doctor dissident envoy expatriate expert exile friend
  general girl guard guerrilla guest hostage immigrant individual infant inhabitant inmate insurgent jihadi judge juror kid lady lad lawmaker
  marine medic migrant militant minor monk mp native nun nurse official orphan parent partisan patient patriot pedestrian people
  person personnel pilgrim pilot pirate priest prophet pupil rabbi rebel recruit refugee relative resident reservist
  senator servicemember settler sibling soldier spy staff student survivor suspect teen tenant thief tourist troop victim villager
  volunteer warder witness youth
`);

/** Things whose names end like those of people. */
const THINGS = words(`
     answer anchor  banner barrier  beaker bearer bicker blister boiler bomber booster border bulldozer bunker
  buffer bumper butter cancer carrier cantor centre center chamber chapter charger charter checker cipher clipper cluster  collider color
  colour compressor computer condenser container conveyor copper corner corridor counter cover crater cruiser cylinder danger denominator
  destroyer detector digger disaster door dollar dozer drawer dredger driller dumper elevator  error escalator excavator factor
  favor favour feeder fertilizer fertiliser fever fiber fibre filter finger flavor flavour floor flower folder freezer freighter gander
  generator glacier grader hammer hanger harbor harbour harvester heater helicopter horror hour hunger icebreaker incinerator indicator
  interceptor jumper ladder laser launcher layer ledger letter lever liner lighter litre liter locker  loader manner
  marker master matter  meter metre  minesweeper mirror mixer monitor monster mortar motor mower murder
  newsletter number offer order oyster paper parameter parlor  pepper planter plaster pointer poster powder power printer processor
  projector prior propeller quarter radiator razor reactor rectifier refrigerator register rigor river   roller
  rotor router rudder sampler scanner scooter sector semiconductor sensor server shelter shoulder silver skyscraper slaughter soccer spacer
   spear stretcher supercomputer sweeper tanker tender terror theater theatre thermometer thruster thunder timber tower
  tractor trailer transformer transistor transmitter transponder trawler trigger tumor tumour  tweeter vapor vapour vector ventilator
  visor voucher wafer washer water weather whisper winter wonder zipper
`);

/** People in general: two figures for them count the same only where more words agree. */
export const GENERAL = words(`
  adult boy  child civilian citizen female girl individual kid lady male man member people person resident woman
  case item number one piece place thing time unit way
`);

/** What is lost of a group; such a figure may be a share of the group's own in one sentence. */
export const LOSSES = words('casualty dead death fatality killed loss wounded');

/** What happens to people, by which figures for people in general differ. */
export const ACTIONS = words(`
  abducted affected arrested beaten born captured convicted dead deported detained deployed displaced driven drowned evacuated executed
  expelled fled freed held hospitalised hospitalized hurt imprisoned infected injured jailed killed lost missing moved registered released
  rescued sent shot stationed stranded taken tested trained trapped vaccinated wounded
`);

/** Past forms that no ending tells, and that may follow a counted noun ("rafts came on Friday"). */
export const PAST_FORMS = words(`
  are been begun broken chosen done drawn eaten fallen flown given gone grown hidden known risen seen shown stolen thrown torn worn written
  became began broke brought built came caught did drew drove fell felt fled flew fought found gave got grew had has have hit kept led left
  lost made met paid put ran rose said sank sat saw sent set shot shut sold spent spoke stood stuck swam threw told took was went were will won wrote
`);

/** What befalls people: those killed are others than those who serve, wherever they are counted. */
export const HARM = words(
  'abducted arrested captured detained displaced drowned executed hurt imprisoned infected injured killed missing rescued wounded',
);

/** Heads that say what kind of amount it is, not of what: figures share them only where all their words agree. */
export const ABSTRACT = words(`
  age amount area average capacity change charge cost cut decline decrease depth difference distance drop estimate fall fee fine fraction
  gain growth height increase interest length level loan loss part percentage period price profit proportion range rate reduction revenue rise
  salary sale share size speed sum surplus tariff tax temperature thickness time total value volume wage weight width worth year
`);

const PERSON_ENDINGS = /(?:er|or|ist|ee|man|woman)$/;

/** Whether a noun (singular, lower case) names people: by the list, else by its ending. */
export const isPerson = (noun: string): boolean => PEOPLE.has(noun) || (noun.length > 4 && PERSON_ENDINGS.test(noun) && !THINGS.has(noun));

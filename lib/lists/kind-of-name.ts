import type { ListedRecord } from '../model/index.js';

/** Words that only names of bodies hold: legal forms and what bodies are called. Lower case. */
const BODY_WORDS = new Set(
  `llc llp ltd limited inc incorporated corp corporation co company companies gmbh ag sa sas sarl srl spa bv nv oy ab as pte pty plc pjsc ojsc cjsc jsc oao ooo zao ao pao
  fze fzco fzc fz-llc dmcc est establishment kft sro doo dd ood eood sdn bhd tic ticaret sirketi sanayi anonim obshchestvo ogranichennoi ogranichennoy otvetstvennostyu
  aktsionernoe zavod bank banco banque group holding holdings industries industry industrial international trading trade commercial export import shipping marine maritime
  logistics transport transportation airlines airline airways aviation air services service systems technology technologies technological engineering construction
  consulting consultants investment investments financial finance fund funds foundation charity charitable trust organization organisation association society union
  federation league committee council commission ministry department directorate agency authority administration bureau office institute institution university
  academy college school laboratory laboratories center centre research development enterprise enterprises factory plant works refinery petroleum petrochemical oil gas
  energy mining metals steel chemical chemicals pharmaceutical electronics electronic equipment machinery manufacturing production products general company partnership
  party front brigade brigades army navy naval fleet squadron unit forces force guard guards corps battalion regiment division militia movement jihad islamic state republic national federal
  court prison police television news media press publishing network website exchange insurance security intelligence hotel restaurant supermarket store club
  sociedad compania empresa comercializadora inmobiliaria constructora ganaderia agropecuaria grupo societe cooperative cooperativa joint stock public private branch`.split(
    /\s+/,
  ),
);

/** Small words and syllables in names of persons: "bin", "al-", "de"; and initials. */
const PARTICLE = /^(?:bin|ibn|bint|de|del|della|di|da|dos|du|van|von|der|den|la|le|y|e|abd|al|el|ould|ag|jr\.?|\p{L}\.?)$/iu;
const PREFIX = /^(?:['’‘]?(?:al|el|ad|ar|as|az|an|ash|at|abd|d|o|mc)['’-])+(?=\p{L})|^['’‘]/iu;

const IN_CAPITALS = /^\p{Lu}[\p{Lu}'’-]+$/u;
const CAPITALISED = /^\p{Lu}\p{Ll}[\p{L}'’-]*$/u;
const PATRONYMIC = /\p{L}{2}(?:[oey]v[iy]ch|ovna|evna|ivna|ович|евич|овна|евна)$/iu;

/**
 * A guess at what bears a name, for tables that do not say: a person when it is written as names of persons are — "NAZAROV Pavel" with one
 * part in capitals, "Pavel Nazarov", a patronymic — and holds no word of bodies; else an organisation. Ships and aircraft cannot be told from
 * bodies by their names. On OFAC's names, right for 99 of 100 persons and 96 of 100 bodies (docs/decisions/0016).
 */
export function guessKind(name: string): ListedRecord['kind'] {
  const words = name.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length > 12 || /\d|[&/"“”()@]/.test(name)) return 'organisation';
  if (words.some((word) => BODY_WORDS.has(word.toLowerCase().replaceAll('.', '')))) return 'organisation';
  if (words.some((word) => PATRONYMIC.test(word))) return 'person';
  const telling = words.filter((word) => !PARTICLE.test(word)).map((word) => word.replace(PREFIX, ''));
  const capitalised = telling.filter((word) => CAPITALISED.test(word)).length;
  const inCapitals = telling.filter((word) => IN_CAPITALS.test(word)).length;
  if (capitalised === 0 || capitalised + inCapitals < telling.length) return 'organisation';
  return inCapitals > 0 || words.length > 1 ? 'person' : 'organisation';
}

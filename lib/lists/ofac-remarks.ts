import type { ListedName, ListedRecord } from '../model/index.js';
import { readBirth } from './dates.js';
import { readImo, tidy } from './listed-text.js';

/** What OFAC writes into the Remarks of its CSV, as far as it is kept; passports, addresses, telephones and accounts are not. */
export interface Remarks {
  readonly aliases: readonly { readonly form: string; readonly role: ListedName['role'] }[];
  readonly births: readonly string[];
  readonly countries: readonly string[];
  readonly imo: string | undefined;
  readonly roles: readonly string[];
  /** Names of parties it is "Linked To". */
  readonly linkedTo: readonly string[];
}

/** Weak aliases, in apostrophes, which may hold apostrophes themselves: a.k.a. 'ABU-'UMAR'. */
const ALIAS = /^\(?(?:alt\. )?([afn])\.k\.a\.,? '(.*)'\)?$/;
const BIRTH = /^(?:alt\. )?DOB (.+)$/;
const COUNTRY = /^(?:alt\. )?(?:nationality|citizen) (.+)$/;
const LINKED = /^\(?Linked To:? (.+?)\)?$/;

/** What a remark begins with that is neither an office nor any of the above. */
const LABELS =
  /^(?:alt\.|DOB|POB|nationality|citizen|Gender|Passport|National ID|Linked To|Additional Sanctions|Secondary sanctions|Transactions Prohibited|Organization (?:Type|Established)|Target Type|Website|Email|Phone|Telephone|Fax|Aircraft|Vessel|Former Vessel|Executive Order|Tax ID|Registration|For more|Listing Date|Effective Date|Digital Currency|SWIFT|BIK|Nationality of|Identification|Driver's|Interpol|Identity|Residency|Citizen's|Date of|all offices|[afn]\.k\.a\.|\()/i;
/** An office or a trade: words alone, no numbers, no label with a colon, at least two words. */
const ROLE = /^[A-Z][\p{L}'’-]*(?:[ ,/]+[\p{L}'’()&-]+)+$/u;

/** Reads Remarks, whose statements end in "; " and the last in "." */
export function readRemarks(text: string, kind: ListedRecord['kind']): Remarks {
  const aliases: { form: string; role: ListedName['role'] }[] = [];
  const births = new Set<string>();
  const countries = new Set<string>();
  const roles: string[] = [];
  const linkedTo: string[] = [];
  let imo: string | undefined;
  for (const raw of text.split(/; */)) {
    const statement = tidy(raw).replace(/\.$/, '');
    if (statement === '') continue;
    const [, sort, alias] = ALIAS.exec(statement) ?? [];
    if (alias !== undefined) {
      aliases.push({ form: alias, role: sort === 'f' ? 'former' : 'alias' });
      continue;
    }
    const birth = BIRTH.exec(statement)?.[1];
    const country = COUNTRY.exec(statement)?.[1];
    const linked = LINKED.exec(statement)?.[1];
    if (birth !== undefined) births.add(readBirth(birth) ?? '');
    else if (country !== undefined) countries.add(country);
    else if (linked !== undefined) linkedTo.push(linked);
    // Companies have IMO numbers too, which would tie them to ships.
    else if (kind === 'vessel' && imo === undefined && /\bIMO\b/.test(statement)) imo = readImo(statement);
    else if (kind === 'person' && !LABELS.test(statement) && ROLE.test(statement)) roles.push(statement);
  }
  births.delete('');
  return { aliases, births: [...births], countries: [...countries], imo, roles, linkedTo };
}

import { type ListAbout, type ListId, toListId } from '../model/index.js';

const US_WORK = 'A work of the US Government, free to use';
const EXPORTS = 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports';
/** OFAC's service sends on to storage of Amazon's, under a name that it does not promise. */
const OFAC_HOSTS = ['https://sanctionslistservice.ofac.treas.gov/*', 'https://*.amazonaws.com/*'];

const OPENSANCTIONS_TERMS =
  'OpenSanctions data is for non-commercial use under CC BY-NC 4.0; use at work may need a licence from opensanctions.org.';

const about = (id: string, rest: Omit<ListAbout, 'id'>): ListAbout => ({ id: toListId(id), ...rest });

/**
 * The lists that Gloss knows by name, with their publishers' addresses as of November 2026. Lists that are no longer
 * published, or not as a plain file, are imported from a file.
 */
export const KNOWN_LISTS: readonly ListAbout[] = [
  about('ofac-sdn', {
    title: 'OFAC Specially Designated Nationals list',
    publisher: 'US Treasury, Office of Foreign Assets Control',
    covers: 'People, companies, ships and aircraft whose property the United States blocks.',
    licence: US_WORK,
    searchUrl: 'https://sanctionssearch.ofac.treas.gov/',
    download: { addresses: [`${EXPORTS}/SDN.XML`], hosts: OFAC_HOSTS },
  }),
  about('ofac-consolidated', {
    title: 'OFAC Consolidated (non-SDN) list',
    publisher: 'US Treasury, Office of Foreign Assets Control',
    covers: 'Parties under narrower US measures: sectoral sanctions, Chinese military companies and others.',
    licence: US_WORK,
    searchUrl: 'https://sanctionssearch.ofac.treas.gov/',
    download: { addresses: [`${EXPORTS}/CONSOLIDATED.XML`], hosts: OFAC_HOSTS },
  }),
  about('un', {
    title: 'UN Security Council consolidated list',
    publisher: 'United Nations Security Council',
    covers: 'People and groups under measures of the Security Council.',
    licence: 'Published by the United Nations for use by anybody',
    searchUrl: 'https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list',
    download: { addresses: ['https://scsanctions.un.org/resources/xml/en/consolidated.xml'], hosts: ['https://scsanctions.un.org/*'] },
  }),
  about('eu', {
    title: 'EU consolidated list of financial sanctions',
    publisher: 'European Commission',
    covers: 'People and bodies whose funds the European Union freezes.',
    licence: 'Reuse allowed with the source named (Decision 2011/833/EU)',
    searchUrl: 'https://www.sanctionsmap.eu/',
    download: {
      addresses: ['https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw'],
      hosts: ['https://webgate.ec.europa.eu/*'],
    },
  }),
  about('uk', {
    title: 'UK Sanctions List',
    publisher: 'UK Foreign, Commonwealth & Development Office',
    covers: 'All parties designated by the United Kingdom, and ships specified by it.',
    licence: 'Open Government Licence v3.0',
    searchUrl: 'https://search-uk-sanctions-list.service.gov.uk/',
    download: {
      addresses: ['https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml'],
      hosts: ['https://sanctionslist.fcdo.gov.uk/*'],
    },
  }),
  about('uk-ofsi', {
    title: 'OFSI consolidated list (closed January 2026)',
    publisher: 'UK Treasury, Office of Financial Sanctions Implementation',
    covers: 'Financial sanctions targets in the UK until 28 January 2026; replaced by the UK Sanctions List.',
    licence: 'Open Government Licence v3.0',
    searchUrl: 'https://search-uk-sanctions-list.service.gov.uk/',
  }),
  about('ch', {
    title: 'Swiss sanctions list',
    publisher: 'Swiss State Secretariat for Economic Affairs',
    covers: 'People, companies and objects under Swiss measures, with spelling variants.',
    licence: 'Official work, free to use with the source named',
    searchUrl: 'https://www.sesam.search.admin.ch/',
    download: {
      addresses: [
        'https://www.sesam.search.admin.ch/sesam-search-web/pages/downloadXmlGesamtliste.xhtml?lang=en&action=downloadXmlGesamtlisteAction',
      ],
      hosts: ['https://www.sesam.search.admin.ch/*'],
    },
  }),
  about('ca', {
    title: 'Consolidated Canadian autonomous sanctions list',
    publisher: 'Global Affairs Canada',
    covers: 'People, entities and ships under the Special Economic Measures Act and its sister law.',
    licence: 'Open Government Licence – Canada',
    searchUrl:
      'https://www.international.gc.ca/world-monde/international_relations-relations_internationales/sanctions/consolidated-consolide.aspx',
    download: {
      addresses: [
        'https://www.international.gc.ca/world-monde/assets/office_docs/international_relations-relations_internationales/sanctions/sema-lmes.xml',
      ],
      hosts: ['https://www.international.gc.ca/*'],
    },
  }),
  about('au', {
    title: 'Australian consolidated list',
    publisher: 'Australian Department of Foreign Affairs and Trade',
    covers: 'People, entities and vessels under Australian sanctions.',
    licence: 'CC BY 4.0',
    searchUrl: 'https://www.dfat.gov.au/international-relations/security/sanctions/consolidated-list',
    download: {
      addresses: ['https://www.dfat.gov.au/sites/default/files/Australian_Sanctions_Consolidated_List.xlsx'],
      hosts: ['https://www.dfat.gov.au/*'],
    },
  }),
  about('us-csl', {
    title: 'US Consolidated Screening List',
    publisher: 'US Department of Commerce, International Trade Administration',
    covers: 'Thirteen lists of the US Departments of Commerce, State and the Treasury in one file.',
    licence: US_WORK,
    searchUrl: 'https://www.trade.gov/consolidated-screening-list',
    download: {
      addresses: ['https://api.trade.gov/static/consolidated_screening_list/consolidated.json'],
      hosts: ['https://api.trade.gov/*', 'https://data.trade.gov/*'],
    },
  }),
];

const BY_ID: ReadonlyMap<ListId, ListAbout> = new Map(KNOWN_LISTS.map((list) => [list.id, list]));

const OPENSANCTIONS = 'opensanctions-';

/** What is known of a list, also of one that only its file names: a data set of OpenSanctions, the reader's own. */
export function aboutList(id: ListId, title?: string): ListAbout {
  const known = BY_ID.get(id);
  if (known) return known;
  if (id.startsWith(OPENSANCTIONS)) {
    const dataset = id.slice(OPENSANCTIONS.length);
    return about(id, {
      title: title ?? `OpenSanctions ${dataset.replaceAll('_', ' ')}`,
      publisher: 'OpenSanctions',
      covers: `The data set “${dataset}”, gathered from public sources.`,
      licence: 'CC BY-NC 4.0',
      terms: OPENSANCTIONS_TERMS,
      searchUrl: 'https://www.opensanctions.org/search/',
    });
  }
  return about(id, {
    title: title ?? id,
    publisher: 'Your own list',
    covers: 'Names from a file of yours.',
    licence: 'Yours to judge',
    searchUrl: '',
  });
}

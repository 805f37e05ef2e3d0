import type { ListPorts } from '../../components/lists/lists-ports.js';
import { type ColumnMapping, groupFiles, issuesCsv, type ListFile, lookAtFiles } from '../../lib/lists/index.js';
import { ask, importFiles, watchImports } from '../../lib/messages/index.js';
import { fail, type ListState, ok, type Result } from '../../lib/model/index.js';
import { reportFault, requestHosts } from '../../lib/platform/index.js';
import { saveFile } from './save-file.js';

const UNREADABLE = 'The file could not be opened: check that it is still where it was, and choose it again.';
const NOT_PERMITTED = 'Gloss may not fetch this list, because access to its address was not allowed: allow it when the browser asks.';

const listFile = (file: File): ListFile => ({ name: file.name, size: file.size, open: () => file.stream() });

/** Runs what may fail on a file that was moved or changed meanwhile. */
async function reading<T>(read: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await read());
  } catch (error) {
    reportFault('a file could not be read', error);
    return fail('not-found', UNREADABLE);
  }
}

/** Asks for the hosts of lists, in the click itself, before anything is done with them. */
async function withHosts<T>(lists: readonly ListState[], act: () => Promise<Result<T>>): Promise<Result<T>> {
  const hosts = [...new Set(lists.flatMap(({ about }) => about.download?.hosts ?? []))];
  return (await requestHosts(hosts)) ? act() : fail('not-allowed', NOT_PERMITTED);
}

/** One import for each set of files that belong together, so that one that fails does not keep the others out. */
async function importEach(files: readonly File[], mapping: ColumnMapping | undefined): Promise<Result<unknown>> {
  const fileOf = new Map(files.map((file) => [listFile(file), file]));
  const groups = await reading(() => groupFiles([...fileOf.keys()]));
  if (!groups.ok) return groups;
  for (const group of groups.value) {
    const begun = await importFiles<ColumnMapping>({ files: group.flatMap((file) => fileOf.get(file) ?? []), ...(mapping && { mapping }) });
    if (!begun.ok) return begun;
  }
  return ok(null);
}

export const listPorts: ListPorts = {
  now: () => new Date(),
  listLists: () => ask('listLists', {}),
  watchImports,
  updateLists: (lists) => withHosts(lists, () => ask('updateLists', { lists: lists.map(({ about }) => about.id) })),
  lookAtFiles: (files) => reading(() => lookAtFiles(files.map(listFile))),
  importFiles: importEach,
  cancelImport: (job) => ask('cancelImport', { job }),
  removeList: (list) => ask('removeList', { list }),
  listHistory: (list) => ask('listHistory', { list }),
  listIssues: async (list) => {
    const answer = await ask('listIssues', { list });
    return answer.ok ? ok(answer.value.issues) : answer;
  },
  exportIssues: (list, issues) => saveFile(issuesCsv(list, issues), 'text/csv'),
  setListSchedule: (state, schedule) =>
    withHosts(schedule === 'off' ? [] : [state], () => ask('setListSchedule', { list: state.about.id, schedule })),
  setListAddress: (list, address) => ask('setListAddress', { list, address }),
};

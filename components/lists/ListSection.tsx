import { useCallback, useRef } from 'preact/hooks';

import type { ListState } from '../../lib/model/index.js';
import { FileImport } from './FileImport.js';
import { ImportStatus } from './ImportStatus.js';
import { ListRow } from './ListRow.js';
import type { ListPorts } from './lists-ports.js';
import { importOf, useLists } from './use-lists.js';

const isFetched = ({ held, about }: ListState): boolean => held !== undefined && about.download !== undefined;

type ListSectionProps = Pick<Parameters<typeof FileImport>[0], 'isNoteFile' | 'onNoteFiles'> & { readonly ports: ListPorts };

/** Options → Lists: the sanctions lists held, those that can be had, and files from anywhere. */
export function ListSection({ ports, isNoteFile, onNoteFiles }: ListSectionProps) {
  const { lists, imports, problem, said, dismiss, settle } = useLists(ports);
  const heading = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const toHeading = useCallback(() => heading.current?.focus(), []);

  const chooseFile = () => field.current?.click();
  const held = lists?.filter((state) => state.held) ?? [];
  const others = lists?.filter((state) => !state.held) ?? [];
  const fetched = held.filter(isFetched);
  const rowsOf = (states: readonly ListState[]) => (
    <ul class="rows">
      {states.map((state) => (
        <ListRow
          key={state.about.id}
          state={state}
          progress={importOf(imports, state.about.id)}
          ports={ports}
          settle={settle}
          onChooseFile={chooseFile}
          onDismiss={(job) => {
            dismiss(job);
            toHeading();
          }}
          onRemoved={toHeading}
        />
      ))}
    </ul>
  );

  return (
    <section aria-labelledby="lists">
      <div class="bar">
        <h2 id="lists" class="grow" ref={heading} tabIndex={-1}>
          Lists
        </h2>
        {fetched.length > 1 && (
          <button type="button" class="text" onClick={() => void settle(ports.updateLists(fetched))}>
            Update all
          </button>
        )}
        <button type="button" class="text" onClick={chooseFile}>
          Import file…
        </button>
      </div>
      <p class="small">
        Sanctions lists are kept in this browser and matched here. Take them from their publishers, or drop their files anywhere on this
        page: XML, CSV, JSON or XLSX, also in .gz or .zip, and tables of your own.
      </p>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <p class="sr" role="status">
        {said}
      </p>
      <FileImport ports={ports} isNoteFile={isNoteFile} onNoteFiles={onNoteFiles} settle={settle} field={field} onLeft={toHeading} />
      {imports
        .filter(({ lists: shownInRows }) => shownInRows.length === 0)
        .map((progress) => (
          <ImportStatus
            key={progress.job}
            progress={progress}
            onCancel={() => void settle(ports.cancelImport(progress.job))}
            onDismiss={() => {
              dismiss(progress.job);
              toHeading();
            }}
          />
        ))}
      {!lists && !problem && <p class="quiet pending">Looking for your lists…</p>}
      {lists && held.length === 0 && (
        <p class="quiet">No sanctions list is loaded yet. Until then only the listings in the starter pack are known.</p>
      )}
      {held.length > 0 && rowsOf(held)}
      {others.length > 0 && (
        <details class="others" open={held.length === 0}>
          <summary>{held.length === 0 ? 'Lists to choose from' : 'Other lists'}</summary>
          {rowsOf(others)}
        </details>
      )}
    </section>
  );
}

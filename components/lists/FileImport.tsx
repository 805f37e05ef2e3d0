import type { Ref } from 'preact';
import { useCallback, useState } from 'preact/hooks';

import type { Result } from '../../lib/model/index.js';
import type { FilesLook, ListPorts, TableMapping } from './lists-ports.js';
import { TableForm } from './TableForm.js';
import { TermsForm } from './TermsForm.js';
import { useFileDrop } from './use-file-drop.js';

interface FileImportProps {
  readonly ports: Pick<ListPorts, 'lookAtFiles' | 'importFiles'>;
  /** Files of notes may be dropped beside lists; they are handed on. */
  readonly isNoteFile: (file: Blob) => Promise<boolean>;
  readonly onNoteFiles: (files: readonly File[]) => void;
  readonly settle: (answer: Promise<Result<unknown>>) => Promise<boolean>;
  /** The field that opens the browser's choice of files; buttons elsewhere click it. */
  readonly field: Ref<HTMLInputElement>;
  /** A form was left: the keyboard goes on elsewhere. */
  readonly onLeft: () => void;
}

type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'looking'; readonly files: readonly File[] }
  | { readonly kind: 'asking'; readonly files: readonly File[]; readonly look: FilesLook };

/** Files on their way in: chosen or dropped, looked at, terms accepted, columns named, handed to the import. */
export function FileImport({ ports, isNoteFile, onNoteFiles, settle, field, onLeft }: FileImportProps) {
  const [step, setStep] = useState<Step>({ kind: 'idle' });

  const take = useCallback(
    async (taken: readonly File[]) => {
      setStep({ kind: 'looking', files: taken });
      const areNotes = await Promise.all(taken.map(isNoteFile));
      const files = taken.filter((_, n) => !areNotes[n]);
      if (files.length < taken.length) onNoteFiles(taken.filter((_, n) => areNotes[n]));
      if (files.length === 0) {
        setStep({ kind: 'idle' });
        return;
      }
      const looked = await ports.lookAtFiles(files);
      const look = looked.ok ? looked.value : {};
      if (look.terms !== undefined || look.table) {
        setStep({ kind: 'asking', files, look });
        return;
      }
      setStep({ kind: 'idle' });
      await settle(looked.ok ? ports.importFiles(files) : Promise.resolve(looked));
    },
    [ports, isNoteFile, onNoteFiles],
  );
  const onFiles = useCallback((files: readonly File[]) => void take(files), [take]);
  const over = useFileDrop(onFiles);

  const leave = () => {
    setStep({ kind: 'idle' });
    onLeft();
  };
  const start = (files: readonly File[], mapping?: TableMapping) => {
    leave();
    void settle(ports.importFiles(files, mapping));
  };
  const [first] = step.kind === 'idle' ? [] : step.files;
  return (
    <>
      <input
        ref={field}
        type="file"
        multiple
        hidden
        aria-label="List files"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = ''; // so that the same file can be chosen again
          if (files.length > 0) onFiles(files);
        }}
      />
      {over && <p class="drop">Drop to import</p>}
      {step.kind === 'looking' && <p class="quiet pending">Looking at the file…</p>}
      {step.kind === 'asking' && step.look.terms !== undefined && (
        <TermsForm terms={step.look.terms} onAccept={() => start(step.files)} onLeave={leave} />
      )}
      {step.kind === 'asking' && step.look.table && (
        <TableForm
          key={first?.name}
          fileName={first?.name ?? ''}
          table={step.look.table}
          onImport={(mapping) => start(step.files, mapping)}
          onLeave={leave}
        />
      )}
    </>
  );
}

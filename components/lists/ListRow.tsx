import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { ImportProgress, ListState, Result } from '../../lib/model/index.js';
import { DateText } from '../DateText.js';
import { formatMoment } from '../format-date.js';
import { ImportStatus } from './ImportStatus.js';
import { ageInWords, entriesAndNames } from './list-words.js';
import { ListHistory } from './ListHistory.js';
import { ListIssuesDetails } from './ListIssuesDetails.js';
import { ListSettingsDetails } from './ListSettingsDetails.js';
import type { ListPorts } from './lists-ports.js';

interface ListRowProps {
  readonly state: ListState;
  readonly progress: ImportProgress | undefined;
  readonly ports: ListPorts;
  readonly settle: (answer: Promise<Result<unknown>>) => Promise<boolean>;
  readonly onChooseFile: () => void;
  readonly onDismiss: (job: string) => void;
  readonly onRemoved: () => void;
}

type Held = NonNullable<ListState['held']>;

const originOf = ({ origin }: Held): string => (origin.kind === 'file' ? `, from ${origin.names.join(', ')}` : '');

/** What is known of the edition held. */
function Facts({ about, held, now }: { readonly about: ListState['about']; readonly held: Held; readonly now: Date }) {
  const age = ageInWords(held.edition || held.retrievedAt, now);
  return (
    <dl>
      <div>
        <dt>Edition</dt>
        <dd>
          {held.edition ? <DateText iso={held.edition} /> : 'Not given in the file'}
          {held.edition && age && <>, {age}</>}
        </dd>
      </div>
      <div>
        <dt>Retrieved</dt>
        <dd dir="auto">
          <time dateTime={held.retrievedAt}>{formatMoment(held.retrievedAt)}</time>
          {!held.edition && age && <>, {age}</>}
          {originOf(held)}
        </dd>
      </div>
      <div>
        <dt>Holds</dt>
        <dd>
          {entriesAndNames(held)}
          {held.weakNames > 0 && `, ${held.weakNames.toLocaleString()} of them weak`}
        </dd>
      </div>
      <div>
        <dt>Licence</dt>
        <dd>{about.terms ?? about.licence}</dd>
      </div>
    </dl>
  );
}

/** One list: what it is, what is held of it, and what can be done with it. */
export function ListRow({ state, progress, ports, settle, onChooseFile, onDismiss, onRemoved }: ListRowProps) {
  const { about, held, settings, lastChange } = state;
  const [removing, setRemoving] = useState(false);
  const [focus, setFocus] = useState<'confirm' | 'remove'>();
  const root = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (focus) root.current?.querySelector<HTMLElement>(`[data-focus="${focus}"]`)?.focus();
    setFocus(undefined);
  }, [focus]);

  const isBusy = progress !== undefined && !progress.end;
  const { lastCheck } = settings;
  const ask = (confirm: boolean) => {
    setRemoving(confirm);
    setFocus(confirm ? 'confirm' : 'remove');
  };
  return (
    <li ref={root}>
      <h3 class="line" dir="auto">
        {about.title}
      </h3>
      <p>{about.covers}</p>
      <p class="small" dir="auto">
        {about.publisher}
        {!held && `. ${about.licence}.`}
      </p>
      {held && <Facts about={about} held={held} now={ports.now()} />}
      {!isBusy && progress?.end?.kind !== 'failed' && lastCheck?.outcome === 'failed' && (
        <p class="problem">
          Not updated on {formatMoment(lastCheck.at)}: {lastCheck.message ?? 'the publisher could not be reached.'}
        </p>
      )}
      {!isBusy && lastCheck?.outcome === 'unchanged' && (
        <p class="small">Nothing new at the publisher’s on {formatMoment(lastCheck.at)}.</p>
      )}
      {progress && (
        <ImportStatus
          progress={progress}
          isTitled={false}
          onCancel={() => void settle(ports.cancelImport(progress.job))}
          onDismiss={() => onDismiss(progress.job)}
        />
      )}
      {removing ? (
        <div class="bar">
          <p class="grow">Remove this list and its history? Your notes stay.</p>
          <button
            type="button"
            class="text"
            data-focus="confirm"
            aria-label={`Yes, remove ${about.title}`}
            onClick={() => {
              setRemoving(false);
              void settle(ports.removeList(about.id)).then((gone) => gone && onRemoved());
            }}
          >
            Remove
          </button>
          <button type="button" class="text" onClick={() => ask(false)}>
            Keep
          </button>
        </div>
      ) : (
        <div class="bar">
          {about.download && (
            <button
              type="button"
              class={held ? 'text' : 'fill'}
              aria-label={`${held ? 'Update' : 'Get'} ${about.title}`}
              aria-disabled={isBusy}
              onClick={() => !isBusy && void settle(ports.updateLists([state]))}
            >
              {held ? 'Update' : 'Get'}
            </button>
          )}
          <button type="button" class="text" aria-label={`Import file… for ${about.title}`} onClick={onChooseFile}>
            Import file…
          </button>
          {held && (
            <button type="button" class="text" data-focus="remove" aria-label={`Remove ${about.title}`} onClick={() => ask(true)}>
              Remove
            </button>
          )}
        </div>
      )}
      {held && held.issues > 0 && (
        <ListIssuesDetails key={`issues ${held.retrievedAt}`} list={about.id} count={held.issues} ports={ports} />
      )}
      {held && lastChange && <ListHistory key={lastChange.at} list={about.id} ports={ports} />}
      {!held?.format.startsWith('own-') && <ListSettingsDetails state={state} ports={ports} settle={settle} />}
    </li>
  );
}

import { useId, useState } from 'preact/hooks';

import { LIST_SCHEDULES, type ListSchedule, type ListState, type Result } from '../../lib/model/index.js';
import type { ListPorts } from './lists-ports.js';

interface ListSettingsProps {
  readonly state: ListState;
  readonly ports: Pick<ListPorts, 'setListSchedule' | 'setListAddress'>;
  readonly settle: (answer: Promise<Result<unknown>>) => Promise<boolean>;
}

const SCHEDULE_WORDS: Readonly<Record<ListSchedule, string>> = { off: 'Only when I ask', daily: 'Every day', weekly: 'Every week' };

/** How often a list that is held is fetched, and from where. */
export function ListSettingsDetails({ state, ports, settle }: ListSettingsProps) {
  const { about, settings, held } = state;
  const isScheduled = about.download !== undefined && held !== undefined;
  const [address, setAddress] = useState(settings.address ?? '');
  const id = useId();
  const typed = address.trim();
  const save = (wanted: string | null) => settle(ports.setListAddress(about.id, wanted));
  return (
    <details>
      <summary>{isScheduled ? 'Schedule and address' : 'Address'}</summary>
      <div class="stack">
        {isScheduled && (
          <>
            <label class="small" for={`${id}-schedule`}>
              Fetch a new edition
            </label>
            <select
              id={`${id}-schedule`}
              value={settings.schedule}
              onChange={({ currentTarget }) => {
                const schedule = LIST_SCHEDULES.find((one) => one === currentTarget.value);
                if (schedule) void settle(ports.setListSchedule(state, schedule));
              }}
            >
              {LIST_SCHEDULES.map((schedule) => (
                <option key={schedule} value={schedule}>
                  {SCHEDULE_WORDS[schedule]}
                </option>
              ))}
            </select>
          </>
        )}
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void save(typed === '' ? null : typed);
          }}
        >
          <label class="small" for={`${id}-address`}>
            Your own address for this list, such as a mirror in the house
          </label>
          <input
            id={`${id}-address`}
            type="url"
            dir="ltr"
            pattern="https?://.+"
            placeholder="https://"
            autocomplete="off"
            spellcheck={false}
            value={address}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
          <div class="bar">
            <button type="submit" class="text" aria-disabled={typed === (settings.address ?? '')}>
              Use this address
            </button>
            {settings.address !== undefined && (
              <button
                type="button"
                class="text"
                onClick={() => {
                  setAddress('');
                  void save(null);
                }}
              >
                Use the publisher’s
              </button>
            )}
          </div>
        </form>
      </div>
    </details>
  );
}

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { EntityId, NoteId, PageReport, Settings, SearchHit } from '../lib/model/index.js';
import { EntityPane } from './EntityPane.js';
import { ListsLine } from './lists/ListsLine.js';
import { NewNote } from './NewNote.js';
import { NotePane } from './NotePane.js';
import { PageContents } from './PageContents.js';
import type { OpenPage, PopupPorts } from './popup-ports.js';
import { SearchBox } from './SearchBox.js';
import { Switch } from './Switch.js';
import { usePageView } from './use-page-view.js';
import { useSettings } from './use-settings.js';

type Pane =
  | { readonly kind: 'home' | 'new-note' }
  | { readonly kind: 'entity'; readonly entityId: EntityId; readonly title: string; readonly sameParty?: readonly EntityId[] | undefined }
  | { readonly kind: 'note'; readonly noteId: NoteId; readonly title: string };
const HOME: Pane = { kind: 'home' };

const paneOf = ({ entityId, noteId, title, sameParty }: SearchHit): Pane => {
  if (entityId) return { kind: 'entity', entityId, title, sameParty };
  return noteId ? { kind: 'note', noteId, title } : HOME;
};

const hostOf = (report: PageReport | undefined, page: OpenPage | undefined): string => {
  if (report) return report.host;
  return page && URL.canParse(page.url) ? new URL(page.url).hostname : '';
};

const toggled = (sites: readonly string[], host: string, on: boolean): readonly string[] => {
  const others = sites.filter((site) => site !== host);
  return on ? others : [...others, host];
};

interface SwitchesProps {
  readonly settings: Settings;
  /** Empty where there is no site to switch off. */
  readonly host: string;
  readonly change: (patch: Partial<Settings>) => void;
}

function Switches({ settings, host, change }: SwitchesProps) {
  return (
    <div class="switches">
      <Switch label="Gloss on all sites" on={settings.enabled} onChange={(enabled) => change({ enabled })} />
      {host && (
        <Switch
          label={`On ${host}`}
          on={settings.enabled && !settings.sitesOff.includes(host)}
          disabled={!settings.enabled}
          onChange={(on) => change({ sitesOff: toggled(settings.sitesOff, host, on) })}
        />
      )}
    </div>
  );
}

/** The toolbar popup: the two switches, what is in this article, search, and a note. */
export function PopupApp({ ports }: { readonly ports: PopupPorts }) {
  const { settings, problem, change } = useSettings(ports);
  const view = usePageView(ports, settings);
  const [page, setPage] = useState<OpenPage>();
  const [pane, setPane] = useState(HOME);
  const [query, setQuery] = useState('');
  const [said, setSaid] = useState('');
  const [missed, setMissed] = useState('');
  useEffect(() => void ports.openPage().then(setPage), [ports]);

  const came = useRef<Pane>(HOME);
  // Back from a pane, the keyboard goes on where it left.
  useLayoutEffect(() => {
    const from = came.current.kind;
    came.current = pane;
    if (pane.kind === 'home' && from !== 'home') document.getElementById(from === 'new-note' ? 'add-note' : 'search')?.focus();
  }, [pane]);

  const goHome = () => setPane(HOME);
  const reveal = async (mention: number) => {
    const result = await ports.revealMention(mention);
    if (result.ok) ports.close();
    else setMissed(result.error.message);
  };

  const forbidden = view?.ok === true && view.value.kind === 'forbidden';
  const report = view?.ok && view.value.kind === 'report' ? view.value.report : undefined;
  if (pane.kind !== 'home') {
    const saved = () => {
      setSaid('Note saved');
      goHome();
    };
    return (
      <main>
        {pane.kind === 'entity' && (
          <EntityPane entityId={pane.entityId} title={pane.title} sameParty={pane.sameParty} ports={ports} onClose={goHome} />
        )}
        {pane.kind === 'note' && <NotePane noteId={pane.noteId} title={pane.title} ports={ports} onClose={goHome} />}
        {pane.kind === 'new-note' && (
          <NewNote
            page={forbidden ? undefined : page}
            saveNote={(target, text) => ports.saveNote(target, text)}
            onSaved={saved}
            onClose={goHome}
          />
        )}
      </main>
    );
  }
  const trouble = problem || missed;
  return (
    <main>
      <h1 class="sr">Gloss</h1>
      {settings && <Switches settings={settings} host={forbidden ? '' : hostOf(report, page)} change={change} />}
      {trouble && (
        <p class="problem" role="alert">
          {trouble}
        </p>
      )}
      <section aria-label="In this article">
        {settings && (
          <PageContents view={view} settings={settings} onReveal={(mention) => void reveal(mention)} onReload={() => ports.reloadPage()} />
        )}
      </section>
      <SearchBox query={query} onQuery={setQuery} search={ports.search} onOpen={(result) => setPane(paneOf(result))} />
      <ListsLine ports={ports} onOpen={(entityId, title) => setPane({ kind: 'entity', entityId, title })} />
      <div class="bar foot">
        <button type="button" class="text" id="add-note" onClick={() => setPane({ kind: 'new-note' })}>
          Add a note
        </button>
        <span class="grow small" role="status">
          {said}
        </span>
        <button type="button" class="text" onClick={() => ports.openOptions()}>
          Options
        </button>
      </div>
    </main>
  );
}

import { useState } from 'preact/hooks';

import { AboutGloss } from './AboutGloss.js';
import { DecisionShelf } from './DecisionShelf.js';
import { KeptFigures } from './KeptFigures.js';
import { ListSection } from './lists/ListSection.js';
import { MarkingSettings } from './MarkingSettings.js';
import { NoteShelf } from './NoteShelf.js';
import type { OptionsPorts } from './options-ports.js';
import { RateFile } from './RateFile.js';
import { SearchSection } from './SearchSection.js';
import { SiteList } from './SiteList.js';
import { useSettings } from './use-settings.js';

/** The options page: marking, lists, search, sites, notes, decisions, and what is stored. */
export function OptionsApp({ ports }: { readonly ports: OptionsPorts }) {
  const { settings, problem, change } = useSettings(ports);
  /** Each import of notes and decisions shows the decisions anew. */
  const [imports, setImports] = useState(0);
  const [noteFiles, setNoteFiles] = useState<readonly File[]>();
  return (
    <main>
      <h1>Gloss</h1>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {settings && <MarkingSettings settings={settings} change={change} />}
      <ListSection ports={ports.lists} isNoteFile={ports.isExport} onNoteFiles={setNoteFiles} />
      <SearchSection ports={ports} />
      {settings && (
        <SiteList sites={settings.sitesOff} onRemove={(site) => change({ sitesOff: settings.sitesOff.filter((one) => one !== site) })} />
      )}
      {settings && <KeptFigures settings={settings} change={change} ports={ports} />}
      <RateFile ports={ports} />
      <NoteShelf ports={ports} dropped={noteFiles} onImported={() => setImports(imports + 1)} />
      <DecisionShelf key={imports} ports={ports} />
      <AboutGloss version={ports.version} />
    </main>
  );
}

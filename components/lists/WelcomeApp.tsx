import { useState } from 'preact/hooks';

import type { ListState } from '../../lib/model/index.js';
import { ImportStatus } from './ImportStatus.js';
import { entriesAndNames } from './list-words.js';
import type { ListPorts } from './lists-ports.js';
import { importOf, useLists } from './use-lists.js';

export interface WelcomePorts extends Pick<ListPorts, 'listLists' | 'watchImports' | 'updateLists' | 'cancelImport'> {
  readonly openOptions: () => void;
}

/** The first page: what Gloss does, and the official lists with a click each. */
export function WelcomeApp({ ports }: { readonly ports: WelcomePorts }) {
  const { lists, imports, problem, said, dismiss, settle } = useLists(ports);
  const [decided, setDecided] = useState('');
  const official = lists?.filter(({ about }) => about.download) ?? [];
  const isBusy = ({ about }: ListState): boolean => {
    const progress = importOf(imports, about.id);
    return progress !== undefined && !progress.end;
  };
  const missing = official.filter((state) => !state.held && !isBusy(state));
  return (
    <main>
      <h1>Welcome to Gloss</h1>
      <p>
        Gloss marks the people, bodies, places and figures in the article you are reading. Point at a mark, and a card says what is known:
        which sanctions lists name it, background with its sources, and your own notes. Everything happens in this browser, and nothing you
        read leaves it.
      </p>
      <section aria-labelledby="official">
        <h2 id="official">Sanctions lists</h2>
        <p>
          A starter pack with background on names in the news is already here. The official lists come from their publishers, free of
          charge; the browser may ask whether Gloss may fetch them.
        </p>
        <div class="bar">
          <button
            type="button"
            class="fill"
            aria-disabled={missing.length === 0}
            onClick={() => missing.length > 0 && void settle(ports.updateLists(missing))}
          >
            Get all official lists
          </button>
          <button
            type="button"
            class="text"
            onClick={() => setDecided('The starter pack is ready. Lists can be added at any time, under Options.')}
          >
            Only the starter pack
          </button>
        </div>
        <p class={decided ? '' : 'sr'} role="status">
          {said || decided}
        </p>
        {problem && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <ul class="rows">
          {official.map((state) => {
            const { about, held } = state;
            const progress = importOf(imports, about.id);
            return (
              <li key={about.id}>
                <div class="bar">
                  <h3 class="line grow">{about.title}</h3>
                  {!held && !isBusy(state) && (
                    <button
                      type="button"
                      class="text"
                      aria-label={`Get ${about.title}`}
                      onClick={() => void settle(ports.updateLists([state]))}
                    >
                      Get
                    </button>
                  )}
                </div>
                <p class="small">
                  {about.covers} {held ? `${entriesAndNames(held)}.` : ''}
                </p>
                {progress && (
                  <ImportStatus
                    progress={progress}
                    isTitled={false}
                    onCancel={() => void settle(ports.cancelImport(progress.job))}
                    onDismiss={() => dismiss(progress.job)}
                  />
                )}
              </li>
            );
          })}
        </ul>
      </section>
      <section aria-labelledby="next">
        <h2 id="next">And then</h2>
        <p>
          Open an article. Hold Alt and point at any name that is not marked; select words to write a note on them. Lists, marking and notes
          are under{' '}
          <button type="button" class="text" onClick={() => ports.openOptions()}>
            Options
          </button>
          .
        </p>
      </section>
    </main>
  );
}

import type { PageReport, PageState, Result, Settings, TabReport } from '../lib/model/index.js';
import { FoundList } from './FoundList.js';

interface PageContentsProps {
  readonly view: Result<TabReport> | undefined;
  readonly settings: Settings;
  readonly onReveal: (mention: number) => void;
  readonly onReload: () => void;
}

/** The page's state as the settings have it, for the moment until the page has heard of a change. */
function currentState({ state, host }: PageReport, { sitesOff }: Settings): PageState {
  if (sitesOff.includes(host)) return 'off-here';
  return state === 'off-here' || state === 'off-everywhere' ? 'reading' : state;
}

function stateSentence(state: PageState, { host, problem, items }: PageReport): string {
  switch (state) {
    case 'reading':
      return 'Reading the article…';
    case 'no-article':
      return 'No article was found on this page, so nothing is marked.';
    case 'off-everywhere':
      return 'Gloss is off everywhere.';
    case 'off-here':
      return `Gloss is off on ${host}.`;
    case 'failed':
      return problem ?? 'This page could not be read.';
    case 'annotated':
      return items.length === 0 ? 'No names or figures were found in this article.' : '';
  }
}

/** What is in this article, or the sentence that says why nothing is shown. */
export function PageContents({ view, settings, onReveal, onReload }: PageContentsProps) {
  if (!view) return <p class="quiet">Looking at the page…</p>;
  if (!view.ok) return <p class="problem">{view.error.message}</p>;
  const page = view.value;
  if (page.kind === 'forbidden')
    return <p class="quiet">Gloss cannot run on this page: browsers keep extensions off their own pages and stores.</p>;
  if (!settings.enabled) return <p class="quiet">Gloss is off everywhere.</p>;
  if (page.kind === 'silent')
    return (
      <>
        <p class="quiet">This page was open before Gloss was installed or updated. Reload it to see its names and figures.</p>
        <button type="button" class="fill" onClick={onReload}>
          Reload
        </button>
      </>
    );
  const state = currentState(page.report, settings);
  const sentence = stateSentence(state, page.report);
  if (sentence) return <p class={state === 'failed' ? 'problem' : 'quiet'}>{sentence}</p>;
  return (
    <div class="scroll">
      {page.report.problem && <p class="quiet">{page.report.problem}</p>}
      <FoundList items={page.report.items} onReveal={onReveal} />
    </div>
  );
}

import type { Annotation, EntityMention, PageReport, Settings, Tier } from '../../lib/model/index.js';
import { DEFAULT_SETTINGS, fail, ok } from '../../lib/model/index.js';
import { createPageSession, type PageSession } from '../../lib/page/index.js';

/* What the tests in this folder reach inside a page. */
export { readTone } from '../../lib/page/background-tone.js';
export { detectArticle } from '../../lib/page/detect-article.js';
export { findArticle } from '../../lib/page/find-article.js';
export { readArticle } from '../../lib/page/read-article.js';

export interface Scene {
  /** Names that the pretended background finds, with their tiers. */
  readonly names: Readonly<Record<string, Tier>>;
  /** A phrase that opens the card of the name it begins with. */
  readonly phrase?: string;
  readonly settings?: Partial<Settings>;
  /** Time to answer, in ms; never without it answering when negative. */
  readonly delay?: number;
  readonly failure?: string;
}

export interface Stage {
  readonly session: PageSession;
  readonly reports: PageReport[];
  /** Texts that were sent to be annotated. */
  readonly asked: string[];
  /** Text of the open card, or undefined. */
  card(): string | undefined;
  stop(): void;
}

function annotate(text: string, { names, phrase }: Scene): Annotation {
  const mentions: EntityMention[] = [];
  for (const [name, tier] of Object.entries(names)) {
    for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + name.length)) {
      const end = start + name.length;
      const extent =
        phrase !== undefined && text.startsWith(phrase, start) ? { span: { start, end: start + phrase.length }, entityId: 'p' } : undefined;
      const base = { kind: 'entity', span: { start, end }, surface: name, type: 'person', tier, entity: name, candidates: [] } as const;
      // Ids are branded strings; a test's are as good as any.
      mentions.push((extent ? { ...base, phrase: extent } : base) as EntityMention);
    }
  }
  mentions.sort((a, b) => a.span.start - b.span.start);
  return { mentions, figures: [] };
}

/** Starts a session on this page against a background that is only pretended. */
export function stage(scene: Scene): Stage {
  const controller = new AbortController();
  const reports: PageReport[] = [];
  const asked: string[] = [];
  let container: HTMLElement | undefined;
  const later = <T>(value: T): Promise<T> =>
    (scene.delay ?? 0) < 0 ? new Promise<T>(() => undefined) : new Promise((resolve) => setTimeout(() => resolve(value), scene.delay ?? 0));
  const gone = fail('not-found', 'gone');
  const session = createPageSession(
    document,
    {
      background: {
        annotate(article) {
          asked.push(article.text);
          return later(scene.failure === undefined ? ok(annotate(article.text, scene)) : fail('no-answer', scene.failure));
        },
        getCard({ subject }) {
          const title =
            subject.kind === 'mention'
              ? `${subject.mention.surface} / ${subject.sentence}`
              : subject.kind === 'selection'
                ? subject.selector.exact
                : subject.entityId;
          return later(ok({ kind: 'quote', title, sentence: '', notes: [], target: { kind: 'page', url: '', title: '' } }));
        },
        decide: () => Promise.resolve(gone),
        saveNote: () => Promise.resolve(gone),
        deleteNote: () => Promise.resolve(gone),
        restoreNote: () => Promise.resolve(gone),
      },
      view: {
        css: '.card { box-sizing: border-box; width: 340px; height: 120px; background: white; border: 1px solid; }',
        render(into, { view, startEditing }) {
          container = into;
          const words = view.status === 'ready' ? view.model.title : `${view.status} ${view.title}`;
          into.innerHTML = '<div class="card" role="dialog" tabindex="-1"><p></p><textarea></textarea></div>';
          const [text] = into.getElementsByTagName('p');
          if (text) text.textContent = words;
          if (startEditing) into.querySelector('textarea')?.focus();
        },
        clear() {
          container = undefined;
        },
      },
      report: (report) => reports.push(report),
    },
    controller.signal,
  );
  session.apply({ ...DEFAULT_SETTINGS, ...scene.settings });
  return { session, reports, asked, card: () => container?.textContent, stop: () => controller.abort() };
}

/// <reference types="vite/client" />
import { render } from 'preact';

import type { CardActions, CardView } from '../../components/index.js';
import { HoverCard, type HoverCardProps } from '../../components/index.js';
import style from '../../components/card.css?inline';
import { fail, type Note, ok } from '../../lib/model/index.js';
import * as decisions from './decision-samples.js';
import * as samples from './samples.js';

const views: Readonly<Record<string, CardView>> = {
  listed: { status: 'ready', model: samples.listed },
  possible: { status: 'ready', model: samples.possible },
  undecided: { status: 'ready', model: decisions.undecided },
  decided: { status: 'ready', model: decisions.decided },
  several: { status: 'ready', model: decisions.several },
  oneSetAside: { status: 'ready', model: decisions.oneSetAside },
  sanctions: { status: 'ready', model: samples.sanctions },
  name: { status: 'ready', model: samples.bareName },
  figure: { status: 'ready', model: samples.figure },
  figures: { status: 'ready', model: samples.figures },
  many: { status: 'ready', model: samples.many },
  hostile: { status: 'ready', model: samples.hostile },
  endless: { status: 'ready', model: samples.endless },
  quote: { status: 'ready', model: samples.quote },
  loading: { status: 'loading', title: 'Anton Belsky' },
  failed: {
    status: 'failed',
    title: 'Anton Belsky',
    message: 'Gloss did not answer in time. Move the pointer away and back to try again.',
  },
};

/** What the card asked for, oldest first, for tests to read. */
export const calls: string[] = [];
/** While set, every change to a note fails with this sentence. */
export const state = { refusal: '', delay: 0 };

const answer = async (call: string, note: Note) => {
  calls.push(call);
  if (state.delay > 0) await new Promise((done) => setTimeout(done, state.delay));
  return state.refusal ? fail('storage', state.refusal) : ok(note);
};

const actions: CardActions = {
  saveNote: (text, id) => answer(`save ${id ?? 'new'}: ${text}`, samples.note(id ?? 'fresh', text)),
  deleteNote: (id) => answer(`delete ${id}`, samples.listed.notes[0] ?? samples.note(id, '')),
  restoreNote: (note) => answer(`restore ${note.id}`, note),
  decide: (deed) => {
    calls.push(deed.kind === 'undo' ? `undo ${deed.id}` : `${deed.verdict} ${deed.entityId} ${deed.scope}`);
    if (state.refusal) return Promise.resolve(state.refusal);
    const next = deed.kind === 'undo' ? 'undecided' : current === 'several' ? 'oneSetAside' : 'decided';
    show(next);
    return Promise.resolve('');
  },
  openRelated: (id) => {
    calls.push(`open ${id}`);
    show('sanctions', { goBack: true });
  },
  close: () => calls.push('close'),
};

let current = '';

/** Shows a sample in an open shadow root (the product's is closed; axe has to see inside). */
export function show(name: string, options: { goBack?: boolean } & Partial<HoverCardProps> = {}): void {
  const host = document.querySelector('#host') ?? document.body.appendChild(Object.assign(document.createElement('div'), { id: 'host' }));
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  if (!root.querySelector('style')) {
    root.append(
      Object.assign(document.createElement('style'), { textContent: style }),
      Object.assign(document.createElement('div'), { id: 'place' }),
    );
  }
  current = name;
  const view = views[name];
  const place = root.querySelector('#place');
  if (!view || !place) throw new Error(`no sample called ${name}`);
  const { goBack, ...props } = options;
  render(<HoverCard view={view} actions={goBack ? { ...actions, goBack: () => calls.push('back') } : actions} {...props} />, place);
}

/** Takes the card away, so that the next `show` starts afresh. */
export const clear = (): void => {
  const place = document.querySelector('#host')?.shadowRoot?.querySelector('#place');
  if (place) render(null, place);
  calls.length = 0;
  state.refusal = '';
  state.delay = 0;
};

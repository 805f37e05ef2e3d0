/// <reference types="vite/client" />
import { render } from 'preact';

import style from '../../components/card.css?inline';
import listStyle from '../../components/lists/lists.css?inline';
import { ListSection } from '../../components/lists/ListSection.js';
import { WelcomeApp } from '../../components/lists/WelcomeApp.js';
import viewStyle from '../../components/views.css?inline';
import { calls, ports, reset } from './sample-lists.js';

export { calls, progress } from './sample-lists.js';

export function show(view: 'options' | 'welcome', options: { empty?: boolean; refusal?: string } = {}): void {
  if (!document.querySelector('#style'))
    document.head.append(Object.assign(document.createElement('style'), { id: 'style', textContent: style + viewStyle + listStyle }));
  render(null, document.body);
  document.body.className = 'surface options';
  reset(options);
  render(
    view === 'welcome' ? (
      <WelcomeApp ports={{ ...ports, openOptions: () => calls.push('options') }} />
    ) : (
      <main>
        <h1>Gloss</h1>
        <ListSection ports={ports} isNoteFile={() => Promise.resolve(false)} onNoteFiles={() => undefined} />
      </main>
    ),
    document.body,
  );
}

const dropOf = (type: string, name: string): DragEvent => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['a,b'], name));
  return new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
};

/** Holds a file over the page; says whether the page takes it. */
export const hold = (name: string): boolean => !document.body.dispatchEvent(dropOf('dragover', name));
export const drop = (name: string): boolean => !document.body.dispatchEvent(dropOf('drop', name));

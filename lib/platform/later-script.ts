declare const globalThis: { readonly importScripts?: (path: string) => void };

/**
 * A script of ours that the background runs not when it starts but when it needs it. To be named while the background starts: Chrome's
 * workers may later load only what was loaded while they were installed, and hold a copy of that
 * (https://w3c.github.io/ServiceWorker/#importscripts, read 2025-11-20).
 */
export function laterScript(path: string): () => Promise<void> {
  const { importScripts } = globalThis;
  if (importScripts) {
    addEventListener('install', () => importScripts(path));
    return () => Promise.resolve(path).then(importScripts);
  }
  return () =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = path;
      script.onload = () => resolve();
      script.onerror = () => reject(new Error(`${path} could not be loaded`));
      document.head.append(script);
    });
}

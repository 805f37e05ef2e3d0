import type { Spool } from '../model/index.js';

/** What TypeScript's libraries know of in workers alone (https://fs.spec.whatwg.org, FileSystemSyncAccessHandle); places and sizes in bytes. */
interface FileAccess {
  write(bytes: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number;
  read(into: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}
interface AccessibleFile extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<FileAccess>;
}

/** Of the origin's own file system, which no page and no reader sees. */
const FOLDER = 'imports';

/** Emptied first: an import that was cut off leaves its file behind. */
async function openFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(FOLDER, { recursive: true }).catch(() => undefined); // mostly there is none
  return root.getDirectoryHandle(FOLDER, { create: true });
}

const noRoom = (): DOMException => new DOMException('no room on the disk for what is imported', 'QuotaExceededError');

/**
 * Opens spools that lie in files of the origin's own file system, so that a list of 500,000 names does not take 30 MB of memory twice while
 * it is made and written. For one dedicated worker at a time; rejects where there is no such file system (Firefox's private windows).
 */
export function createSpoolFiles(): () => Promise<Spool> {
  let folder: Promise<FileSystemDirectoryHandle> | undefined;
  return async () => {
    const directory = await (folder ??= openFolder());
    const name = crypto.randomUUID();
    const file = (await directory.getFileHandle(name, { create: true })) as AccessibleFile;
    const access = await file.createSyncAccessHandle();
    let length = 0;
    let isOpen = true;
    const close = (): void => {
      isOpen = false;
      access.close();
    };
    return {
      append(bytes) {
        if (access.write(bytes, { at: length }) < bytes.length) throw noRoom();
        length += bytes.length;
      },
      read(from, to) {
        const bytes = new Uint8Array(to - from);
        access.read(bytes, { at: from });
        return Promise.resolve(bytes);
      },
      async finish() {
        access.flush();
        close();
        return file.getFile();
      },
      async drop() {
        if (isOpen) {
          access.truncate(0); // a full disk may refuse to remove a file, not to make it shorter
          close();
        }
        await directory.removeEntry(name).catch(() => undefined); // goes with the folder, when the next worker opens it
      },
    };
  };
}

/** Offers a text to the reader as a file to keep. */
export function saveFile({ name, text }: { readonly name: string; readonly text: string }, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // ms; the download has begun by then, and the page may stay open for days
}

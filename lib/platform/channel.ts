/** A line between all contexts of the extension; what goes over it is cloned, files too. */
export function openChannel<Signal>(
  name: string,
  onSignal: (signal: Signal) => void,
): { readonly send: (signal: Signal) => void; readonly close: () => void } {
  const channel = new BroadcastChannel(name);
  // Only contexts of our own origin and version can send here.
  channel.onmessage = ({ data }: MessageEvent<Signal>) => onSignal(data);
  return { send: (signal) => channel.postMessage(signal), close: () => channel.close() };
}

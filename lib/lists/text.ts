type Bytes = Uint8Array<ArrayBuffer>;

/** Enough to see the root element, its namespace and the first record, or a header row and some rows. */
export const HEAD_BYTES = 64 * 1024;

const isDecodable = (label: string): boolean => {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
};

const isUtf8 = (head: Uint8Array<ArrayBuffer>): boolean => {
  try {
    // `stream`: the head may end inside a character.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
};

/**
 * The encoding a file is in: its byte order mark, else what its XML declaration says, else UTF-8 where its first bytes are that,
 * else windows-1252 (lists that went through a spreadsheet).
 */
export function encodingOf(head: Bytes): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const declared = /^(?:\xEF\xBB\xBF)?\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(
    new TextDecoder('latin1').decode(head.subarray(0, 256)),
  )?.[1];
  if (declared !== undefined && !/^utf-?16/i.test(declared) && isDecodable(declared)) return declared.toLowerCase();
  return isUtf8(head) ? 'utf-8' : 'windows-1252';
}

/** Text of bytes in that encoding, without a byte order mark; bytes that are no character become U+FFFD. */
export async function* decode(chunks: AsyncIterable<Bytes>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

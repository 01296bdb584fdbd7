// Bytes of unknown origin become text: byte-order marks first, then a declared encoding, then UTF-8.
// Nothing is refused: bytes that do not fit become U+FFFD and `repaired` says so.

/** Decoded text. */
export interface Decoded {
  readonly text: string;
  /** The encoding used, as the WHATWG Encoding Standard names it. */
  readonly encoding: string;
  /** Whether some bytes did not fit the encoding and stand as U+FFFD in `text`. */
  readonly repaired: boolean;
}

/** The encoding that a byte-order mark at the head of `bytes` names; null without one. */
export function byteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/**
 * Decodes `bytes`. A byte-order mark wins over `declared` (a label such as `windows-1252`) and is not part of
 * the text; an unknown label counts as none.
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  const strict = decoder(byteOrderMark(bytes) ?? declared ?? 'utf-8');
  try {
    return { text: decoded(strict, bytes), encoding: strict.encoding, repaired: false };
  } catch {
    const text = decoded(new TextDecoder(strict.encoding), bytes);
    return { text, encoding: strict.encoding, repaired: true };
  }
}

/**
 * In two steps but for UTF-8: decoding windows-1252 in one, Node 20 gives Latin-1 for it (no curly quotation marks;
 * nodejs/node issue 56542).
 */
function decoded(decoder: TextDecoder, bytes: Uint8Array): string {
  if (decoder.encoding === 'utf-8') return decoder.decode(bytes);
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

function decoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return new TextDecoder('utf-8', { fatal: true });
  }
}

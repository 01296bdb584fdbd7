// Content-Type and its kin in headers of HTTP, from the web or from archives.

/** What a Content-Type says. */
export interface MediaType {
  /** In lower case, without parameters: `text/html`. */
  readonly mediaType: string;
  readonly charset?: string;
}

/** Reads the value of a Content-Type header; null when there is none that makes sense. */
export function parseMediaType(value: string | null | undefined): MediaType | null {
  const [type = '', ...parameters] = (value ?? '').slice(0, 1000).split(';');
  const mediaType = type.trim().toLowerCase();
  if (!/^[\w.+-]+\/[\w.+-]+$/.test(mediaType)) return null;
  for (const parameter of parameters) {
    const at = parameter.indexOf('=');
    if (parameter.slice(0, at).trim().toLowerCase() !== 'charset') continue;
    const charset = parameter
      .slice(at + 1)
      .trim()
      .replace(/^["']|["']$/g, '');
    if (/^[\w.:-]{1,40}$/.test(charset)) return { mediaType, charset };
  }
  return { mediaType };
}

/** How a page of this type is read; null when it is no page. */
export function pageFormat(mediaType: string): 'html' | 'text' | null {
  if (mediaType === 'text/html' || mediaType === 'application/xhtml+xml') return 'html';
  return mediaType === 'text/plain' ? 'text' : null;
}

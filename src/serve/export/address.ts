// The names under which exports speak of things: IRIs that are the same in every export.

/** Of an entry, a conflict or a version, by its id. */
export function urnOf(id: string): string {
  return `urn:dateline:${id}`;
}

/** The address of a report where it has one on the web, else a name made of its id. */
export function reportAddress({
  url,
  report,
}: {
  readonly url: string | null;
  readonly report: string;
}): string {
  return webAddress(url) ?? `urn:dateline:report:${encodeURIComponent(report)}`;
}

/** `url` where it is an address of the web, written as RFC 3986 has it; null for any other. */
export function webAddress(url: string | null): string | null {
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  try {
    return new URL(url).href;
  } catch {
    return null;
  }
}

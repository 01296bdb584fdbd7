// Addresses that reports bring along: a link only where it leads to a page of the web.

/** The address where it is http(s); null for any other (`javascript:`, `data:`, relative ones). */
export function webAddress(text: string | null | undefined): string | null {
  if (text === null || text === undefined || !URL.canParse(text)) return null;
  const { protocol, href } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

// Addresses of web pages, made comparable: which address stands for a page, and when a page's own word on that is taken.

/** Parameters that say where a reader came from, not what the page is. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ocid|cmpid|smid|ref_src)$/i;

/** Names that sites put before their own for the same pages. */
const SAME_PAGES = /^(?:www\d?|m|mobile|amp|edition)\./;

/** `address`, absolute or relative to `base`, as a plain http(s) URL without fragment; null when it is none. */
export function absoluteUrl(address: string, base?: string): string | null {
  if (address.length > 4096) return null;
  let url: URL;
  try {
    url = new URL(address.trim(), base);
  } catch {
    return null;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url.href;
}

/** `url` (absolute) without the parameters that only track its readers. */
export function withoutTracking(url: string): string {
  const at = new URL(url);
  const tracking = [...at.searchParams.keys()].filter((name) => TRACKING.test(name));
  if (tracking.length === 0) return url;
  for (const name of tracking) at.searchParams.delete(name);
  return at.href;
}

/**
 * The id of a page that was had at `url`: its canonical address where the page names one on the same site, otherwise
 * `url`. A page does not speak for another site: it could take the place of that site's report. Nor is a canonical
 * address believed that leads from a page to its site's front page; such are left over from templates.
 */
export function pageId(url: string, canonical: string | undefined): string {
  const own = withoutTracking(url);
  if (canonical === undefined) return own;
  const from = new URL(own);
  const to = new URL(canonical);
  if (!sameSite(from.hostname, to.hostname)) return own;
  if (to.pathname === '/' && to.search === '' && from.pathname !== '/') return own;
  return canonical;
}

/** Other subdomains do not count: on shared hosts they are other people's. */
function sameSite(a: string, b: string): boolean {
  return a.replace(SAME_PAGES, '') === b.replace(SAME_PAGES, '');
}

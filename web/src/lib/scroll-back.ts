// Where a page was scrolled to, and by which link it was left, kept with its place in the history: going back leads there again,
// once the page is long enough.

/** The page stays as it was left: to be called before another is opened. */
export function keepScroll(): void {
  const link = document.activeElement?.getAttribute('href') ?? null;
  history.replaceState({ scrolled: scrollY, link }, '');
}

/** Goes to where `state` says the page was, as soon as there is so much of it; gives up when the reader scrolls. */
export function scrollBack(state: unknown): void {
  const { scrolled: to, link } = (state ?? {}) as { scrolled?: unknown; link?: unknown };
  if (typeof to !== 'number' || to === 0) {
    scrollTo(0, 0);
    return;
  }
  const ends = new AbortController();
  const grown = new ResizeObserver(() => {
    if (document.documentElement.scrollHeight < to + innerHeight) return;
    ends.abort();
    scrollTo(0, to);
    // The heading has the focus, out of sight: the next Tab would lead back up to it.
    const links = document.querySelectorAll<HTMLElement>('main a[href]');
    [...links].find((one) => one.getAttribute('href') === link)?.focus({ preventScroll: true });
  });
  ends.signal.addEventListener('abort', () => grown.disconnect());
  for (const type of ['wheel', 'touchstart', 'keydown', 'popstate'])
    addEventListener(type, () => ends.abort(), { signal: ends.signal });
  grown.observe(document.body);
}

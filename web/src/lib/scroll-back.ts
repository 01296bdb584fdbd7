// Where a page was scrolled to, kept with its place in the history: going back leads there again, once the page is long enough.

/** The page stays as it was left: to be called before another is opened. */
export function keepScroll(): void {
  history.replaceState({ scrolled: scrollY }, '');
}

/** Goes to where `state` says the page was, as soon as there is so much of it; gives up when the reader scrolls. */
export function scrollBack(state: unknown): void {
  const to = (state as { scrolled?: unknown } | null)?.scrolled;
  if (typeof to !== 'number' || to === 0) {
    scrollTo(0, 0);
    return;
  }
  const ends = new AbortController();
  const grown = new ResizeObserver(() => {
    if (document.documentElement.scrollHeight < to + innerHeight) return;
    ends.abort();
    scrollTo(0, to);
  });
  ends.signal.addEventListener('abort', () => grown.disconnect());
  for (const type of ['wheel', 'touchstart', 'keydown', 'popstate'])
    addEventListener(type, () => ends.abort(), { signal: ends.signal });
  grown.observe(document.body);
}

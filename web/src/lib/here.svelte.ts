// Where the reader of the app is: path and parameters of the address, as state; and the ways to go elsewhere.
// Links are plain <a href>: a click on one of this origin is taken here, with the History API.
import { addressOf, changed, keptWith, type Params, partsOf, subjectOf } from './address.ts';
import { keepScroll, scrollBack } from './scroll-back.ts';

class Here {
  path = $state(location.pathname);
  params = $state.raw(new URLSearchParams(location.search));
  /** How often another page was opened: the first one is not announced, later ones take the focus. */
  moves = $state(0);

  /** Address of a page, as of the same moment. */
  to(path: string, params: Params = {}): string {
    return addressOf(path, keptWith(this.params, params));
  }

  /** Address of this page with some parameters changed. */
  with(params: Params): string {
    return addressOf(this.path, changed(this.params, params));
  }

  /** Address of a question to the API, as of the same moment. */
  ask(path: string, params: Params = {}): string {
    return addressOf(path, keptWith(this.params, params));
  }

  /** What stands in the path behind the page's name: `k_2f` of `/accounts/k_2f`. */
  get item(): string | null {
    return partsOf(this.path).item;
  }

  get(name: string): string | null {
    return this.params.get(name);
  }

  go(address: string, { replace = false } = {}): void {
    const next = new URL(address, location.href);
    if (!replace) {
      keepScroll();
      history.pushState(null, '', next);
    } else history.replaceState(history.state, '', next);
    if (this.#arrive(next)) scrollTo(0, 0);
  }

  /** Changes parameters of this page in place: what is shown stays where it is. */
  set(params: Params, options: { replace?: boolean } = {}): void {
    this.go(this.with(params), options);
  }

  /** Listens to links and to the browser's own buttons; gives what ends it. */
  listen(): () => void {
    const ends = new AbortController();
    const { signal } = ends;
    history.scrollRestoration = 'manual';
    const back = ({ state }: PopStateEvent) => {
      if (this.#arrive(new URL(location.href))) scrollBack(state);
    };
    addEventListener('popstate', back, { signal });
    document.addEventListener('click', (event) => this.#clicked(event), { signal });
    return () => ends.abort();
  }

  /** Whether another page is shown than before. */
  #arrive(next: URL): boolean {
    const before = subjectOf(this.path, this.params);
    this.path = next.pathname;
    this.params = next.searchParams;
    if (subjectOf(this.path, this.params) === before) return false;
    this.moves += 1;
    return true;
  }

  #clicked(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element | null)?.closest?.('a[href]');
    if (!(link instanceof HTMLAnchorElement)) return;
    if (link.target !== '' || link.hasAttribute('download') || link.dataset['native'] !== undefined) return;
    const next = new URL(link.href);
    if (next.origin !== location.origin) return;
    if (next.hash !== '' && next.pathname === this.path) return;
    event.preventDefault();
    this.go(link.href);
  }
}

export const here = new Here();

// The pages of the app, in the order of the navigation. A view is loaded when it is first opened.
import type { Component } from 'svelte';
import { partsOf } from './lib/address.ts';

export interface PageEntry {
  /** First part of the path: '' is the front page. */
  readonly path: string;
  readonly name: string;
  readonly load: () => Promise<{ readonly default: Component }>;
  /** Whether `/path/item` is a page too. */
  readonly items?: boolean;
}

export const PAGES: readonly PageEntry[] = [
  { path: '', name: 'Today', load: () => import('./views/today/Today.svelte') },
  { path: 'reading', name: 'Reading', load: () => import('./views/reading/ReadingView.svelte') },
  { path: 'accounts', name: 'Accounts', load: () => import('./views/accounts/Accounts.svelte'), items: true },
  { path: 'due', name: 'Deadlines', load: () => import('./views/due/Due.svelte') },
  { path: 'alerts', name: 'Alerts', load: () => import('./views/alerts/Alerts.svelte') },
];

/** The page at a path such as `/accounts/k_2f`; null when there is none. */
export function pageAt(pathname: string): PageEntry | null {
  const { first, item } = partsOf(pathname);
  const page = PAGES.find(({ path }) => path === first);
  return page === undefined || (item !== null && page.items !== true) ? null : page;
}

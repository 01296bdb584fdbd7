// The watches of a ledger that a running server has open.
import type { AlertPage, AlertsAsked, StoredAlert } from '../../store/alerts/stored-alerts.ts';
import type { Watch, Watched } from '../../store/alerts/watch.ts';
import { LedgerError } from '../../store/ledger-error.ts';
import type { Preview, WatchAsked, Watches } from '../alerts/watches.ts';
import { safeText } from '../cli/page/safe-text.ts';
import type { Terminal } from '../cli/terminal.ts';
import { PAGE } from '../contract/paging.ts';
import {
  againAnswer,
  deliveriesAnswer,
  madeAnswer,
  previewAnswer,
  watch,
  watchesAnswer,
} from '../contract/watches.ts';
import { pathTo } from './path-to.ts';
import { Server } from './server.ts';
import { wholeList } from './whole-list.ts';

export class ServerWatches implements Watches {
  readonly #server: Server;

  /** `place` is the address of the server. Throws `UsageError` where it cannot be one. */
  constructor(place: string, terminal: Pick<Terminal, 'env' | 'interrupted'>) {
    this.#server = new Server(place, terminal);
  }

  async list(): Promise<readonly Watch[]> {
    return (await wholeList(this.#server, 'watches', watchesAnswer)).items as readonly Watch[];
  }

  async told(id: string, { limit, after, state }: AlertsAsked) {
    const path = pathOf(id);
    const one = (await this.#server.get(path, watch)) as Watch;
    const alerts: StoredAlert[] = [];
    let from = after === undefined ? undefined : String(after);
    for (;;) {
      const most = Math.min(limit - alerts.length, PAGE.most);
      const asked = { limit: most, after: from, state };
      const { items, total, next } = await this.#server.get(`${path}/deliveries`, deliveriesAnswer, asked);
      alerts.push(...items);
      from = next ?? undefined;
      if (from !== undefined && items.length > 0 && alerts.length < limit) continue;
      const page: AlertPage = { alerts, total, next: from === undefined ? null : Number(from) };
      return { watch: one, page };
    }
  }

  async preview(written: Watched): Promise<Preview> {
    const { watched, called, expected } = await this.#server.post('watches/preview', previewAnswer, written);
    const asked = written.kind === 'actor' || written.kind === 'deadline' ? written.asked.actor : undefined;
    const unknown = asked !== undefined && called === null && !/^[a-z]+:./.test(asked);
    return { watched: watched as Watched, called, unknown, expected };
  }

  async add({ of: { watched }, name, webhook, begin }: WatchAsked) {
    const asked = { ...watched, ...(name === undefined ? {} : { name }), begin };
    const made = await this.#server.post(
      ...(['watches', madeAnswer] as const),
      webhook === undefined ? asked : { ...asked, webhook },
    );
    return { watch: made.watch as Watch, secret: made.secret };
  }

  async end(id: string) {
    return (await this.#server.ask(pathOf(id), watch, { method: 'DELETE' })) as Watch;
  }

  async again(id: string, alert: string | null) {
    const body = alert === null ? {} : { alert };
    return (await this.#server.post(`${pathOf(id)}/again`, againAnswer, body)).again;
  }

  async close() {}
}

/** The path to a watch. Throws `watch-unknown` for an id that no path can name. */
function pathOf(id: string): string {
  const path = pathTo('watches', id);
  if (path === null)
    throw new LedgerError(
      'watch-unknown',
      `There is no watch ${safeText(id)} in this ledger. Look it up in the list of watches`,
    );
  return path;
}

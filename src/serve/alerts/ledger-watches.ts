// The watches of an open ledger.
import type { AlertsAsked } from '../../store/alerts/stored-alerts.ts';
import type { Watched } from '../../store/alerts/watch.ts';
import type { Ledger } from '../../store/ledger.ts';
import { newSecret } from './alert-message.ts';
import { resolvedWatch, watchName } from './watched.ts';
import type { Preview, WatchAsked, Watches } from './watches.ts';

export class LedgerWatches implements Watches {
  readonly #ledger: Ledger;
  readonly #clock: () => string;

  /** `clock` is the present moment, ISO 8601 in UTC. Closing the watches closes the ledger. */
  constructor(ledger: Ledger, clock: () => string) {
    this.#ledger = ledger;
    this.#clock = clock;
  }

  list() {
    return this.#ledger.alerts.watches();
  }

  async told(id: string, asked: AlertsAsked) {
    const page = await this.#ledger.alerts.alerts(id, asked);
    return { watch: (await this.#ledger.alerts.watch(id))!, page };
  }

  async preview(written: Watched): Promise<Preview> {
    const resolved = await resolvedWatch(this.#ledger, written);
    return { ...resolved, expected: await this.#ledger.alerts.expected(resolved.watched, this.#clock()) };
  }

  async add({ of: { watched, called }, name, webhook, begin }: WatchAsked) {
    const secret = webhook?.secret ?? newSecret();
    const watch = await this.#ledger.alerts.add(
      {
        ...{ ...watched, name: name ?? watchName(watched, called), begin },
        ...(webhook === undefined ? {} : { webhook: { url: webhook.url, secret } }),
      },
      this.#clock(),
    );
    return { watch, secret: webhook !== undefined && webhook.secret === undefined ? secret : null };
  }

  end(id: string) {
    return this.#ledger.alerts.end(id, this.#clock());
  }

  again(id: string, alert: string | null) {
    return this.#ledger.alerts.again(id, alert, this.#clock());
  }

  close() {
    return this.#ledger.close();
  }
}

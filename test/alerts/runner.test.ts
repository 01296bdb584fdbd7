// Alerts of a server that runs: sent after each change, when something is to be tried again and when a day begins; closing
// leaves nothing behind.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { AlertRunner } from '../../src/serve/alerts/alert-runner.ts';
import type { Outgoing, Sent } from '../../src/store/alerts/deliveries.ts';
import type { Database } from '../../src/store/database.ts';
import type { Ledger } from '../../src/store/ledger.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { freshLedger } from '../store/fresh-ledger.ts';
import { readToy } from '../store/toy-reader.ts';
import { SECRET } from './receiver.ts';

/** Time that stands still while somebody sleeps, until it is told to go on. */
class StandingClock {
  time = Date.UTC(2020, 0, 1, 23, 30);
  #sleeping: { readonly until: number; readonly go: () => void } | null = null;
  #told: ((until: number) => void) | null = null;

  now(): number {
    return this.time;
  }
  deadline(): AbortSignal {
    return new AbortController().signal;
  }
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      this.#sleeping = { until: this.time + milliseconds, go: resolve };
      this.#told?.(this.#sleeping.until);
      this.#told = null;
    });
  }
  /** Resolves to the moment until which somebody sleeps, from the next time that somebody does. */
  nextSleep(): Promise<number> {
    return new Promise((resolve) => {
      this.#told = resolve;
    });
  }
  /** Lets the sleeper wake at its time. */
  wake(): void {
    const { until, go } = this.#sleeping!;
    this.time = until;
    go();
  }
}

let database: Database;
let ledger: Ledger;
let clock: StandingClock;
let sent: string[];
let answers: Sent[];
beforeAll(async () => {
  database = await openDatabase('memory:');
});
afterAll(() => database?.close());
beforeEach(async () => {
  ledger = await freshLedger(database);
  [clock, sent, answers] = [new StandingClock(), [], []];
  await ledger.alerts.add(
    {
      name: 'w',
      kind: 'search',
      asked: { words: 'troops' },
      webhook: { url: 'https://a.example/', secret: SECRET },
    },
    new Date(clock.time).toISOString(),
  );
});

const add = (name: string) =>
  ledger.addReports([readToy({ id: name, text: `${name} said troops will leave Syria.` })], 'toy 1');

const run = (
  more: { shared?: boolean; send?: (outgoing: Outgoing, signal?: AbortSignal) => Promise<Sent> } = {},
) =>
  new AlertRunner({
    ...{ alerts: ledger.alerts, by: 'runner', shared: more.shared ?? false },
    sender: {
      clock,
      send: async (outgoing, signal) => {
        sent.push(outgoing.alert.entries[0]!.report);
        if (more.send) return more.send(outgoing, signal);
        return answers.shift() ?? { kind: 'sent', status: 200 };
      },
    } as ConstructorParameters<typeof AlertRunner>[0]['sender'],
    report: (error) => {
      throw error;
    },
  });

test('it sends what is there, then what comes, then what is to be tried again, and looks when a day begins', async () => {
  await add('Ryan');
  let slept = clock.nextSleep();
  const runner = run();
  expect(new Date(await slept).toISOString()).toBe('2020-01-02T00:00:00.000Z');
  expect(sent).toEqual(['Ryan']);
  const nextAt = '2020-01-01T23:40:00.000Z';
  answers.push({ kind: 'again', status: 503, error: 'no', nextAt, rest: true });
  await add('Esper');
  slept = clock.nextSleep();
  runner.soon();
  expect(new Date(await slept).toISOString()).toBe(nextAt);
  slept = clock.nextSleep();
  clock.wake();
  await slept;
  expect(sent).toEqual(['Ryan', 'Esper', 'Esper']);
  await runner.close();
});

test('a ledger that others write to is looked at every minute', async () => {
  let slept = clock.nextSleep();
  const runner = run({ shared: true });
  expect((await slept) - clock.time).toBe(60_000);
  await add('Ryan');
  slept = clock.nextSleep();
  clock.wake();
  await slept;
  expect(sent).toEqual(['Ryan']);
  await runner.close();
});

test('closing stops what is being sent, and the next one sends it', async () => {
  await add('Ryan');
  let begun = () => {};
  const sending = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const runner = run({
    send: (_, signal) =>
      new Promise((_resolve, reject) => {
        signal!.addEventListener('abort', () => reject(signal!.reason));
        begun();
      }),
  });
  await sending;
  await runner.close();
  expect((await ledger.alerts.watches())[0]).toMatchObject({ waiting: 1, sent: 0 });
  const slept = clock.nextSleep();
  const next = new AlertRunner({
    ...{ alerts: ledger.alerts, by: 'next', shared: false, report: () => {} },
    sender: { clock, send: async () => ({ kind: 'sent', status: 200 }) },
  });
  await slept;
  await next.close();
  expect((await ledger.alerts.watches())[0]).toMatchObject({ waiting: 0, sent: 1 });
});

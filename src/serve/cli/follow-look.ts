// One look at feeds: what is new is fetched, read on threads and stored batch by batch, each together with where its feed
// then stands. A process that ends at any moment has kept both or neither.
import type { WebClient } from '../../ingest/fetch/web-client.ts';
import { keptFeedState } from '../../ingest/follow/feed-state.ts';
import { type Followed, follow } from '../../ingest/follow/follow.ts';
import type { Parcel } from '../../ingest/parcel.ts';
import type { Problem } from '../../ingest/problem.ts';
import type { Ledger } from '../../store/ledger.ts';
import type { Became } from './add-tally.ts';
import { Batch } from './batch.ts';
import type { EngineModule } from './engine.ts';
import { finishEach } from './finish-parcels.ts';
import type { FollowTally } from './follow-tally.ts';
import type { Installation } from './installation.ts';
import { orAborted } from './or-aborted.ts';
import { Progress } from './progress.ts';
import type { Own } from './read-own.ts';
import { Sink } from './sink.ts';
import { counted, number } from './tally.ts';
import type { Terminal } from './terminal.ts';

export interface LookSettings {
  readonly ledger: Ledger;
  readonly client: WebClient;
  readonly jobs: number | 'auto';
  readonly quiet: boolean;
  readonly format: 'summary' | 'jsonl';
  readonly own: Own;
  readonly installation: Installation;
  /** Told of the end of each feed. */
  readonly ended?: (feed: string, failed: boolean) => void;
}

/** Pages come slowly: what there is is stored after so many milliseconds, be the batch full or not. */
const PATIENCE = 5000;

/** Looks at `feeds`, says what came of it as it is asked for, and counts all in `tally`. Ends when interrupted. */
export async function lookAt(
  feeds: readonly string[],
  settings: LookSettings,
  terminal: Terminal,
  tally: FollowTally,
): Promise<void> {
  const { quiet, format } = settings;
  const { stdout, stderr, now } = terminal;
  const sink = Sink.toStream(stdout);
  const line = () => {
    const failed = tally.failed + tally.feeds.failed;
    const parts = [
      `${number(tally.ended)} of ${counted(feeds.length, 'feed')}`,
      counted(tally.reports, 'report'),
    ];
    return [...parts, ...(failed > 0 ? [`${number(failed)} failed`] : [])].join('  ');
  };
  const progress = quiet || !stderr.isTTY ? null : new Progress(stderr, now, line);
  try {
    for await (const step of steps(feeds, settings, terminal, tally)) {
      if (format === 'jsonl')
        await sink.write(new TextEncoder().encode(step.map((one) => `${JSON.stringify(one)}\n`).join('')));
      progress?.update(tally);
    }
  } finally {
    progress?.clear();
  }
}

/** What became of reports as soon as they are kept, step by step; a step may be empty. */
async function* steps(
  feeds: readonly string[],
  { ledger, client, jobs, own, installation, ended }: LookSettings,
  { interrupted, now }: Terminal,
  tally: FollowTally,
): AsyncGenerator<Became[]> {
  const { engine, workerEntry } = installation;
  const reader = await ((await import(engine)) as EngineModule).readerVersion(own);
  const kept = Object.entries(await ledger.feedStates(feeds));
  const states = Object.fromEntries(kept.map(([feed, state]) => [feed, keptFeedState(state)]));
  const all = finishEach(follow(feeds, { client, states, signal: interrupted }), parcelOf, {
    ...{ jobs, engine, task: { make: 'record', ...own } },
    ...(workerEntry === undefined ? {} : { workerEntry }),
    known: (asked) => ledger.alreadyHas(asked),
  });
  const batch = new Batch(ledger, reader, tally);
  let stored = now();
  try {
    for (;;) {
      const next = await orAborted(all.next(), interrupted);
      if (next === 'aborted' || interrupted.aborted || next.done) break;
      const { item, finished } = next.value;
      const { feed } = item;
      if (item.kind === 'problem') {
        (item.ofFeed ? tally.feeds : tally).name(item.problem);
        yield failures([item.problem], feed);
      } else if (item.kind === 'report') {
        const problems = [...item.problems, ...finished!.problems];
        tally.add({ ...finished!, problems });
        yield failures(problems, feed);
        for (const record of finished!.records) batch.add(record, { feed });
        batch.remember(feed, item.state);
      } else {
        tally.feed(item.outcome);
        ended?.(feed, item.outcome === 'failed');
        if (item.outcome === 'read') batch.remember(feed, item.state);
      }
      const isEnd = item.kind === 'feed' && item.outcome === 'read';
      if (!isEnd && !batch.isFull && now() - stored < PATIENCE) continue;
      yield await batch.store();
      stored = now();
    }
    yield await batch.store();
  } finally {
    void all.return(undefined).catch(() => {});
  }
}

/** What threads are to do with what came of a feed. */
function parcelOf(item: Followed): Parcel | null {
  if (item.kind !== 'report') return null;
  const { report } = item;
  return { kind: 'report', where: report.url ?? report.id, report, size: report.original.bytes.length };
}

function failures(problems: readonly Problem[], feed: string): Became[] {
  return problems.flatMap(({ level, where, slug }) =>
    level === 'error' ? [{ where, outcome: 'failed' as const, why: slug, feed }] : [],
  );
}

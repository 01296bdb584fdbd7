// Server-sent events: where the ledger stands, at once and whenever it changed; that watches told something; and how far adding
// is.
import { createRoute } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { HttpProblem } from '../problem.ts';
import { PROBLEM } from '../route.ts';
import type { Served } from '../settings.ts';

/** Those who listen at a time. */
const MOST = 200;
/** Milliseconds after which a sign of life is sent. */
const BEAT = 20_000;
/** Milliseconds between looks at a ledger that others write to as well. */
const LOOK = 5000;
/** Milliseconds within which changes of alerts are one event: they come in bursts. */
const CALM = 300;

const EVENTS = createRoute({
  ...{ method: 'get', path: '/events', tags: ['Server'] },
  summary:
    'Server-sent events: `ledger` { state } at once and after each change, `alerts` {} after changes of watches and what they tell, `progress` { done, ended } of POST /reports.',
  request: { query: z.strictObject({}) },
  responses: {
    200: {
      content: { 'text/event-stream': { schema: z.string() } },
      description: 'Events, until either side leaves.',
    },
    default: PROBLEM,
  },
});

/** How far adding is, for those who listen. */
export class Progress {
  readonly #listeners = new Set<(progress: { readonly done: number; readonly ended: boolean }) => void>();

  /** Of one request. */
  begin() {
    let done = 0;
    const tell = (ended: boolean) => {
      for (const listener of this.#listeners) listener({ done, ended });
    };
    return {
      one: () => {
        done++;
        tell(false);
      },
      end: () => tell(true),
    };
  }

  /** Has `listener` told; gives what ends that. */
  onProgress(listener: (progress: { readonly done: number; readonly ended: boolean }) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** Adds the route. */
export function eventRoutes({ app, desk }: Served, progress: Progress): void {
  let listening = 0;
  app.openapi(EVENTS, async (c) => {
    if (listening >= MOST)
      throw new HttpProblem(503, 'server-busy', 'Too many listen for events here. Try again in a while.');
    const state = await desk.state();
    listening++;
    return streamSSE(c, async (stream) => {
      const write = (event: string, data: object) =>
        void stream.writeSSE({ event, data: JSON.stringify(data) });
      const alerts = calmly(() => write('alerts', {}));
      const leave = [
        desk.onChange((now) => write('ledger', { state: now })),
        desk.ledger.alerts.onChange(alerts.soon),
        alerts.end,
        progress.onProgress((now) => write('progress', now)),
      ];
      const beat = setInterval(() => void stream.write(': still here\n\n'), BEAT);
      const look =
        desk.ledger.database.kind === 'server' ? setInterval(lookingAt(desk, alerts.soon), LOOK) : null;
      write('ledger', { state });
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      clearInterval(beat);
      if (look !== null) clearInterval(look);
      for (const end of leave) end();
      listening--;
    });
  });
}

/** What looks at a ledger that others write to as well; `alerts` is called when they changed some. */
function lookingAt(desk: Served['desk'], alerts: () => void): () => void {
  let before: string | null = null;
  return () => {
    // Without an answer now, the next look has one.
    desk.state().catch(() => {});
    desk.ledger.alerts
      .state()
      .then((state) => {
        if (before !== null && before !== state) alerts();
        before = state;
      })
      .catch(() => {});
  };
}

/** Does something once for all calls of `soon` within a while. */
function calmly(work: () => void): { readonly soon: () => void; readonly end: () => void } {
  let waiting: NodeJS.Timeout | undefined;
  return {
    soon: () => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        work();
      }, CALM);
    },
    end: () => clearTimeout(waiting),
  };
}

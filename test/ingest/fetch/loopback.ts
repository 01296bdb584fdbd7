// A web server on this machine for one test, and a clock that never waits.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../../src/ingest/fetch/clock.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface Loopback {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly port: number;
  /** The paths that were asked for, but for robots.txt. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** Answers with `pages` by path, a string being the body of a page; 404 for others, robots.txt among them. */
export async function serve(pages: Readonly<Record<string, string | Handler>>): Promise<Loopback> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path !== '/robots.txt') asked.push(path);
    const page = pages[path];
    if (page === undefined) response.writeHead(404).end();
    else if (typeof page === 'function') page(request, response);
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { origin: `http://127.0.0.1:${port}`, port, asked, close };
}

/** Time that passes only while somebody sleeps. */
export class TestClock implements Clock {
  time = Date.UTC(2020, 0, 1);
  readonly slept: number[] = [];
  /** Fires for every request that was begun before. */
  late = new AbortController();

  now(): number {
    return this.time;
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.slept.push(milliseconds);
    this.time += milliseconds;
  }

  deadline(): AbortSignal {
    return this.late.signal;
  }
}

// A server that answers with an application: listening, and going away again.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';

/** Where to listen. */
export interface ListenSettings {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
}

/** Bytes of a request's header, milliseconds for it and for the whole request, and connections at a time. */
const MOST = { header: 16 * 1024, headers: 15_000, request: 120_000, connections: 1024 } as const;

/** What answers requests: a Hono application. */
export interface Answering {
  fetch(request: Request): Response | Promise<Response>;
}

/** A server that listens. */
export interface Listening {
  /** `http://127.0.0.1:4747/` */
  readonly address: string;
  /** Takes no more requests, ends those that last, and frees the port. */
  close(): Promise<void>;
}

/** Listens. Rejects, with what to do, when the port is taken or may not be had. */
export async function listen(app: Answering, { host, port }: ListenSettings): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: (request) => app.fetch(request),
    overrideGlobalObjects: false,
    serverOptions: { maxHeaderSize: MOST.header, headersTimeout: MOST.headers, requestTimeout: MOST.request },
  }) as Server;
  server.maxConnections = MOST.connections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refused(error, host, port)));
    server.listen(port, host, resolve);
  });
  const { port: own } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${own}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function refused(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new Error(
      `Something listens at ${host}:${port} already, perhaps another dateline serve. Ask that one, or take another port: --port 0 (port-taken)`,
      { cause: error },
    );
  return new Error(
    `It cannot listen at ${host}:${port} (${error.code}). Take another --port (port-refused)`,
    {
      cause: error,
    },
  );
}

// A server that answers with an application: listening, and going away again.
import type { Server } from 'node:http';
import { type AddressInfo, createServer, type Server as NetServer } from 'node:net';
import type { Duplex } from 'node:stream';
import { createAdaptorServer } from '@hono/node-server';
import type { ProblemAnswer } from '../contract/problem.ts';

/** Where to listen. */
export interface ListenSettings {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
}

/** Bytes of a request's header, milliseconds for it and for the whole request, and connections at a time. Bodies have a time of
 * their own, which is shorter and answered with what to do. */
const MOST = { header: 16 * 1024, headers: 15_000, request: 150_000, connections: 1024 } as const;

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
  server.on('clientError', answerUnreadable);
  await bind(server, { host, port });
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

/** Rejects as `listen` does where it could not listen now; leaves the port free. For asking before work that takes long. */
export async function expectFree(settings: ListenSettings): Promise<void> {
  const server = createServer();
  await bind(server, settings);
  await new Promise((resolve) => server.close(resolve));
}

async function bind(server: NetServer, { host, port }: ListenSettings): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refused(error, host, port)));
    server.listen(port, host, resolve);
  });
}

/** Requests that are none, or come too slowly: in the one shape of what goes wrong, and the connection ends. */
function answerUnreadable({ code }: NodeJS.ErrnoException, socket: Duplex): void {
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, slug, message] = UNREADABLE[code ?? ''] ?? NO_REQUEST;
  const body = JSON.stringify({ error: { slug, message } } satisfies ProblemAnswer);
  const head = [
    `HTTP/1.1 ${status}`,
    'Content-Type: application/json',
    "Content-Security-Policy: default-src 'none'",
  ];
  socket.end(
    `${[...head, `Content-Length: ${body.length}`, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`,
  );
}

type Unreadable = readonly [status: string, slug: string, message: string];

const NO_REQUEST: Unreadable = ['400 Bad Request', 'request-unreadable', 'This is no request of HTTP/1.1.'];

/** By Node’s word for what is wrong. */
const UNREADABLE: Readonly<Record<string, Unreadable>> = {
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    'header-too-large',
    `The header may have ${MOST.header} bytes. Ask for less in one address.`,
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [
    '408 Request Timeout',
    'request-too-slow',
    'The request came too slowly. Send it again.',
  ],
};

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

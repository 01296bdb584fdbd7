// A receiver of webhooks on this machine, as it should be written: it checks signatures and keeps each delivery once.
import { createHmac } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Loopback, serve } from '../ingest/fetch/loopback.ts';

export const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes ...').toString('base64')}`;

/** One arrival. */
export interface Arrival {
  readonly delivery: string;
  readonly body: string;
}

/** How the receiver answers the next one; the last stands for all that follow. */
export type Answering = (response: ServerResponse, request: IncomingMessage) => void;

export const ok: Answering = (response) => response.writeHead(204).end();
export const status =
  (code: number, headers: Record<string, string> = {}): Answering =>
  (response) =>
    response.writeHead(code, headers).end();
export const hangUp: Answering = (response) => response.destroy();
export const never: Answering = () => {};

export class Receiver {
  /** All that arrived, repeats too; and what is kept of it, each once. */
  readonly arrived: Arrival[] = [];
  readonly kept = new Map<string, string>();
  readonly #answers: Answering[];
  #server: Loopback | null = null;

  constructor(...answers: readonly [Answering, ...Answering[]]) {
    this.#answers = [...answers];
  }

  /** Opens it. Its address is `url`. */
  async open(): Promise<this> {
    const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const body = await text(request);
      const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': said } = request.headers;
      const key = Buffer.from(SECRET.slice('whsec_'.length), 'base64');
      const right = `v1,${createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64')}`;
      if (said !== right || request.headers['dateline-delivery'] !== id)
        return void response.writeHead(401).end();
      const delivery = id as string;
      this.arrived.push({ delivery, body });
      const next = this.#answers.length > 1 ? this.#answers.shift()! : this.#answers[0]!;
      response.on('finish', () => {
        if (response.statusCode < 300) this.kept.set(delivery, body);
      });
      next(response, request);
    };
    this.#server = await serve({ '/hook': (request, response) => void answer(request, response) });
    return this;
  }

  get url(): string {
    return `${this.#server!.origin}/hook`;
  }

  /** What comes next is answered so. */
  answers(...answers: readonly [Answering, ...Answering[]]): void {
    this.#answers.splice(0, this.#answers.length, ...answers);
  }

  async close(): Promise<void> {
    await this.#server?.close();
  }
}

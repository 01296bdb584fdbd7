// What went wrong, as an answer: one shape for everything, with a slug that lasts and a message that says what to do.
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { LedgerError, type LedgerErrorSlug } from '../../store/ledger-error.ts';
import { AskError } from '../ask/ask-error.ts';
import type { ProblemAnswer } from '../contract/problem.ts';

/** Thrown by routes: ends the request with this answer. */
export class HttpProblem extends Error {
  readonly status: ContentfulStatusCode;
  readonly slug: string;
  readonly details: unknown;

  constructor(status: ContentfulStatusCode, slug: string, message: string, details?: unknown) {
    super(message);
    this.status = status;
    this.slug = slug;
    this.details = details;
  }
}

/** The answer for an error. What is nobody's mistake is told to `report`, and nothing of it to whoever asked. */
export function problemAnswer(c: Context, error: unknown, report: (error: unknown) => void): Response {
  const known = problemOf(error);
  if (known === null) report(error);
  const { status, slug, message, details } = known ?? FAULT;
  const body: ProblemAnswer = {
    error: { slug, message, ...(details === undefined ? {} : { details }) },
  };
  return c.json(body, status);
}

const FAULT = new HttpProblem(
  500,
  'server-fault',
  'Something went wrong here, and the terminal in which the server runs says what. Try again; if it stays, report it.',
);

function problemOf(error: unknown): HttpProblem | null {
  if (error instanceof HttpProblem) return error;
  if (error instanceof AskError) {
    const status = error.slug === 'name-unknown' ? 404 : 400;
    const { candidates } = error;
    return new HttpProblem(
      status,
      error.slug,
      error.message,
      candidates.length === 0 ? undefined : { candidates: candidates.slice(0, 50) },
    );
  }
  if (error instanceof HTTPException) {
    const [slug, message] = REQUEST[error.status] ?? ['request-refused', error.message];
    return new HttpProblem(error.status as ContentfulStatusCode, slug, message);
  }
  if (error instanceof LedgerError)
    return new HttpProblem(
      STATUS[error.slug] ?? 503,
      error.slug,
      `${error.message.replace(` (${error.slug})`, '')}.`,
    );
  return null;
}

/** What the framework refuses before a route sees it. */
const REQUEST: Readonly<Record<number, readonly [slug: string, message: string]>> = {
  400: ['body-unreadable', 'The body is not JSON: send one JSON value with Content-Type: application/json.'],
  415: [
    'media-type-unknown',
    'The body comes as something that is not taken here: see /docs for the Content-Type to send.',
  ],
};

/** What is wrong with what was asked, and not with the ledger. */
const STATUS: Readonly<Partial<Record<LedgerErrorSlug, ContentfulStatusCode>>> = {
  'judgement-refused': 409,
  'watch-refused': 400,
  'watch-unknown': 404,
  'delivery-unknown': 404,
};

/** Nothing is there under an id. */
export function notFound(what: string, id: string): HttpProblem {
  return new HttpProblem(
    404,
    `${what}-unknown`,
    `There is no ${what} ${id} in this ledger. GET /search names what there is.`,
  );
}

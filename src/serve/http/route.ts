// How a route that gives JSON is described: once, for the check of what comes in, the answer's shape and the docs.
import { createRoute } from '@hono/zod-openapi';
import { type ZodObject, type ZodType, z } from 'zod';
import { problemAnswer } from '../contract/problem.ts';

/** A body or answer of JSON. */
export function json<T extends ZodType>(schema: T, description: string) {
  return { content: { 'application/json': { schema } }, description };
}

/** Any answer that is no success. */
export const PROBLEM = json(problemAnswer, 'What went wrong, and what to do.');

/** Parts of the docs. */
export type Part = 'Record' | 'Reports' | 'Judgements' | 'Exports and feeds' | 'Alerts' | 'Server';

interface Question<P extends string, Q extends ZodObject, A extends ZodType> {
  readonly path: P;
  readonly part: Part;
  readonly summary: string;
  readonly query: Q;
  readonly answer: A;
}

/** A question: a GET that answers with JSON. */
export function question<P extends string, Q extends ZodObject, A extends ZodType>({
  path,
  part,
  summary,
  query,
  answer,
}: Question<P, Q, A>) {
  return createRoute({
    method: 'get' as const,
    path,
    ...{ tags: [part], summary },
    request: { query },
    responses: { 200: json(answer, 'The answer.'), default: PROBLEM },
  });
}

/** A question about one thing, which the path names by its `id`. */
export function questionOf<P extends `${string}{id}${string}`, Q extends ZodObject, A extends ZodType>({
  path,
  part,
  summary,
  query,
  answer,
  id,
}: Question<P, Q, A> & { readonly id: string }) {
  return createRoute({
    method: 'get' as const,
    path,
    ...{ tags: [part], summary },
    request: { query, params: idParams(id) },
    responses: { 200: json(answer, 'The answer.'), default: PROBLEM },
  });
}

/** The `id` of a path, as the docs describe it. */
export function idParams(description: string) {
  return z.object({ id: z.string().min(1).max(4000).meta({ description }) });
}

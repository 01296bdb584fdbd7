// What is asked at an address that is none, or in a way that it does not take.
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HttpProblem } from './problem.ts';

/** 405 with `Allow` where routes of the API take other methods at this address, else 404. */
export function nothingHere(c: Context, app: OpenAPIHono): HttpProblem {
  const { method, path } = c.req;
  const allowed = methodsAt(app, path).flatMap((one) => (one === 'GET' ? ['GET', 'HEAD'] : [one]));
  if (allowed.length === 0 || allowed.includes(method))
    return new HttpProblem(
      404,
      'path-unknown',
      `There is nothing at ${method} ${path}. See /docs for what there is.`,
    );
  c.header('Allow', allowed.join(', '));
  return new HttpProblem(
    405,
    'method-unknown',
    `${path} takes ${allowed.join(', ')}, and not ${method}. See /docs for what there is.`,
  );
}

function methodsAt({ openAPIRegistry }: OpenAPIHono, path: string): string[] {
  const parts = path.split('/');
  return openAPIRegistry.definitions.flatMap((one) => {
    if (one.type !== 'route') return [];
    const own = one.route.path.split('/');
    const fits =
      own.length === parts.length && own.every((part, i) => part === parts[i] || part.startsWith('{'));
    return fits ? [one.route.method.toUpperCase()] : [];
  });
}

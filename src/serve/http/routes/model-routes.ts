// The models of the engine, for the page that reads in the browser: which there are, and the files themselves.
import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { modelsAnswer } from '../../contract/models.ts';
import { HttpProblem } from '../problem.ts';
import { PROBLEM, question } from '../route.ts';
import { ServedModels } from '../served-models.ts';
import type { Served } from '../settings.ts';

const LIST = question({
  ...{ path: '/models', part: 'Server', query: z.strictObject({}), answer: modelsAnswer },
  summary: 'The models of the engine, for reading in a browser.',
});

const FILE = createRoute({
  ...{ method: 'get', path: '/models/{file}', tags: ['Server'] },
  summary: 'One of them, at the address that /models gives.',
  request: { params: z.object({ file: z.string().max(200) }) },
  responses: {
    200: {
      content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } },
      description: 'The weights, for createReader.',
    },
    default: PROBLEM,
  },
});

/** Adds the routes. */
export function modelRoutes({ app }: Served): void {
  const models = new ServedModels();
  app.openapi(LIST, async (c) => {
    c.header('Cache-Control', 'no-cache');
    return c.json({ models: await models.list() }, 200);
  });
  app.openapi(FILE, async (c) => {
    const bytes = await models.file(c.req.valid('param').file);
    if (bytes === null)
      throw new HttpProblem(404, 'model-unknown', 'There is no such model here. GET /models names them.');
    const lasting = { 'Cache-Control': 'public, max-age=31536000, immutable' };
    return c.body(bytes, 200, { 'Content-Type': 'application/octet-stream', ...lasting });
  });
}

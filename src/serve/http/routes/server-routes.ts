// What the server holds, and by which version.
import { z } from 'zod';
import { statusAnswer } from '../../contract/status.ts';
import { mayWrite } from '../access.ts';
import { question } from '../route.ts';
import type { Served } from '../settings.ts';

const STATUS = question({
  ...{ path: '/status', part: 'Server', query: z.strictObject({}), answer: statusAnswer },
  summary: 'How much the ledger holds, its state, and Dateline’s version.',
});

/** Adds the route. */
export function serverRoutes({ app, desk, settings }: Served): void {
  app.openapi(STATUS, async (c) => {
    const [state, { reports, statements, claims, first, last }] = await Promise.all([
      desk.state(),
      desk.overview(),
    ]);
    return c.json(
      {
        ...{ version: settings.version, state, reports, statements, claims, first, last },
        ...{ writable: mayWrite(c, settings.tokens ?? null), place: desk.ledger.database.kind },
      },
      200,
    );
  });
}

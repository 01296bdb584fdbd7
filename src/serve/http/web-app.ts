// The pages of the web app: each of its addresses is answered with its index.html, its files with what was built, and a
// browser that asks for what there is not with the app too, which says so. Where nothing was built, a plain page says how to
// do that.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';

/** The addresses of the pages (`web/`). */
const PAGES = [
  '/',
  '/reading',
  '/accounts',
  '/accounts/:id',
  '/due',
  '/map',
  '/people',
  '/find',
  '/try',
  '/alerts',
];

const MISSING = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Dateline</title>
<h1>Dateline is running, but its pages were not built</h1>
<p>Stop it, run <code>npm run build</code> in the folder of Dateline, and start it again.
<p>The API is there: <a href="/docs">/docs</a>, <a href="/conflicts">/conflicts</a>.
`;

/** Adds the pages; `folder` is that of the built app, null where there is none. */
export function webApp(app: OpenAPIHono, folder: string | null): void {
  const page = async (c: Context, status: 200 | 404 = 200): Promise<Response> => {
    c.header('Cache-Control', 'no-cache');
    try {
      return c.html(folder === null ? MISSING : await readFile(join(folder, 'index.html'), 'utf8'), status);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return c.html(MISSING, status);
    }
  };
  for (const path of PAGES) app.get(path, (c) => page(c));
  if (folder === null) return;
  const file = serveStatic({ root: folder });
  app.get('/*', async (c, next) => {
    const answer = await file(c, next);
    // Built files have a hash of their content in their names.
    const lasts = c.req.path.startsWith('/assets/');
    // What is not a file is answered further on.
    if (!(answer instanceof Response)) return answer;
    answer.headers.set('Cache-Control', lasts ? 'public, max-age=31536000, immutable' : 'no-cache');
    return answer;
  });
  // A person who mistyped an address gets a page; programs get the one shape of problems.
  app.get('/*', (c, next) => (c.req.header('Accept')?.includes('text/html') ? page(c, 404) : next()));
}

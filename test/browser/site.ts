// A site on this machine alone: an empty page, the engine bundled for browsers, and the weights as they are.
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..', '..');
const PAGE = '<!doctype html><title>Dateline</title><script type="module" src="page.js"></script>';

/** Bundles the engine with `page.ts`. Fails when it needs a module of Node: nothing stands in for one here. */
export async function bundleEngine(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'test', 'browser', 'page.ts')],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}

/** Serves `/`, `/page.js` and `/models/<file>` on 127.0.0.1; `url` ends in a slash. */
export async function startSite(engine: string): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    try {
      if (path === '/') response.setHeader('content-type', 'text/html').end(PAGE);
      else if (path === '/page.js') response.setHeader('content-type', 'text/javascript').end(engine);
      else if (path.startsWith('/models/')) response.end(readFileSync(join(root, 'models', basename(path))));
      else response.writeHead(404).end();
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

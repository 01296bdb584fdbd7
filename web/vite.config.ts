// Builds web/ into dist/web, which the server hands out. Everything is a file of its own: the page's policy allows
// nothing inline. In development, questions go on to a `dateline serve` beside it.
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

const API =
  '^/(status|digest|conflicts|deadlines|positions|presence|timeline|map/|search|facets|actors|entries|reports|read|judgements|exports|feeds|watches|events|openapi.json|docs|models)($|[/?])';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte({ compilerOptions: { runes: true } })],
  build: {
    outDir: join(import.meta.dirname, '..', 'dist', 'web'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: { [API]: process.env.DATELINE_SERVER ?? 'http://127.0.0.1:4747' },
  },
});

// The docs held to the routes: the OpenAPI document has every route, the pages and docs/http.md every path of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ReadingRoom } from '../../src/serve/desk/reading-room.ts';
import { Ledger } from '../../src/store/ledger.ts';
import { NOW, type ServedSamples, served } from './served-samples.ts';

interface Document {
  readonly openapi: string;
  readonly paths: Record<
    string,
    Record<string, { parameters?: { name: string; in: string }[]; summary?: string }>
  >;
  readonly components: {
    readonly schemas: Record<string, object>;
    readonly securitySchemes: Record<string, object>;
  };
}

let at: ServedSamples;
let document: Document;
beforeAll(async () => {
  const ledger = await Ledger.open('memory:', { version: '9.9.9', now: () => NOW });
  at = served(ledger, { room: new ReadingRoom({ version: '9.9.9', engine: 'none:' }) });
  document = await at.get<Document>('/openapi.json');
});
afterAll(() => at.close());

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );

/** Answered by pages, files and the docs themselves. */
const NO_API =
  /^(?:\/|\/\*|\/reading|\/accounts(?:\/:id)?|\/due|\/map|\/people|\/find|\/try|\/alerts|\/openapi\.json|\/docs.*)$/;

test('every route is in the OpenAPI document, and nothing else', () => {
  expect(document.openapi).toBe('3.1.0');
  const routes = at.app.routes
    .filter(({ method, path }) => method !== 'ALL' && !NO_API.test(path) && !path.endsWith('/*'))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  expect([...new Set(routes)].filter((route) => !isTagged(route)).sort()).toEqual(operations().sort());
});

/** Middleware that gives ETags is there for whole subjects, `/entries` and `/status` alike. */
const isTagged = (route: string) => !operations().includes(route) && /^GET \/entries$/.test(route);

test('every operation says what it is for, and every parameter what it takes', () => {
  for (const methods of Object.values(document.paths))
    for (const { summary } of Object.values(methods)) expect(summary).toMatch(/\.$/);
});

test('every operation has a name of its own, who may ask, and what may go wrong', () => {
  const all = Object.values(document.paths).flatMap((methods) => Object.values(methods)) as {
    operationId: string;
    responses: Record<string, { content?: object }>;
  }[];
  expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(all.length);
  for (const { responses } of all)
    for (const status of ['400', '401', '403', '503']) expect(responses[status]?.content).toBeDefined();
  expect(Object.keys(document.components.securitySchemes)).toEqual(['token', 'password', 'page']);
  const { parameters, responses } = document.paths['/conflicts']!['get']! as unknown as {
    parameters: { name: string }[];
    responses: object;
  };
  expect(parameters.map(({ name }) => name)).toContain('If-None-Match');
  expect(Object.keys(responses)).toContain('304');
});

test('every parameter that docs/http.md names of a path is one of it', () => {
  const text = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'http.md'), 'utf8');
  const named = [...text.matchAll(/`(?:GET )?(\/[a-z/.{}]+)\?([\w&=…A-Z]+)`/g)];
  expect(named.length).toBeGreaterThan(3);
  for (const [, path, asked] of named) {
    const known = document.paths[path!]?.['get']?.parameters?.map(({ name }) => name);
    if (known === undefined) continue;
    for (const part of asked!.split('&')) expect([path, ...known]).toContain(part.split('=')[0]);
  }
});

test('every reference leads somewhere', () => {
  const named = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map((m) => m[1]!);
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((name) => !(name in document.components.schemas))).toEqual([]);
});

test('the page has every route and every shape, and nothing from elsewhere', async () => {
  const html = await (await at.app.request('/docs')).text();
  for (const path of Object.keys(document.paths)) expect(html).toContain(`<code>${path}</code>`);
  for (const name of Object.keys(document.components.schemas)) expect(html).toContain(`<h3>${name}</h3>`);
  expect(html).not.toMatch(/<script|style=|(?:src|href)="(?!\/|#)/);
  expect(await (await at.app.request('/docs/stability')).text()).toContain('What will not break');
  expect((await at.app.request('/docs/style.css')).headers.get('Content-Type')).toMatch(/^text\/css/);
});

test('docs/http.md names every path and no other', () => {
  const text = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'http.md'), 'utf8');
  const named = [...text.matchAll(/`(GET|POST|DELETE) (\/[^\s`?]*)/g)].map((m) => `${m[1]} ${m[2]}`);
  const there = [...operations(), 'GET /openapi.json', 'GET /docs', 'GET /docs/stability'];
  expect(there.filter((one) => !named.includes(one))).toEqual([]);
  expect(named.filter((one) => !there.includes(one))).toEqual([]);
});

// The models over HTTP: those of the package, byte for byte, under addresses that may be kept for good.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { modelsFor } from '../../src/reader.ts';
import { type ModelsAnswer, modelsAnswer } from '../../src/serve/contract/models.ts';
import { Ledger } from '../../src/store/ledger.ts';
import { NOW, type ServedSamples, served } from './served-samples.ts';

let at: ServedSamples;
beforeAll(async () => {
  at = served(await Ledger.open('memory:', { version: '9.9.9', now: () => NOW }));
});
afterAll(() => at.close());

test('all that a reading needs are there, and can be kept', async () => {
  const list = await at.get<ModelsAnswer>('/models');
  expect(modelsAnswer.parse(list)).toEqual(list);
  expect(list.models.map(({ name }) => name)).toEqual(expect.arrayContaining([...modelsFor()]));
  for (const { name, address, bytes } of list.models) {
    expect(address).toMatch(new RegExp(`^/models/${name}-[0-9a-f]{16}\\.bin$`));
    const answer = await at.app.request(address);
    expect(answer.headers.get('Content-Type')).toBe('application/octet-stream');
    expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    const there = Buffer.from(await answer.arrayBuffer());
    expect(there.length).toBe(bytes);
    expect(there.equals(readFileSync(new URL(`../../models/${name}.bin`, import.meta.url)))).toBe(true);
  }
});

test('which there are is asked anew each time', async () => {
  expect((await at.app.request('/models')).headers.get('Cache-Control')).toBe('no-cache');
});

test.each(['tags.bin', 'tags-0000000000000000.bin', '..%2fpackage.json', 'tags.md', ''])(
  '/models/%s is not there',
  async (file) => {
    const answer = await at.app.request(`/models/${file}`);
    expect(answer.status).toBe(404);
    expect(((await answer.json()) as { error: { slug: string } }).error.slug).toMatch(
      /^(model|path)-unknown$/,
    );
  },
);

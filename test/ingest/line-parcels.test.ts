// Streams into parcels of lines: nothing lost at any cut, line numbers right, memory bounded.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineParcels } from '../../src/ingest/line-parcels.ts';
import { parcels } from '../../src/ingest/parcels.ts';
import { counted } from './collect.ts';

async function* inChunks(bytes: Uint8Array, sizes: readonly number[]) {
  let at = 0;
  for (let i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length]!;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

test('lines come out whole, in order and with their numbers, wherever the chunks are cut', async () => {
  const lines = fc.array(
    fc.string({ unit: 'grapheme', maxLength: 20 }).map((s) => s.replace(/[\n\r\ufeff]/g, '')),
  );
  const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(lines, sizes, fc.boolean(), async (given, cuts, ended) => {
      const text = given.join('\n') + (ended ? '\n' : '');
      const found: string[] = [];
      for await (const parcel of lineParcels(inChunks(Buffer.from(text), cuts), 'x')) {
        if (parcel.kind !== 'lines') throw new Error(parcel.kind);
        expect(parcel.firstLine).toBe(found.length + 1);
        const piece = Buffer.from(parcel.bytes).toString('utf8');
        found.push(...(piece.endsWith('\n') ? piece.slice(0, -1) : piece).split('\n'));
      }
      const expected = text.split('\n');
      if (expected.at(-1) === '') expected.pop();
      expect(found).toEqual(expected);
    }),
  );
});

test('a line that is too long is named and skipped; those around it are read', async () => {
  const text = `${'a'.repeat(10)}\n${'b'.repeat(500)}\n${'c'.repeat(20)}\n${'d'.repeat(300)}`;
  const found: string[] = [];
  for await (const parcel of lineParcels(inChunks(Buffer.from(text), [16]), 'x', 100)) {
    if (parcel.kind === 'problem') found.push(`${parcel.problem.where} ${parcel.problem.slug}`);
    if (parcel.kind === 'lines')
      found.push(`${parcel.firstLine} ${Buffer.from(parcel.bytes).toString().trim()}`);
  }
  expect(found).toEqual(['1 aaaaaaaaaa', 'x:2 too-long', `3 ${'c'.repeat(20)}`, 'x:4 too-long']);
});

test('a line without end takes no more memory than the longest allowed', async () => {
  const { state, chunks } = counted(new Uint8Array(64 * 1024).fill(97), 16_384); // 1 GB
  const kinds: string[] = [];
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  async function* watched() {
    for await (const chunk of chunks) {
      if (state.taken % 512 === 0) most = Math.max(most, process.memoryUsage().arrayBuffers - before);
      yield chunk;
    }
  }
  for await (const parcel of lineParcels(watched(), 'x')) kinds.push(parcel.kind);
  expect(kinds).toEqual(['problem']);
  expect(most).toBeLessThan(64 * 1024 * 1024);
});

test('a parcel takes one chunk: whoever asks slowly makes the stream wait', async () => {
  const { state, chunks } = counted(Buffer.from('{"text":"a"}\n'.repeat(100)), 1_000_000);
  const asked = parcels(['-'], { input: 'jsonl', stdin: chunks });
  for (let i = 1; i <= 5; i++) {
    await asked.next();
    expect(state.taken).toBe(i);
  }
  await asked.return(undefined);
});

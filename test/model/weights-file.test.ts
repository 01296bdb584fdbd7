// Weights files: what is packed comes back, ascending integers too, and other bytes are refused by name.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packWeights, unpackWeights } from '../../src/model/weights-file.ts';

describe('weights files', () => {
  it('give back what was packed', async () => {
    const numbers = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(numbers, fc.boolean(), async (values, ascending) => {
        const hashes = Int32Array.from(ascending ? [...new Set(values)].sort((a, b) => a - b) : values);
        const arrays = { hashes, small: Uint8Array.from(values), real: Float32Array.from(values) };
        const { meta, arrays: found } = await unpackWeights(
          await packWeights({ meta: { n: values.length }, arrays }),
        );
        expect(meta).toEqual({ n: values.length });
        expect(found).toEqual(arrays);
      }),
    );
  });

  it('are the same bytes for the same weights', async () => {
    const file = { meta: 'm', arrays: { a: Int32Array.of(-5, 0, 3_000), b: Int16Array.of(1, 2) } };
    expect(await packWeights(file)).toEqual(await packWeights(file));
  });

  it('are refused when they are something else', async () => {
    const gzip = new Blob(['hello']).stream().pipeThrough(new CompressionStream('gzip'));
    const bytes = new Uint8Array(await new Response(gzip).arrayBuffer());
    await expect(unpackWeights(bytes)).rejects.toThrow('not a Dateline weights file');
  });
});

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

  it.each(
    ['i8 -128', 'u8 255', 'i16 -32768', 'u16 65535', 'i32 -2147483648', 'u32 4294967295', 'f32 -0.5'].map(
      (kind) => kind.split(' '),
    ),
  )('hold arrays of %s to their ends: %s', async (kind, end) => {
    const type = { i8: Int8Array, u8: Uint8Array, i16: Int16Array, u16: Uint16Array, i32: Int32Array }[kind!];
    const Numbers = type ?? (kind === 'u32' ? Uint32Array : Float32Array);
    const arrays = {
      first: Uint8Array.of(1),
      a: Numbers.of(Number(end), 0, 1, Number(end)),
      none: new Numbers(0),
    };
    const { arrays: found } = await unpackWeights(await packWeights({ meta: null, arrays }));
    expect(found).toEqual(arrays);
  });

  it('hold views of a part of a buffer', async () => {
    const arrays = { a: new Int16Array(Int16Array.of(1, 2, 3, 4).buffer, 2, 2) };
    const { arrays: found } = await unpackWeights(await packWeights({ meta: {}, arrays }));
    expect([...found['a']!]).toEqual([2, 3]);
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

  const file = { meta: { a: 1 }, arrays: { a: Uint16Array.of(9, 8, 7), b: Float32Array.of(1, 2, 3, 4) } };

  it('are refused when they are no gzip, or cut short', async () => {
    const whole = await packWeights(file);
    const bad = [new Uint8Array(0), Uint8Array.of(1, 2, 3), new TextEncoder().encode('<html>')];
    for (const length of [1, 10, whole.length - 9, whole.length - 1]) bad.push(whole.slice(0, length));
    for (const bytes of bad) await expect(unpackWeights(bytes)).rejects.toThrow(/weights file.*models again/);
    await expect(unpackWeights(bad[2]!)).rejects.toThrow('its 6 bytes are no gzip');
    await expect(unpackWeights(bad.at(-1)!)).rejects.toThrow('cut short or damaged');
  });

  /** The first bytes of the file behind its gzip, packed again. */
  async function shortened(end: number): Promise<Uint8Array> {
    const plain = new Blob([(await packWeights(file)) as Uint8Array<ArrayBuffer>]);
    const opened = plain.stream().pipeThrough(new DecompressionStream('gzip'));
    const bytes = new Uint8Array(await new Response(opened).arrayBuffer());
    const short = new Blob([bytes.slice(0, end)]).stream().pipeThrough(new CompressionStream('gzip'));
    return new Uint8Array(await new Response(short).arrayBuffer());
  }

  it('say so when they stop inside the header', async () => {
    for (const end of [19, 21, 23, 30])
      await expect(unpackWeights(await shortened(end))).rejects.toThrow('weights file cut short: its header');
  });

  it('name the section that is cut short', async () => {
    await expect(unpackWeights(await shortened(-5))).rejects.toThrow('weights file cut short: section b');
  });
});

// One weights file: a JSON header and named typed arrays behind it, gzip over the whole.
// Reading works in Node and in browsers alike (DecompressionStream); bytes come from the caller.

type Numbers = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float32Array;

const KINDS = {
  i8: Int8Array,
  u8: Uint8Array,
  i16: Int16Array,
  u16: Uint16Array,
  i32: Int32Array,
  u32: Uint32Array,
  f32: Float32Array,
} as const;

type Kind = keyof typeof KINDS;

const MAGIC = 'DATELINE-WEIGHTS-1\n';

/** What a weights file holds: `meta` is any JSON value, `arrays` are found by name. */
export interface WeightsFile {
  readonly meta: unknown;
  readonly arrays: Readonly<Record<string, Numbers>>;
}

async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const piped = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}

/** The kind of a section of ascending 32-bit integers: the gaps between them, seven bits a byte, low bits first. */
const GAPS = 'gaps';
const LOWEST = -(2 ** 31);

function isAscending(numbers: Int32Array): boolean {
  for (let i = 1; i < numbers.length; i++) if (numbers[i]! <= numbers[i - 1]!) return false;
  return numbers.length > 0;
}

function packGaps(numbers: Int32Array): Uint8Array {
  const bytes: number[] = [];
  let last = LOWEST;
  for (const number of numbers) {
    let gap = number - last;
    for (; gap >= 128; gap = Math.floor(gap / 128)) bytes.push((gap % 128) + 128);
    bytes.push(gap);
    last = number;
  }
  return Uint8Array.from(bytes);
}

function unpackGaps(bytes: Uint8Array, length: number): Int32Array {
  const numbers = new Int32Array(length);
  let last = LOWEST;
  let at = 0;
  for (let i = 0; i < length; i++) {
    let unit = 1;
    for (; bytes[at]! >= 128; at++) {
      last += (bytes[at]! - 128) * unit;
      unit *= 128;
    }
    last += bytes[at++]! * unit;
    numbers[i] = last;
  }
  return numbers;
}

/** Packs to bytes that `unpackWeights` reads. Same input, same bytes. */
export async function packWeights(file: WeightsFile): Promise<Uint8Array> {
  const sections = Object.entries(file.arrays).map(([name, array]) => {
    if (array instanceof Int32Array && isAscending(array)) {
      const bytes = packGaps(array);
      return { name, kind: GAPS, length: array.length, size: bytes.length, bytes };
    }
    const kind = (Object.keys(KINDS) as Kind[]).find((k) => array instanceof KINDS[k])!;
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    return { name, kind, length: array.length, size: bytes.length, bytes };
  });
  const header = new TextEncoder().encode(
    JSON.stringify({ meta: file.meta, sections: sections.map(({ bytes: _, ...section }) => section) }),
  );
  const magic = new TextEncoder().encode(MAGIC);
  const total = magic.length + 4 + header.length + sections.reduce((sum, s) => sum + s.bytes.length, 0);
  const out = new Uint8Array(total);
  out.set(magic, 0);
  new DataView(out.buffer).setUint32(magic.length, header.length, true);
  out.set(header, magic.length + 4);
  let at = magic.length + 4 + header.length;
  for (const section of sections) {
    out.set(section.bytes, at);
    at += section.bytes.length;
  }
  return through(out, new CompressionStream('gzip'));
}

interface Header {
  readonly meta: unknown;
  readonly sections: readonly { name: string; kind: Kind | typeof GAPS; length: number; size?: number }[];
}

const AGAIN = 'install or download the models again';

/** The bytes behind gzip. A gzip file that is cut short throws too. */
async function unzipped(packed: Uint8Array): Promise<Uint8Array> {
  const isGzip = packed[0] === 0x1f && packed[1] === 0x8b;
  if (!isGzip)
    throw new Error(`not a Dateline weights file: its ${packed.length} bytes are no gzip; ${AGAIN}`);
  try {
    return await through(packed, new DecompressionStream('gzip'));
  } catch (cause) {
    throw new Error(`weights file of ${packed.length} bytes cut short or damaged; ${AGAIN}`, { cause });
  }
}

/** The header, and where it ends. */
function headerOf(bytes: Uint8Array): { header: Header; headerEnd: number } {
  const begin = MAGIC.length + 4;
  if (new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC)
    throw new Error(`not a Dateline weights file: it does not begin with ${JSON.stringify(MAGIC)}; ${AGAIN}`);
  const length = bytes.length < begin ? 4 : new DataView(bytes.buffer).getUint32(MAGIC.length, true);
  const headerEnd = begin + length;
  if (headerEnd > bytes.length)
    throw new Error(
      `weights file cut short: its header ends at byte ${headerEnd} of ${bytes.length}; ${AGAIN}`,
    );
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(begin, headerEnd))) as Header;
  return { header, headerEnd };
}

/** Reads what `packWeights` wrote. Throws with what is wrong when the bytes are something else or not all there. */
export async function unpackWeights(packed: Uint8Array): Promise<WeightsFile> {
  const bytes = await unzipped(packed);
  const { header, headerEnd } = headerOf(bytes);
  const arrays: Record<string, Numbers> = {};
  let at = headerEnd;
  for (const section of header.sections) {
    const { name, kind, length } = section;
    const size = kind === GAPS ? section.size! : length * KINDS[kind].BYTES_PER_ELEMENT;
    if (at + size > bytes.length)
      throw new Error(
        `weights file cut short: section ${name} ends at byte ${at + size} of ${bytes.length}; ${AGAIN}`,
      );
    if (kind === GAPS) arrays[name] = unpackGaps(bytes.subarray(at, at + size), length);
    else arrays[name] = new KINDS[kind](bytes.slice(at, at + size).buffer);
    at += size;
  }
  return { meta: header.meta, arrays };
}

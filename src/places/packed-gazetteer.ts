// The file of the gazetteer, models/places.bin: a JSON header and typed arrays behind it, not zipped. Nothing is
// unpacked when it is loaded: the arrays are views of the bytes, so that it costs no time until a name is looked up.

const KINDS = { u8: Uint8Array, u16: Uint16Array, i16: Int16Array, u32: Uint32Array } as const;
type Kind = keyof typeof KINDS;

/** Arrays that a packed gazetteer may hold. */
export type PackedArray = Uint8Array | Uint16Array | Int16Array | Uint32Array;

/** What the file holds: `meta` is any JSON value, arrays are found by name. */
export interface PackedGazetteer {
  readonly meta: unknown;
  readonly arrays: Readonly<Record<string, PackedArray>>;
}

interface Section {
  readonly name: string;
  readonly kind: Kind;
  readonly length: number;
}

const MAGIC = 'DATELINE-PLACES-1\n';
/** Sections begin at multiples of this. */
const STEP = 4;
const AGAIN = 'install or download the models again';

const stepped = (at: number): number => Math.ceil(at / STEP) * STEP;
const sizeOf = ({ kind, length }: Section): number => KINDS[kind].BYTES_PER_ELEMENT * length;

/** Packs to bytes that `openPacked` reads. Same input, same bytes. */
export function packGazetteer({ meta, arrays }: PackedGazetteer): Uint8Array {
  const sections = Object.entries(arrays).map(([name, array]): Section & { array: PackedArray } => {
    const kind = (Object.keys(KINDS) as Kind[]).find((k) => array instanceof KINDS[k])!;
    return { name, kind, length: array.length, array };
  });
  const header = new TextEncoder().encode(
    JSON.stringify({ meta, sections: sections.map(({ array: _, ...section }) => section) }),
  );
  const begin = MAGIC.length + 4;
  const size = sections.reduce((at, section) => stepped(at) + sizeOf(section), begin + header.length);
  const out = new Uint8Array(size);
  out.set(new TextEncoder().encode(MAGIC));
  new DataView(out.buffer).setUint32(MAGIC.length, header.length, true);
  out.set(header, begin);
  let at = begin + header.length;
  for (const { array, ...section } of sections) {
    at = stepped(at);
    out.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += sizeOf(section);
  }
  return out;
}

/** Reads what `packGazetteer` wrote, as views of `bytes`. Throws when the bytes are something else or cut short. */
export function openPacked(bytes: Uint8Array): PackedGazetteer {
  const begin = MAGIC.length + 4;
  if (new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC)
    throw new Error(
      `not a gazetteer: its ${bytes.length} bytes do not begin with ${JSON.stringify(MAGIC)}; ${AGAIN}`,
    );
  const whole = bytes.byteOffset % STEP === 0 ? bytes : bytes.slice();
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  const end = whole.length < begin ? Infinity : begin + view.getUint32(MAGIC.length, true);
  if (end > whole.length)
    throw new Error(`gazetteer cut short: its header ends behind byte ${whole.length}; ${AGAIN}`);
  const header = JSON.parse(new TextDecoder().decode(whole.subarray(begin, end))) as {
    meta: unknown;
    sections: readonly Section[];
  };
  const arrays: Record<string, PackedArray> = {};
  let at = end;
  for (const section of header.sections) {
    at = stepped(at);
    const to = at + sizeOf(section);
    if (to > whole.length)
      throw new Error(
        `gazetteer cut short: section ${section.name} ends at byte ${to} of ${whole.length}; ${AGAIN}`,
      );
    arrays[section.name] = new KINDS[section.kind](
      whole.buffer as ArrayBuffer,
      whole.byteOffset + at,
      section.length,
    );
    at = to;
  }
  return { meta: header.meta, arrays };
}

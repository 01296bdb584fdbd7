// What kind of character each UTF-16 code unit is, as far as cutting text into words goes.
// One table look-up a character; built once from the short lists below.

/** Kinds of code unit. `Join` continues a word but never starts one (soft hyphen, zero-width joiner). */
export const Kind = {
  Space: 0,
  Newline: 1,
  Letter: 2,
  Digit: 3,
  Join: 4,
  Apostrophe: 5,
  Hyphen: 6,
  Mark: 7,
  Surrogate: 8,
} as const;

/** Ranges of code units from U+0080 up that are not letters, as [first, last, kind]. */
const RANGES: readonly (readonly [number, number, number])[] = [
  [0x80, 0xa0, Kind.Space],
  [0x85, 0x85, Kind.Newline],
  [0xa1, 0xbf, Kind.Mark],
  [0xaa, 0xaa, Kind.Letter],
  [0xad, 0xad, Kind.Join],
  [0xb4, 0xb4, Kind.Apostrophe],
  [0xb5, 0xb5, Kind.Letter],
  [0xba, 0xba, Kind.Letter],
  [0xd7, 0xd7, Kind.Mark],
  [0xf7, 0xf7, Kind.Mark],
  [0x2bc, 0x2bc, Kind.Apostrophe],
  [0x60c, 0x60d, Kind.Mark],
  [0x61b, 0x61f, Kind.Mark],
  [0x61c, 0x61c, Kind.Space],
  [0x66a, 0x66d, Kind.Mark],
  [0x6d4, 0x6d4, Kind.Mark],
  [0x964, 0x965, Kind.Mark],
  [0x1680, 0x1680, Kind.Space],
  [0x180e, 0x180e, Kind.Space],
  [0x2000, 0x200b, Kind.Space],
  [0x200c, 0x200d, Kind.Join],
  [0x200e, 0x200f, Kind.Space],
  [0x2010, 0x2011, Kind.Hyphen],
  [0x2012, 0x2017, Kind.Mark],
  [0x2018, 0x2019, Kind.Apostrophe],
  [0x201a, 0x2027, Kind.Mark],
  [0x2028, 0x2029, Kind.Newline],
  [0x202a, 0x202f, Kind.Space],
  [0x2030, 0x205e, Kind.Mark],
  [0x205f, 0x205f, Kind.Space],
  [0x2060, 0x2060, Kind.Join],
  [0x2061, 0x206f, Kind.Space],
  [0x207a, 0x207e, Kind.Mark],
  [0x208a, 0x208e, Kind.Mark],
  [0x20a0, 0x20cf, Kind.Mark],
  [0x2190, 0x2bff, Kind.Mark],
  [0x2e00, 0x2e7f, Kind.Mark],
  [0x3000, 0x3000, Kind.Space],
  [0x3001, 0x3004, Kind.Mark],
  [0x3008, 0x3020, Kind.Mark],
  [0x3030, 0x3030, Kind.Mark],
  [0xd83c, 0xd83e, Kind.Surrogate],
  [0xe000, 0xf8ff, Kind.Mark],
  [0xfe00, 0xfe0f, Kind.Join],
  [0xfe10, 0xfe6f, Kind.Mark],
  [0xfeff, 0xfeff, Kind.Space],
  [0xff01, 0xff0f, Kind.Mark],
  [0xff1a, 0xff20, Kind.Mark],
  [0xff3b, 0xff40, Kind.Mark],
  [0xff5b, 0xff65, Kind.Mark],
  [0xfff0, 0xffff, Kind.Mark],
];

/** `KIND[codeUnit]` is one of `Kind`. Every code unit from U+0080 up that no range names is a letter. */
export const KIND: Uint8Array = buildTable();

function buildTable(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(Kind.Letter);
  table.fill(Kind.Space, 0, 0x21);
  table.fill(Kind.Mark, 0x21, 0x80);
  table.fill(Kind.Newline, 0x0a, 0x0e);
  table.fill(Kind.Digit, 0x30, 0x3a);
  table.fill(Kind.Letter, 0x41, 0x5b);
  table.fill(Kind.Letter, 0x61, 0x7b);
  table[0x27] = Kind.Apostrophe;
  table[0x2d] = Kind.Hyphen;
  table[0x7f] = Kind.Space;
  for (const [first, last, kind] of RANGES) table.fill(kind, first, last + 1);
  return table;
}

/** Whether the text at `at` is a letter or a digit. */
export function isAlnum(text: string, at: number): boolean {
  const kind = KIND[text.charCodeAt(at)];
  return kind === Kind.Letter || kind === Kind.Digit;
}

/** Whether the text at `at` is a letter. False past the end. */
export function isLetter(text: string, at: number): boolean {
  return KIND[text.charCodeAt(at)] === Kind.Letter;
}

/** Whether the text at `at` is one of 0 to 9. False past the end. */
export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** Whether the text at `at` is a capital letter. False past the end. */
export function isUpper(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 65 && code <= 90;
  const char = text.charAt(at);
  return char !== char.toLowerCase();
}

/** Whether the text at `at` is a small letter. False past the end. */
export function isLower(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 97 && code <= 122;
  const char = text.charAt(at);
  return char !== char.toUpperCase();
}

/** The end of the run of letters, digits and joiners that begins at `at`. */
export function alnumEnd(text: string, at: number): number {
  let p = at;
  for (; p < text.length; p++) {
    const kind = KIND[text.charCodeAt(p)]!;
    if (kind !== Kind.Letter && kind !== Kind.Digit && kind !== Kind.Join) break;
  }
  return p;
}

/** The end of the run of letters and joiners that begins at `at`. */
export function letterEnd(text: string, at: number): number {
  let p = at;
  for (; p < text.length; p++) {
    const kind = KIND[text.charCodeAt(p)]!;
    if (kind !== Kind.Letter && kind !== Kind.Join) break;
  }
  return p;
}

/** The end of the run of digits 0 to 9 that begins at `at`. */
export function digitEnd(text: string, at: number): number {
  let p = at;
  while (isDigit(text, p)) p++;
  return p;
}

// Which format a file has: by its name when that says it, otherwise by how its bytes begin.
import { byteOrderMark, decodeText } from '../text/decode.ts';
import type { Format } from './parcel.ts';

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'text',
  '.markdown': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.warc': 'warc',
  '.warc.gz': 'warc',
};

/** Files with these endings are read when a folder is named. Tables are not: most of them hold no reports. */
const IN_FOLDERS: ReadonlySet<string> = new Set([
  '.txt',
  '.md',
  '.html',
  '.htm',
  '.jsonl',
  '.warc',
  '.warc.gz',
]);

/** How files begin that are no text: first bytes (Latin-1) and what to call the file. */
const BINARY: readonly (readonly [magic: string, name: string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a ZIP archive or an Office document'],
  ['\x1f\x8b', 'gzip'],
  ['BZh', 'bzip2'],
  ['\xfd7zXZ\x00', 'xz'],
  ['\x28\xb5\x2f\xfd', 'zstd'],
  ['7z\xbc\xaf\x27\x1c', 'a 7-Zip archive'],
  ['\x89PNG\r\n', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['RIFF', 'a RIFF picture, sound or film'],
  ['\xd0\xcf\x11\xe0', 'an old Office document'],
  ['\x7fELF', 'a program'],
  ['SQLite format 3\x00', 'an SQLite database'],
  ['{\\rtf', 'RTF'],
];

/** The ending of a file name, in lower case, with its dot (`.warc.gz` is one); empty without one. */
function extension(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const dot = name.replace(/\.gz$/i, '').lastIndexOf('.');
  return dot > 0 ? name.slice(dot).toLowerCase() : '';
}

/** The format that the ending of `path` names; null when it names none. */
export function formatOfName(path: string): Format | null {
  return BY_EXTENSION[extension(path)] ?? null;
}

/** Whether a file of this name is read when its folder is: a report's ending, and not the folder's README. */
export function readInFolders(name: string): boolean {
  return IN_FOLDERS.has(extension(name)) && !/^readme\./i.test(name);
}

/** What kind of binary file `head` (at least 16 bytes, or the whole file) opens; null for text. */
export function binaryKind(head: Uint8Array): string | null {
  const start = String.fromCharCode(...head.subarray(0, 16));
  return BINARY.find(([magic]) => start.startsWith(magic))?.[1] ?? null;
}

/** A guess from the first bytes of a file or stream without a telling name. */
export function formatOfBytes(head: Uint8Array): Format {
  const start = decodeText(head.subarray(0, 1024), byteOrderMark(head) ?? 'utf-8').text.trimStart();
  if (/^<(!doctype\s+html|html|head|body)\b/i.test(start)) return 'html';
  if (/^\{\s*"/.test(start)) return 'jsonl';
  if (/^WARC\/1\./.test(start)) return 'warc';
  return 'text';
}

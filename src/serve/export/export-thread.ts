// The entry of a thread that makes one export: pages of the record come in, the document goes out, a chunk each time that one
// is asked for. Deriving a large record and writing it takes many seconds, in which the server answers others.
import { parentPort } from 'node:worker_threads';
import type { ReadVersion } from '../../ledger/read-version.ts';
import { recordOf } from '../../ledger/record.ts';
import type { Rulings } from '../../ledger/rulings.ts';
import { type RecordPage, readVersionsOf } from '../../store/record-pages.ts';
import { annotations } from './annotations.ts';
import { atomFeed } from './atom.ts';
import { calendar } from './calendar.ts';
import { csvFiles } from './csv/csvw.ts';
import { geoJson } from './geojson.ts';
import { type Material, materialOf } from './material.ts';

/** Which document: one of a format, or a table of the CSV export. */
export type Wanted =
  | { readonly format: 'annotations' | 'geojson' | 'ical' | 'atom' }
  | { readonly format: 'csv'; readonly file: string };

/** What the thread is told. */
export type ToExport =
  /** Forget the pages so far. */
  | { readonly kind: 'begin' }
  | { readonly kind: 'page'; readonly page: RecordPage }
  | { readonly kind: 'make'; readonly wanted: Wanted; readonly rulings: Rulings }
  | { readonly kind: 'more' };

/** What it answers: to a page, to `make`, to each `more`. */
export type FromExport =
  | { readonly kind: 'taken' }
  /** `found`: whether there is such a document; `leftOut`: entries that do not hold against their text. */
  | { readonly kind: 'made'; readonly found: boolean; readonly leftOut: number }
  | { readonly kind: 'chunk'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'end' };

/** Characters of a chunk, about. */
const CHUNK = 64 * 1024;

const MAKERS = { annotations, geojson: geoJson, ical: calendar, atom: atomFeed };

const port = parentPort;
if (!port) throw new Error('export-thread.ts is run by an export room, not by hand');
const versions: ReadVersion[] = [];
let pieces: Iterator<string> = [][Symbol.iterator]();

port.on('message', (message: ToExport) => {
  const { answer, transfer } = answerTo(message);
  if (answer !== null) port.postMessage(answer, transfer);
});

function answerTo(message: ToExport): { answer: FromExport | null; transfer: ArrayBuffer[] } {
  switch (message.kind) {
    case 'begin':
      versions.length = 0;
      return { answer: null, transfer: [] };
    case 'page':
      versions.push(...readVersionsOf(message.page));
      return { answer: { kind: 'taken' }, transfer: [] };
    case 'make': {
      const record = recordOf(versions, message.rulings);
      const material = materialOf(record, [...record.versions.values()]);
      const found = documentOf(material, message.wanted);
      pieces = (found ?? [])[Symbol.iterator]();
      const leftOut = material.unsound.length;
      return { answer: { kind: 'made', found: found !== null, leftOut }, transfer: [] };
    }
    case 'more': {
      const bytes = nextChunk();
      return bytes === null
        ? { answer: { kind: 'end' }, transfer: [] }
        : { answer: { kind: 'chunk', bytes }, transfer: [bytes.buffer] };
    }
  }
}

function documentOf(material: Material, wanted: Wanted): Iterable<string> | null {
  if (wanted.format !== 'csv') return MAKERS[wanted.format](material);
  return csvFiles(material).find(({ name }) => name === wanted.file)?.pieces ?? null;
}

function nextChunk(): Uint8Array<ArrayBuffer> | null {
  let text = '';
  while (text.length < CHUNK) {
    const { value, done } = pieces.next();
    if (done) break;
    text += value;
  }
  return text === '' ? null : new TextEncoder().encode(text);
}

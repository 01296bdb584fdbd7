// A stream of CSV becomes parcels of rows, undecoded. Columns are named in the first line.
import { decodeText } from '../../text/decode.ts';
import { LONGEST_REPORT, megabytes, type Parcel, type Row } from '../parcel.ts';
import { type Problem, problem } from '../problem.ts';
import { joinedBytes, utf8Chunks } from '../utf8-chunks.ts';
import { type Column, type ColumnNames, columnsOf, delimiterOf } from './columns.ts';
import { csvRecords } from './csv-records.ts';

/** Bytes of rows in a parcel: enough that handing it over costs little. */
const ENOUGH = 128 * 1024;

/** The first line is looked for within this many bytes. */
const HEAD = 64 * 1024;

/** Reads `chunks`: UTF-8, or UTF-16 with a mark; commas, semicolons or tabs, as the first line has them. */
export async function* csvParcels(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  names: ColumnNames,
  longest = LONGEST_REPORT,
): AsyncGenerator<Parcel> {
  const { head, whole } = await withHead(utf8Chunks(chunks));
  const delimiter = delimiterOf(decodeText(head).text.split(/[\r\n]/, 1)[0]!);
  let columns: ReadonlyMap<Column, number> | null = null;
  let rows: Row[] = [];
  let size = 0;
  const parcel = (): Parcel => {
    const full: Parcel = { kind: 'rows', name, rows, size };
    rows = [];
    size = 0;
    return full;
  };
  for await (const record of csvRecords(whole, delimiter, longest)) {
    const where = `${name}:${record.line}`;
    if (record.kind === 'broken') {
      if (rows.length > 0) yield parcel();
      yield refused(broken(where, longest, record.last));
    } else if (columns === null) {
      const header = record.cells.map((cell) => decodeText(cell).text);
      const found = columnsOf(header, names);
      if (found.missing.length > 0) {
        yield refused(missing(where, header, found.missing));
        return;
      }
      columns = found.at;
    } else {
      const row = rowOf(record.cells, columns, where, record.original);
      rows.push(row);
      size += row.original.length;
      if (size >= ENOUGH) yield parcel();
    }
  }
  if (rows.length > 0) yield parcel();
  if (columns === null)
    yield refused(problem('csv-columns', name, 'There is no first line that names the columns'));
}

/** Copies, so that a row can be handed to another thread without what stands around it. */
function rowOf(
  record: readonly Uint8Array[],
  columns: ReadonlyMap<Column, number>,
  where: string,
  original: Uint8Array,
): Row {
  const cells: { [C in Column]?: Uint8Array } = {};
  for (const [column, at] of columns) {
    const cell = record[at];
    if (cell && cell.length > 0) cells[column] = new Uint8Array(cell);
  }
  return { where, cells, original: new Uint8Array(original) };
}

/** The first line at least, and the whole stream with it. */
async function withHead(chunks: AsyncGenerator<Uint8Array>) {
  const first: Uint8Array[] = [];
  let size = 0;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    first.push(next.value);
    size += next.value.length;
    if (size > HEAD || next.value.includes(10) || next.value.includes(13)) break;
  }
  async function* whole() {
    yield* first;
    yield* chunks;
  }
  return { head: joinedBytes(first).subarray(0, HEAD), whole: whole() };
}

function missing(where: string, header: readonly string[], names: readonly string[]): Problem {
  const there = header.map((name) => JSON.stringify(name.slice(0, 40))).slice(0, 30);
  const absent = names.map((name) => JSON.stringify(name)).join(' and ');
  return problem('csv-columns', where, `No column is named ${absent}; there are ${there.join(', ')}`);
}

function broken(where: string, longest: number, last: boolean): Problem {
  const what = `This row is longer than ${megabytes(longest)}, or a quotation mark in it is not closed`;
  return problem('csv-broken', where, last ? `${what}; after so many of them the rest was not read` : what);
}

function refused(problem: Problem): Parcel {
  return { kind: 'problem', problem, size: 0 };
}

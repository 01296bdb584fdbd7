// The lines of an exported ledger → what is taken in as a whole: a report with all that belongs to it, a judgement, a feed.
// A broken line costs only the unit that it stands in; what is missing at the end is noticed by the counts of the last line.
import { DUMP, type DumpLine, type LineOf, type LineType, noCounts } from './dump-line.ts';
import { dumpLines, type NumberedLine } from './dump-lines.ts';

/** Why something of a file cannot be taken in. */
export interface DumpProblem {
  readonly slug: 'export-unknown' | 'export-newer' | 'export-cut-off' | 'line-broken' | 'report-too-large';
  readonly message: string;
}

type OfReport = 'body' | 'original' | 'version' | 'sighting' | 'reading' | 'entry';

/** The lines that belong to a report, in their order. */
export type ReportLine = { readonly [T in OfReport]: LineOf<T> }[OfReport];

/** A unit; `number` is that of its first line, `size` its bytes. */
export type DumpUnit = { readonly number: number; readonly size: number } & (
  | { readonly kind: 'report'; readonly report: string; readonly lines: readonly ReportLine[] }
  | { readonly kind: 'judgement'; readonly judgement: LineOf<'judgement'> }
  | { readonly kind: 'feed'; readonly feed: LineOf<'feed'> }
  | { readonly kind: 'broken'; readonly report: string | null; readonly why: DumpProblem }
);

/** Bytes in the lines of a report at most: they are in memory together. */
const LARGEST_REPORT = 512 * 1024 * 1024;

const OF_REPORT: ReadonlySet<LineType> = new Set([
  ...(['body', 'original', 'version', 'sighting', 'reading', 'entry'] as const),
]);

/** A report whose lines are being gathered. */
interface Open {
  readonly id: string;
  readonly number: number;
  readonly lines: ReportLine[];
  size: number;
  why: DumpProblem | null;
}

/** The units of a file that comes in pieces. A file that is no export is one broken unit. */
export async function* dumpUnits(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<DumpUnit> {
  const counts = noCounts();
  let open: Open | null = null;
  let isFirst = true;
  let end: LineOf<'end'> | null = null;
  let last = 1;
  for await (const one of dumpLines(pieces)) {
    const { number, size } = one;
    last = number;
    const line = 'line' in one ? one.line : null;
    if (isFirst) {
      isFirst = false;
      const why = headProblem(line);
      if (why === null) continue;
      yield { kind: 'broken', number, size, report: null, why };
      return;
    }
    if (line !== null && line.type !== 'ledger' && line.type !== 'end') counts[line.type]++;
    if (open !== null && (line === null || isOfReport(line))) {
      gather(open, one);
      continue;
    }
    if (open !== null) yield closed(open);
    open = null;
    if (line?.type === 'report') open = { id: line.id, number, lines: [], size, why: null };
    else if (line?.type === 'judgement') yield { kind: 'judgement', number, size, judgement: line };
    else if (line?.type === 'feed') yield { kind: 'feed', number, size, feed: line };
    else if (line?.type === 'end') end = line;
    else {
      const message = 'line' in one ? `a line ${one.line.type} does not stand here` : one.why;
      yield { kind: 'broken', number, size, report: null, why: broken(number, message) };
    }
  }
  if (open !== null && end === null) open.why ??= CUT_OFF;
  if (open !== null) yield closed(open);
  if (isFirst) yield { kind: 'broken', number: 1, size: 0, report: null, why: headProblem(null)! };
  else if (end === null || Object.entries(counts).some(([type, count]) => end.counts[type] !== count))
    yield { kind: 'broken', number: last, size: 0, report: null, why: CUT_OFF };
}

const isOfReport = (line: DumpLine): line is ReportLine => OF_REPORT.has(line.type);

function gather(open: Open, one: NumberedLine): void {
  open.size += one.size;
  if ('why' in one) open.why ??= broken(one.number, one.why);
  else open.lines.push(one.line as ReportLine);
  if (open.size > LARGEST_REPORT) {
    open.why ??= { slug: 'report-too-large', message: 'It has more bytes than a report is given' };
    open.lines.length = 0;
  }
}

function closed({ id, number, lines, size, why }: Open): DumpUnit {
  if (why !== null) return { kind: 'broken', number, size, report: id, why };
  return { kind: 'report', number, size, report: id, lines };
}

const CUT_OFF: DumpProblem = {
  slug: 'export-cut-off',
  message: 'The file is not whole: its last line does not count what is there. Export again',
};

function broken(number: number, why: string): DumpProblem {
  return { slug: 'line-broken', message: `Line ${number} cannot be read: ${why}` };
}

function headProblem(line: DumpLine | null): DumpProblem | null {
  if (line?.type !== 'ledger' || line.format !== DUMP.format) {
    const message =
      'Its first line does not say that it is an exported ledger. To add reports: dateline add FILE';
    return { slug: 'export-unknown', message };
  }
  if (line.version <= DUMP.version) return null;
  const message = `It was exported by a newer Dateline (${line.dateline}). Install that one`;
  return { slug: 'export-newer', message };
}

// The lines of one report from a file → rows that may be stored, after the same checks as on arrival: texts and bytes have
// their hashes, the version's id is that of what it holds, every entry rests on words of its text.
import type { Actor } from '../../actors/actor.ts';
import type { Claim } from '../../claims/claim.ts';
import { segment } from '../../language/segment.ts';
import { sentenceSpans } from '../../language/sentence-spans.ts';
import type { Entry, EntryKind } from '../../ledger/entries.ts';
import { PREFIX } from '../../ledger/entry-id.ts';
import { entryProblem } from '../../ledger/evidence.ts';
import type { Place } from '../../places/place.ts';
import type { Reading } from '../../reading.ts';
import type { Statement } from '../../statements/statement.ts';
import type { TimeExpression } from '../../time/time.ts';
import type { ArrivedReport, Refusal } from '../arrived-report.ts';
import { versionId } from '../page-states.ts';
import type { EntryRow } from '../reading-rows.ts';
import { refusalOf } from '../refusal.ts';
import type { LineOf } from './dump-line.ts';
import type { ReportLine } from './dump-units.ts';

/** Why the lines of a report cannot be stored. */
export interface LoadRefusal {
  readonly slug: Refusal['slug'] | 'version-differs' | 'lines-missing';
  readonly message: string;
}

/** A version with its sightings. */
export interface LoadableVersion {
  readonly line: LineOf<'version'>;
  readonly report: ArrivedReport;
  readonly sightings: readonly LineOf<'sighting'>[];
}

/** A reading as it was stored. */
export interface LoadableReading {
  readonly version: string;
  readonly reader: string;
  readonly at: string;
  readonly reading: Reading;
  readonly text: string;
  readonly rows: readonly EntryRow[];
}

/** A report with all that belongs to it. */
export interface LoadableReport {
  readonly report: string;
  /** By number. */
  readonly versions: readonly LoadableVersion[];
  readonly originals: readonly {
    readonly sha256: string;
    readonly mediaType: string | null;
    readonly bytes: Uint8Array;
  }[];
  /** In the order in which they were made. */
  readonly readings: readonly LoadableReading[];
}

/** What can be stored of `lines`, or why it cannot be. */
export function loadableReport(report: string, lines: readonly ReportLine[]): LoadableReport | LoadRefusal {
  const of = <T extends ReportLine['type']>(type: T) =>
    lines.filter((line) => line.type === type) as unknown as LineOf<T>[];
  const texts = new Map(of('body').map(({ sha256, text }) => [sha256, text]));
  const bytes = new Map(of('original').map((line) => [line.sha256, Buffer.from(line.bytes, 'base64')]));
  const versions: LoadableVersion[] = [];
  for (const line of of('version')) {
    const text = texts.get(line.body);
    const original = line.original === null ? undefined : bytes.get(line.original);
    const sightings = of('sighting').filter(({ version }) => version === line.id);
    if (text === undefined || sightings.length === 0 || (line.original !== null && original === undefined))
      return missing(`of the version ${line.id} the text, the original or a sighting`);
    const state = { body: line.body, title: line.title, published: line.published };
    if (line.report !== report || line.id !== versionId(report, state))
      return { slug: 'version-differs', message: `The id ${line.id} is not that of what the version holds` };
    const arrived = arrivedReport(line, text, original);
    const unread = { id: report, sha256: line.body, sentences: [], times: [], statements: [] };
    const why = refusalOf({ report: arrived, reading: unread });
    if (why) return why;
    versions.push({ line, report: arrived, sightings });
  }
  if (versions.length === 0) return missing('every version');
  const readings: LoadableReading[] = [];
  for (const { number, version, reader, recordedAt } of of('reading')) {
    const read = versions.find(({ line }) => line.id === version);
    if (read === undefined) return missing(`the version ${version} of a reading`);
    const entries = of('entry').filter((entry) => entry.reading === number);
    const why = entriesProblem(entries, read.report.text.length);
    if (why) return why;
    const reading = readingOf(read, entries);
    const rows = entries.map(({ id, kind, localId, body }) => ({
      ...{ id, kind, local_id: localId, body: JSON.stringify(body) },
    }));
    readings.push({ version, reader, at: recordedAt, reading, text: read.report.text, rows });
  }
  const named = new Set(versions.map(({ line }) => line.original));
  const originals = of('original')
    .filter(({ sha256 }) => named.has(sha256))
    .map(({ sha256, mediaType }) => ({ sha256, mediaType, bytes: bytes.get(sha256)! }));
  return { report, versions, originals, readings };
}

function arrivedReport(
  line: LineOf<'version'>,
  text: string,
  original: Uint8Array | undefined,
): ArrivedReport {
  const { url, outlet, title, byline, language, published, publishedBasis, mediaType } = line;
  const known = { url, outlet, title, byline, language, published, publishedBasis, mediaType };
  return {
    ...{ id: line.report, text },
    ...(Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null)) as object),
    ...(original === undefined ? {} : { original: { bytes: original, sha256: line.original! } }),
  };
}

/** The reading that entries were of. */
function readingOf({ line, report }: LoadableVersion, entries: readonly LineOf<'entry'>[]): Reading {
  const of = <T>(kind: EntryKind) =>
    entries.filter((entry) => entry.kind === kind).map(({ body }) => body as unknown as T);
  return {
    ...{ id: line.report, sha256: line.body, sentences: sentenceSpans(segment(report.text)) },
    ...(line.published === null ? {} : { published: line.published }),
    times: of<TimeExpression>('time'),
    statements: of<Statement>('statement'),
    actors: of<Actor>('actor'),
    places: of<Place>('place'),
    claims: of<Claim>('claim'),
  };
}

const LASTING = /^[0-9a-z]{16}$/;

/** Why entries cannot be those of a reading of a text of `length`. */
function entriesProblem(entries: readonly LineOf<'entry'>[], length: number): LoadRefusal | null {
  const seen = new Set<string>();
  for (const { id, kind, localId, body } of entries) {
    const prefix = Object.hasOwn(PREFIX, kind) ? PREFIX[kind as EntryKind] : null;
    if (
      prefix === null ||
      !id.startsWith(prefix) ||
      !LASTING.test(id.slice(prefix.length)) ||
      body['id'] !== localId
    )
      return {
        slug: 'entry-broken',
        message: `The entry ${id} does not have the id or the fields of its kind`,
      };
    const problem = entryProblem({ kind, body } as unknown as Entry, length);
    if (problem) return problem;
    if (seen.has(localId))
      return { slug: 'entry-id-twice', message: `Two entries of a reading are ${localId}` };
    seen.add(localId);
  }
  return null;
}

function missing(what: string): LoadRefusal {
  return { slug: 'lines-missing', message: `The file lacks ${what}` };
}

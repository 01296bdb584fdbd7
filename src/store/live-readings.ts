// Versions with the entries that hold put together as readings again. Sentences are not stored: they are what the
// segmenter, which knows rules only, finds in the text.
import type { Actor } from '../actors/actor.ts';
import type { Claim } from '../claims/claim.ts';
import { segment } from '../language/segment.ts';
import { sentenceSpans } from '../language/sentence-spans.ts';
import { REFERENCES } from '../ledger/entries.ts';
import type { ReadVersion } from '../ledger/read-version.ts';
import type { Place } from '../places/place.ts';
import type { Reading } from '../reading.ts';
import type { Statement } from '../statements/statement.ts';
import type { TimeExpression } from '../time/time.ts';
import type { Queries } from './database.ts';
import { type Moments, momentsOf } from './moments.ts';
import { type LiveEntry, liveEntries } from './records.ts';

/** A version as it is stored, with the SHA-256 of its text. */
export interface StoredVersion extends Omit<ReadVersion, 'reading' | 'entryId'> {
  readonly sha256: string;
}

const COLUMNS = 'v.id, v.report, v.outlet, v.title, v.url, v.published, b.text, b.sha256';

/** The newest version of each report at `moments`, with the entries that hold then. */
export async function liveReadings(queries: Queries, moments: Moments): Promise<ReadVersion[]> {
  const versions = await queries.query<StoredVersion>(
    `select ${COLUMNS} from dateline.live_version($1::timestamptz, $2::timestamptz) v
     join dateline.body b on b.sha256 = v.body_sha256 order by v.report`,
    momentsOf(moments),
  );
  return putTogether(versions, await liveEntries(queries, moments));
}

/** Versions with their entries, of each in the order of its reading, as readings. */
export function putTogether(
  versions: readonly StoredVersion[],
  entries: readonly Omit<LiveEntry, 'judged'>[],
): ReadVersion[] {
  const found = new Map<string, Omit<LiveEntry, 'judged'>[]>();
  for (const entry of entries) {
    const group = found.get(entry.version);
    if (group === undefined) found.set(entry.version, [entry]);
    else group.push(entry);
  }
  return versions.map(({ sha256, ...version }) => {
    const own = found.get(version.id) ?? [];
    const lasting = new Map(own.map(({ localId, id }) => [localId, id]));
    return {
      ...version,
      reading: regrouped(version, sha256, own),
      entryId: (local) => lasting.get(local) ?? local,
    };
  });
}

function regrouped(
  { report, published, text }: Omit<StoredVersion, 'sha256'>,
  sha256: string,
  entries: readonly Omit<LiveEntry, 'judged'>[],
): Reading {
  const local = new Map(entries.map(({ id, localId }) => [id, localId]));
  const of = <T>(kind: LiveEntry['kind']): T[] =>
    entries.filter((one) => one.kind === kind).map(({ body }) => inReading(body, local) as T);
  return {
    ...{ id: report, sha256, sentences: sentenceSpans(segment(text)) },
    ...(published === null ? {} : { published }),
    times: of<TimeExpression>('time'),
    statements: of<Statement>('statement'),
    actors: of<Actor>('actor'),
    places: of<Place>('place'),
    claims: of<Claim>('claim'),
  };
}

/** Corrections name entries by ids that last; within a reading they go by its own. */
function inReading(body: LiveEntry['body'], local: ReadonlyMap<string, string>): LiveEntry['body'] {
  const named = (id: unknown): unknown => (typeof id === 'string' ? (local.get(id) ?? id) : id);
  const changed = Object.entries(body).filter(([field]) => REFERENCES.has(field));
  if (changed.length === 0) return body;
  return {
    ...body,
    ...Object.fromEntries(
      changed.map(([field, value]) => [field, Array.isArray(value) ? value.map(named) : named(value)]),
    ),
  };
}

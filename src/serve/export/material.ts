// A record and its readings → what exports are made of: only entries whose evidence holds. What does not hold is named.
import type { Claim } from '../../claims/claim.ts';
import { type Entry, entriesOf } from '../../ledger/entries.ts';
import { entryProblem, textSha256 } from '../../ledger/evidence.ts';
import type { Proposition } from '../../ledger/proposition.ts';
import type { ReadVersion } from '../../ledger/read-version.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import type { Reading } from '../../reading.ts';
import type { Statement } from '../../statements/statement.ts';

/** What is not exported because it does not hold. */
export interface Unsound {
  readonly report: string;
  /** Of an entry its id, of a version with all its entries that. */
  readonly id: string;
  readonly why: string;
}

/** A statement or claim with where it stands. */
export interface Found<T> {
  readonly id: string;
  readonly version: ReadVersion;
  readonly body: T;
}

/** What exports are made of. */
export interface Material {
  /** With those propositions only that rest on sound claims. */
  readonly record: LedgerRecord;
  /** By date of publication, with the sound entries of their readings. */
  readonly versions: readonly ReadVersion[];
  readonly statements: readonly Found<Statement>[];
  readonly claims: readonly Found<Claim>[];
  /** What claims say, by their ids. Some claims say nothing by themselves. */
  readonly propositions: ReadonlyMap<string, Proposition>;
  readonly unsound: readonly Unsound[];
}

/** Holds the evidence of every entry against its text. `record` and `readings` are of the same moments. */
export function materialOf(record: LedgerRecord, readings: readonly ReadVersion[]): Material {
  const unsound: Unsound[] = [];
  const versions = readings
    .flatMap((version) => soundVersion(version, unsound))
    .toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  const statements = versions.flatMap((version) =>
    version.reading.statements.map((body) => ({ id: version.entryId(body.id), version, body })),
  );
  const claims = versions.flatMap((version) =>
    (version.reading.claims ?? []).map((body) => ({ id: version.entryId(body.id), version, body })),
  );
  const sound = new Set(claims.map(({ id, version }) => `${version.id} ${id}`));
  const propositions = record.propositions.filter(({ id, version }) => sound.has(`${version} ${id}`));
  return {
    record: { ...record, propositions },
    ...{ versions, statements, claims, unsound },
    propositions: new Map(propositions.map((one) => [one.id, one])),
  };
}

const order = ({ published, report, id }: ReadVersion): string => `${published ?? '~'} ${report} ${id}`;

/** The version with those entries that hold; none where its text is not the one that was read. */
function soundVersion(version: ReadVersion, unsound: Unsound[]): ReadVersion[] {
  const { report, text, reading, entryId } = version;
  if (textSha256(text) !== reading.sha256) {
    const count = entriesOf(reading).length;
    const why = `its text does not have the SHA-256 under which it is stored, and none of its ${count} entries is exported`;
    unsound.push({ report, id: version.id, why });
    return [];
  }
  const left = new Set<Entry['body']>();
  for (const entry of entriesOf(reading)) {
    const problem = entryProblem(entry, text.length);
    if (problem === null) continue;
    left.add(entry.body);
    unsound.push({ report, id: entryId(entry.body.id), why: problem.message });
  }
  if (left.size === 0) return [version];
  const kept = <T extends Entry['body']>(all: readonly T[] = []): T[] => all.filter((one) => !left.has(one));
  const { statements, claims, actors, places, times } = reading;
  const sound: Reading = {
    ...reading,
    ...{ statements: kept(statements), claims: kept(claims), times: kept(times) },
    ...{ actors: kept(actors), places: kept(places) },
  };
  return [{ ...version, reading: sound }];
}

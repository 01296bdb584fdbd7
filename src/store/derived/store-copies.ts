// Finds the near-copies of new texts among all that share a band of their signatures, and writes the pairs.
import { areCopies } from '../../ledger/copies/resemblance.ts';
import { shinglesOf } from '../../ledger/copies/shingles.ts';
import { grouped } from '../../ledger/grouped.ts';
import { copyRows } from '../copy-rows.ts';
import type { Queries } from '../database.ts';
import { type Columns, encodeRows } from '../encoded-rows.ts';
import { insertRows } from '../insert-rows.ts';
import type { EncodedDerived } from './encoded-derived.ts';

/** A version with the bands of its text. */
type Banded = Pick<EncodedDerived, 'version' | 'bands'>;

/** A row of dateline.band. */
interface BandRow {
  readonly band: number;
  readonly version: string;
}

const BAND: Columns<BandRow> = { band: 'bigint', version: 'text' };

/** Stores the near-copies of `texts` among each other and all stored ones. `again`: versions that have bands already. */
export async function storeCopies(
  tx: Queries,
  texts: readonly Banded[],
  again: readonly string[],
): Promise<void> {
  const old = texts.map(({ version }) => version).filter((version) => again.includes(version));
  if (old.length > 0) {
    await tx.query('delete from dateline.band where version = any ($1::text[])', [old]);
    await tx.query('delete from dateline.copy where a = any ($1::text[]) or b = any ($1::text[])', [old]);
  }
  if (texts.length === 0) return;
  // In their order, so that neighbours are looked up and written one after the other.
  const bands = texts
    .flatMap(({ version, bands }) => bands.map((band) => ({ band, version })))
    .sort((a, b) => a.band - b.band);
  const candidates = new Map<string, readonly [string, string]>();
  const add = (one: string, other: string): void => {
    const pair = one < other ? ([one, other] as const) : ([other, one] as const);
    if (one !== other) candidates.set(pair.join(' '), pair);
  };
  const sharing = grouped(bands, ({ band }) => band);
  const stored = await tx.query<BandRow>(
    'select band, version from dateline.band where band = any ($1::bigint[])',
    [[...sharing.keys()]],
  );
  for (const { band, version } of stored) for (const one of sharing.get(band)!) add(one.version, version);
  for (const those of sharing.values())
    for (const [i, one] of those.entries())
      for (const other of those.slice(i + 1)) add(one.version, other.version);
  await copyRows(tx, 'band', { columns: BAND, same: {} }, [{ rows: encodeRows(BAND, bands), same: {} }]);
  const others = await textsOf(tx, [...new Set([...candidates.values()].flat())]);
  const sets = new Map<string, Uint32Array>();
  const setOf = (id: string): Uint32Array => {
    let set = sets.get(id);
    if (set === undefined) sets.set(id, (set = shinglesOf(others.get(id)!.text)));
    return set;
  };
  await insertRows(
    tx,
    'copy',
    { a: 'text', b: 'text' },
    [...candidates.values()]
      .filter(([a, b]) => others.get(a)!.report !== others.get(b)!.report && areCopies(setOf(a), setOf(b)))
      .map(([a, b]) => ({ a, b })),
  );
}

/** Of each of `versions` that is a copy: the first report with that account that was there before. */
export async function copiedFrom(
  tx: Queries,
  versions: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ version: string; of: string }>(
    `select distinct on (v.id) v.id as version, o.report as of
     from dateline.version v
     join (select a as one, b as other from dateline.copy where a = any ($1::text[])
       union all select b, a from dateline.copy where b = any ($1::text[])) c on c.one = v.id
     join dateline.version o on o.id = c.other and o.seq < v.seq
     where v.id = any ($1::text[])
     order by v.id, o.seq`,
    [versions],
  );
  return new Map(rows.map(({ version, of }) => [version, of]));
}

interface StoredText {
  readonly id: string;
  readonly report: string;
  readonly text: string;
}

async function textsOf(tx: Queries, ids: readonly string[]): Promise<ReadonlyMap<string, StoredText>> {
  if (ids.length === 0) return new Map();
  const texts = await tx.query<StoredText>(
    `select v.id, v.report, b.text from dateline.version v join dateline.body b on b.sha256 = v.body_sha256
     where v.id = any ($1::text[])`,
    [ids],
  );
  return new Map(texts.map((one) => [one.id, one]));
}

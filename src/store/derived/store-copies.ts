// Finds the near-copies of new texts among all that share a band of their signatures, and writes the pairs.
import { areCopies } from '../../ledger/copies/resemblance.ts';
import { shinglesOf } from '../../ledger/copies/shingles.ts';
import type { Queries } from '../database.ts';
import type { RowsWith } from '../encoded-rows.ts';
import { givenRows, insertEncoded, insertRows } from '../insert-rows.ts';
import { BAND, type EncodedDerived } from './encoded-derived.ts';

/** A version with the bands of its text, as numbers and as rows. */
type Banded = Pick<EncodedDerived, 'version' | 'bands' | 'band'>;

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
  const bands = texts.map(({ version, band }) => ({ rows: band, same: { version } }));
  const candidates = new Map<string, readonly [string, string]>();
  const add = (one: string, other: string): void => {
    const pair = one < other ? ([one, other] as const) : ([other, one] as const);
    if (one !== other) candidates.set(pair.join(' '), pair);
  };
  for (const { one, other } of await storedSharing(tx, bands)) add(one, other);
  for (const [one, other] of sharingAmong(texts)) add(one, other);
  await insertEncoded(tx, 'band', BANDED, bands);
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

const BANDED = { ...BAND, version: 'text' } as const;

/** The versions that bands are given of, with stored ones that share a band. */
async function storedSharing(tx: Queries, bands: readonly RowsWith[]) {
  const given = givenRows(BANDED, bands);
  if (given === null) return [];
  return tx.query<{ one: string; other: string }>(
    `select distinct given.version as one, b.version as other
     from ${given.table} join dateline.band b on b.band = given.band`,
    given.parameters,
  );
}

/** Pairs of `texts` that share a band. */
function sharingAmong(texts: readonly Banded[]): [string, string][] {
  const first = new Map<number, string[]>();
  const pairs: [string, string][] = [];
  for (const { version, bands } of texts)
    for (const band of bands) {
      const before = first.get(band);
      if (before === undefined) first.set(band, [version]);
      else {
        for (const other of before) pairs.push([other, version]);
        before.push(version);
      }
    }
  return pairs;
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

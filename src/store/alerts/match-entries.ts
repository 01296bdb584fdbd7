// News → the entries that a watch asks for: what a search finds among them, and what names an actor or a place. Entries of one
// sentence are told together.
import type { Proposition } from '../../ledger/proposition.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import { shortHash } from '../../ledger/short-hash.ts';
import type { Queries } from '../database.ts';
import { type Hit, hitsIn } from '../search.ts';
import type { AlertEntry, Match } from './alert.ts';
import { meansActor, meansPlace, namesActor } from './meant.ts';
import type { NewsVersion } from './news.ts';
import type { LookingWatch } from './watches.ts';

/**
 * The matches of a watch among `versions`; `record` holds all that these say, and is null for searches. `all` gives their
 * statements and claims, and may give those of others too.
 */
export async function matchEntries(
  tx: Queries,
  watch: LookingWatch,
  versions: readonly NewsVersion[],
  record: LedgerRecord | null,
  all: () => Promise<readonly Hit[]>,
): Promise<Match[]> {
  const hits = await hitsFor(tx, watch, versions, record, all);
  const found = await firstFound(tx, hits, watch.since);
  const copies = await copiesOf(tx, versions);
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    if (!found.has(hit.id)) continue;
    const group = groups.get(`${hit.version} ${hit.sentence}`);
    if (group === undefined) groups.set(`${hit.version} ${hit.sentence}`, [hit]);
    else group.push(hit);
  }
  const order = new Map(versions.map(({ version }, i) => [version, i]));
  return [...groups.values()]
    .sort((a, b) => order.get(a[0]!.version)! - order.get(b[0]!.version)!)
    .map((group) => matchOf(group as [Hit, ...Hit[]], copies.get(group[0]!.version) ?? []));
}

function matchOf(hits: readonly [Hit, ...Hit[]], copies: readonly string[]): Match {
  const [first] = hits;
  const speakers = [...new Set(hits.flatMap((hit) => hit.speakers))];
  const who = speakers.length > 0 ? speakers.join(', ') : (first.outlet ?? first.report);
  const kinds = hits.map(({ kind, status }) => (status === null ? kind : `${kind} (${status})`));
  return {
    rule: 'found',
    title: `${who}: ${[...new Set(kinds)].join(', ')}`,
    ...{ why: null, about: null, due: null },
    entries: hits.map(entryOf),
    subjects: [first.id, ...hits.slice(1).map(({ id }) => id), wordsIn(first.sentence, first.version)],
    // A copy of a report says nothing new.
    alike: copies.map((version) => wordsIn(first.sentence, version)),
  };
}

/** The name of a sentence in a version. */
export function wordsIn(sentence: string, version: string): string {
  return `words ${shortHash([sentence])} ${version}`;
}

function entryOf({ sentence, actors: _, places: __, score: ___, judged: ____, ...hit }: Hit): AlertEntry {
  return { ...hit, words: sentence };
}

async function hitsFor(
  tx: Queries,
  watch: LookingWatch,
  versions: readonly NewsVersion[],
  record: LedgerRecord | null,
  all: () => Promise<readonly Hit[]>,
): Promise<Hit[]> {
  if (watch.kind === 'search')
    return hitsIn(
      tx,
      watch.asked,
      versions.map(({ reading }) => reading),
    );
  if (watch.kind === 'deadline' || record === null) return [];
  const ids = versions.map(({ version }) => version);
  const [named, isMeant] =
    watch.kind === 'actor'
      ? await namingActor(tx, watch.asked.actor, ids, record)
      : await namingPlace(tx, watch.asked.place, ids, record);
  const said = new Set(
    record.propositions.filter((one) => isMeant(one)).map(({ version, id }) => `${version} ${id}`),
  );
  const field = watch.kind === 'actor' ? 'actors' : 'places';
  const news = new Set(ids);
  return (await all()).filter(
    (hit) =>
      news.has(hit.version) &&
      (said.has(`${hit.version} ${hit.id}`) ||
        hit[field].some((name) => named.has(`${hit.version} ${name}`))),
  );
}

/** The names by which versions call what is meant, and whether a proposition is about it. */
type Naming = readonly [named: ReadonlySet<string>, isMeant: (one: Proposition) => boolean];

async function namingActor(
  tx: Queries,
  asked: string,
  versions: readonly string[],
  record: LedgerRecord,
): Promise<Naming> {
  const isMeant = meansActor(record, asked);
  const rows = await tx.query<{ version: string; actor: string; name: string }>(
    'select version, local_id as actor, name from dateline.named_actor where version = any ($1::text[])',
    [versions],
  );
  const meant = rows.filter(({ version, actor, name }) => isMeant(record.keyIn(version, actor), name));
  return [new Set(meant.map(({ version, name }) => `${version} ${name}`)), (one) => namesActor(one, isMeant)];
}

async function namingPlace(
  tx: Queries,
  asked: string,
  versions: readonly string[],
  record: LedgerRecord,
): Promise<Naming> {
  const isMeant = meansPlace(record, asked);
  const rows = await tx.query<{ version: string; place: string; name: string }>(
    'select version, place, name from dateline.named_place where version = any ($1::text[])',
    [versions],
  );
  const meant = rows.filter(({ place, name }) => isMeant({ id: place }, name));
  return [
    new Set(meant.map(({ version, name }) => `${version} ${name}`)),
    ({ places }) => places.some((place) => isMeant(place)),
  ];
}

/** The ids of those entries that no reading up to `since` had found. */
async function firstFound(tx: Queries, hits: readonly Hit[], since: number): Promise<ReadonlySet<string>> {
  const ids = hits.map(({ id }) => id);
  if (since === 0) return new Set(ids);
  const before = await tx.query<{ id: string }>(
    'select distinct id from dateline.entry where id = any ($1::text[]) and reading <= $2::bigint',
    [ids, since],
  );
  const old = new Set(before.map(({ id }) => id));
  return new Set(ids.filter((id) => !old.has(id)));
}

/** The near-copies of each of some versions. */
async function copiesOf(
  tx: Queries,
  versions: readonly NewsVersion[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx.query<{ version: string; copy: string }>(
    `select a as version, b as copy from dateline.copy where a = any ($1::text[])
     union select b, a from dateline.copy where b = any ($1::text[])`,
    [versions.map(({ version }) => version)],
  );
  const copies = new Map<string, string[]>();
  for (const { version, copy } of rows) copies.set(version, [...(copies.get(version) ?? []), copy]);
  return copies;
}

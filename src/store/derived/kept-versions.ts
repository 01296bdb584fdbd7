// What follows from versions, in memory: loading it all takes seconds at 100,000 statements, looking up what has changed
// since takes none. Rows of a version have a stamp, another one whenever they are made anew; so this is the same as loading
// all of it, whoever wrote in between and whatever moment is asked for.
import type { DerivedVersion, NamedActor, NamedPlace } from '../../ledger/derived-version.ts';
import { grouped } from '../../ledger/grouped.ts';
import type { Proposition } from '../../ledger/proposition.ts';
import type { RecordVersion } from '../../ledger/read-version.ts';
import type { Queries } from '../database.ts';
import type { Live } from './live.ts';
import { ACTOR } from './load-actors.ts';
import { loadVersions } from './load-versions.ts';

/** A version with what follows from it alone. */
export interface KeptVersion extends DerivedVersion {
  readonly version: RecordVersion;
  readonly stamp: number;
}

export class KeptVersions {
  /** By their ids. What is in here never changes: other rows make another object. */
  readonly #kept = new Map<string, KeptVersion>();

  /** Whether nothing was asked for yet. */
  get isEmpty(): boolean {
    return this.#kept.size === 0;
  }

  /** The versions that are live, by report. `tx` must see one state of the database throughout. */
  async at(tx: Queries, live: Live): Promise<readonly KeptVersion[]> {
    const stamps = await live.query<{ version: string; stamp: number }>(
      `select live.version, coalesce(d.stamp, 0) as stamp
       from live left join dateline.derived d on d.version = live.version order by live.report`,
    );
    const changed = stamps.flatMap(({ version, stamp }) =>
      this.#kept.get(version)?.stamp === stamp ? [] : [version],
    );
    const loaded = await load(tx, changed, new Map(stamps.map(({ version, stamp }) => [version, stamp])));
    for (const one of loaded) this.#kept.set(one.version.id, one);
    const found = stamps.map(({ version }) => this.#kept.get(version)!);
    // Old versions of pages that changed are kept no longer than somebody asks for them.
    if (live.isNow && this.#kept.size > found.length) {
      this.#kept.clear();
      for (const one of found) this.#kept.set(one.version.id, one);
    }
    return found;
  }
}

async function load(
  tx: Queries,
  ids: readonly string[],
  stamps: ReadonlyMap<string, number>,
): Promise<KeptVersion[]> {
  if (ids.length === 0) return [];
  const actors = await tx.query<NamedActor>(
    `select ${ACTOR} from dateline.named_actor n where n.version = any ($1::text[]) order by n.version, n.seq`,
    [ids],
  );
  const places = await tx.query<NamedPlace>(
    `select version, place, name, precision, country, lat, lon from dateline.named_place
     where version = any ($1::text[]) order by version, place, name`,
    [ids],
  );
  const propositions = await tx.query<{ body: Proposition }>(
    `select body from dateline.proposition where version = any ($1::text[]) order by version, seq`,
    [ids],
  );
  const of = {
    actors: grouped(actors, ({ version }) => version),
    places: grouped(places, ({ version }) => version),
    propositions: grouped(
      propositions.map(({ body }) => body),
      ({ version }) => version,
    ),
  };
  return (await loadVersions(tx, ids)).map((version) => ({
    ...{ version, stamp: stamps.get(version.id)! },
    actors: of.actors.get(version.id) ?? [],
    places: of.places.get(version.id) ?? [],
    propositions: of.propositions.get(version.id) ?? [],
  }));
}

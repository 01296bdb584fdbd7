// The whole record, put together from what follows from each version. Where people have ruled on actors, what they say may
// change whose force acts: the versions that this touches are derived again from their entries.
import { assembled } from '../../ledger/assembled.ts';
import { conflictsAmong } from '../../ledger/conflicts/conflicts-among.ts';
import { derivedVersion } from '../../ledger/derived-version.ts';
import { sideOf } from '../../ledger/force-key.ts';
import { type KnownActors, knownActors } from '../../ledger/known-actors.ts';
import { countNames } from '../../ledger/names.ts';
import type { Proposition } from '../../ledger/proposition.ts';
import type { WholeRecord } from '../../ledger/record.ts';
import { type Rulings, ruleOnActors, shownAs } from '../../ledger/rulings.ts';
import type { Queries } from '../database.ts';
import { versionsThen } from '../record-pages.ts';
import type { KeptVersion, KeptVersions } from './kept-versions.ts';
import { knownThen } from './known-then.ts';
import { Live } from './live.ts';
import { conflictsOf, loadOpposed } from './load-opposed.ts';
import { loadAccounts } from './load-versions.ts';

/** Versions derived at a time. */
const PAGE = 64;

/**
 * The record of what was on the record, and known, by two moments (`infinity`: of all there is). What `kept` has is not loaded
 * again. `tx` must see one state of the database throughout.
 */
export async function loadWhole(
  tx: Queries,
  moments: readonly [onRecord: string, knownBy: string],
  rulings: Rulings,
  kept: KeptVersions,
): Promise<WholeRecord> {
  const knownBy = moments[1];
  const live = new Live(tx, moments);
  const { versions, isAsNow } = await knownThen(tx, await kept.at(tx, live), knownBy);
  const ids = versions.map(({ version }) => version.id);
  const namedActors = versions.flatMap(({ actors }) => actors);
  const namedPlaces = versions.flatMap(({ places }) => places);
  const known = knownActors(namedActors, rulings);
  const isRuled = ruleOnActors(rulings);
  const touched = isRuled ? touchedBy(rulings, known, versions) : new Set<string>();
  const propositions = versions.flatMap((one) => (touched.has(one.version.id) ? [] : one.propositions));
  const opposed = isRuled || !isAsNow ? null : await loadOpposed(live);
  const record = assembled(
    {
      versions: versions.map(({ version }) => version),
      ...{ actors: namedActors, actorNames: null, accounts: await loadAccounts(live, ids) },
      propositions: [
        ...propositions,
        ...(await derivedAgain(tx, { ids: [...touched], knownBy }, known, rulings)),
      ],
      placeNames: countNames(namedPlaces.map(({ place, name }) => [place, name])),
    },
    known,
  );
  return {
    ...record,
    ...{ reports: versions.length, rulings, namedActors, namedPlaces },
    conflicts: () =>
      opposed === null ? conflictsAmong(record.propositions) : conflictsOf(record.propositions, opposed),
  };
}

/** What the claims of versions say by what people say of forces. */
async function derivedAgain(
  tx: Queries,
  { ids, knownBy }: { readonly ids: readonly string[]; readonly knownBy: string },
  known: KnownActors,
  rulings: Rulings,
): Promise<Proposition[]> {
  const propositions: Proposition[] = [];
  for (let from = 0; from < ids.length; from += PAGE)
    for (const version of await versionsThen(tx, ids.slice(from, from + PAGE), knownBy)) {
      const derived = derivedVersion(version, {
        sideOf: (actor) => known.sideOf(actor, version),
        shownAs: (key) => shownAs(rulings, key),
      });
      propositions.push(...derived.propositions);
    }
  return propositions;
}

/** The versions that name somebody of whom people say whose force it is, or whose force goes by another key. */
function touchedBy(
  rulings: Rulings,
  known: KnownActors,
  versions: readonly KeptVersion[],
): ReadonlySet<string> {
  const touched = new Set<string>();
  // Sources that are no actors of their report go by a key that ends with it: `unnamed:aides@report`.
  const unnamed = [...rulings.shown.keys()].filter((key) => key.startsWith('unnamed:'));
  for (const { version, actors } of versions) {
    const isTouched =
      unnamed.some((key) => key.endsWith(`@${version.report}`)) ||
      actors.some(({ actor }) => {
        const read = sideOf(actor);
        const said = known.sideOf(actor, version);
        // What a person says is surer than what is read, though it be the same force.
        const isSame = said?.key === read?.key && said?.score === read?.score;
        return !isSame || (said !== null && shownAs(rulings, said.key) !== said.key);
      });
    if (isTouched) touched.add(version.id);
  }
  return touched;
}

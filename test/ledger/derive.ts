// Reports → propositions, as a store would put them together: actors keyed across all the reports, copies as accounts.
import type { Actor } from '../../src/actors/actor.ts';
import { actorKey, isBound } from '../../src/ledger/actor-key.ts';
import type { Conflict } from '../../src/ledger/conflicts/conflict.ts';
import { conflictsBetween, questionsOf } from '../../src/ledger/conflicts/conflicts.ts';
import { accounts } from '../../src/ledger/copies/accounts.ts';
import { areCopies } from '../../src/ledger/copies/resemblance.ts';
import { shinglesOf } from '../../src/ledger/copies/shingles.ts';
import { type KnownPerson, tieFamilyName } from '../../src/ledger/family-name.ts';
import type { Proposition } from '../../src/ledger/proposition.ts';
import { propositionsOf } from '../../src/ledger/propositions.ts';
import type { Reader } from '../../src/reader.ts';
import type { Reading } from '../../src/reading.ts';
import type { Report } from '../../src/text/report.ts';

interface Read {
  readonly report: Report;
  readonly reading: Reading;
}

/** The propositions of reports, in their order. Entry ids are `report#claim`. */
export function derive(reader: Reader, reports: readonly Report[]): Proposition[] {
  const read = reports.map((report): Read => ({ report, reading: reader.read(report) }));
  const keyOf = keysAcross(read);
  const carried = accountsOf(reports);
  return read.flatMap(({ report, reading }) => {
    const actors = new Map((reading.actors ?? []).map((one) => [one.id, one]));
    return propositionsOf(reading, {
      id: report.id,
      report: report.id,
      account: carried.get(report.id)!,
      ...(report.outlet === undefined ? {} : { outlet: report.outlet }),
      publishedAt: report.published ?? null,
      text: report.text,
      entryId: (claim) => `${report.id}#${claim}`,
      actorKey: (actor) => keyOf(actors.get(actor)!, report.id),
    });
  });
}

function keysAcross(read: readonly Read[]): (actor: Actor, report: string) => string {
  const known = new Map<string, { key: string; offices: Set<string>; countries: Set<string> }>();
  for (const { report, reading } of read)
    for (const actor of reading.actors ?? []) {
      const { key } = actorKey(actor, report.id);
      if (actor.kind !== 'person' || isBound(key)) continue;
      const person = known.get(key) ?? { key, offices: new Set(), countries: new Set() };
      if (actor.office !== undefined) person.offices.add(actor.office);
      if (actor.country !== undefined) person.countries.add(actor.country);
      known.set(key, person);
    }
  const persons: readonly KnownPerson[] = [...known.values()];
  return (actor, report) => {
    const { key } = actorKey(actor, report);
    return actor.kind === 'person' && isBound(key) ? (tieFamilyName(actor, persons)?.key ?? key) : key;
  };
}

function accountsOf(reports: readonly Report[]): ReadonlyMap<string, string> {
  const shingles = reports.map(({ id, text }) => ({ id, set: shinglesOf(text) }));
  const pairs = shingles.flatMap((a, i) =>
    shingles.slice(i + 1).flatMap((b): [string, string][] => (areCopies(a.set, b.set) ? [[a.id, b.id]] : [])),
  );
  return accounts(
    reports.map(({ id }) => id),
    pairs,
  );
}

/** All conflicts among propositions, found as a store finds them: only between those that share a question. */
export function conflictsAmong(propositions: readonly Proposition[]): Conflict[] {
  const asked = new Map<string, Proposition[]>();
  for (const one of propositions)
    for (const question of questionsOf(one)) asked.set(question, [...(asked.get(question) ?? []), one]);
  const seen = new Set<string>();
  const found: Conflict[] = [];
  for (const group of asked.values())
    for (const [i, a] of group.entries())
      for (const b of group.slice(i + 1)) {
        const pair = [a.id, b.id].sort().join(' ');
        if (seen.has(pair)) continue;
        seen.add(pair);
        found.push(...conflictsBetween(a, b));
      }
  return found;
}

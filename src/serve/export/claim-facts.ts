// The facts of a claim as a value: who, where, how it stands, by when, who says so. What is not known is left out.
import type { Claim } from '../../claims/claim.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import { type DaySpan, dayText } from '../../time/day-span.ts';
import { actorLabel, placeLabel } from '../ask/labels.ts';
import type { Found, Material } from './material.ts';

/** An actor or place under its key, by the name that it goes by. */
export interface Named {
  readonly key: string;
  readonly called: string;
}

/** First and last day. */
export interface Days {
  readonly firstDay: string;
  readonly lastDay: string;
}

/** A claim. */
export interface ClaimFacts {
  readonly kind: Claim['kind'];
  readonly status?: string;
  readonly force?: string;
  readonly who?: Named;
  /** The force at stake. */
  readonly side?: Named;
  readonly count?: { readonly least: number; readonly most: number | null; readonly approximate: boolean };
  readonly places?: readonly (Named & { readonly leg: string; readonly inferred?: string })[];
  readonly due?: Days;
  readonly said?: Days;
  /** Who passes it on, from the innermost outwards; none where the report says it in its own voice. */
  readonly told: readonly Named[];
  readonly score: number;
  readonly rule: string;
}

/** The facts of a claim. */
export function claimFacts(
  { record, propositions }: Material,
  { id, version, body }: Found<Claim>,
): ClaimFacts {
  const { kind, status, force, score, rule } = body;
  const is = propositions.get(id);
  const by = (key: string): Named => named(record, version.id, key);
  return {
    ...{ kind, ...(status === undefined ? {} : { status }), ...(force === undefined ? {} : { force }) },
    ...(is?.who == null ? {} : { who: by(is.who) }),
    ...(is?.side == null ? {} : { side: by(is.side.key) }),
    ...(is?.counts == null
      ? {}
      : { count: { least: is.counts.min, most: is.counts.max, approximate: is.counts.hedged } }),
    ...(is === undefined || is.places.length === 0
      ? {}
      : {
          places: is.places.map(({ id: key, leg, inferred }) => ({
            ...{ leg, key, called: placeLabel(record, key) },
            ...(inferred === undefined ? {} : { inferred }),
          })),
        }),
    ...(is?.due == null ? {} : { due: days(is.due) }),
    ...(is?.said == null ? {} : { said: days(is.said) }),
    ...{ told: (is?.told ?? []).map(by), score, rule },
  };
}

/** An actor by the name that a version has for it, else by the one that most reports use. */
export function named(record: LedgerRecord, version: string, key: string): Named {
  return { key, called: record.nameIn(version, key) ?? actorLabel(record, key) };
}

const days = ({ from, to }: DaySpan): Days => ({ firstDay: dayText(from), lastDay: dayText(to) });

// How a claim came about: its words, the rule, the judge's facts, how it stands, when it is due, who says it, and who and
// where it is.
import type { Claim } from '../claims/claim.ts';
import type { Span } from '../text/span.ts';
import { dayIn, dayText } from '../time/day-span.ts';
import type { ClaimExplanation, PlaceReason, SlotWords } from './explanation.ts';
import { actorReason, contextOf, type Ground, meet, quote } from './ground.ts';
import { timeReason } from './time.ts';

const SLOTS = ['who', 'count', 'place', 'from', 'via', 'to', 'time', 'object', 'source'] as const;
const PLACES = ['place', 'from', 'via', 'to'] as const;

export function explainClaim(ground: Ground, claim: Claim): ClaimExplanation {
  const { report } = ground;
  const origin = ground.claimOrigin(claim);
  const slots: SlotWords[] = SLOTS.flatMap((slot) => {
    const span = claim[slot];
    return span === undefined ? [] : [{ slot, ...quote(ground, span) }];
  }).sort((a, b) => a.span[0] - b.span[0]);
  const { status, force, counts, count, who } = claim;
  const rule = origin?.rule;
  return {
    report: report.id,
    id: claim.id,
    entry: 'claim',
    found: claim,
    context: contextOf(ground, [claim.trigger]),
    slots: [{ slot: 'trigger', ...quote(ground, claim.trigger) }, ...slots],
    rule: {
      rule: claim.rule,
      ...(rule
        ? { finds: rule.finds, reason: rule.reason, example: rule.example, counter: rule.counter }
        : {}),
    },
    word: { lemma: origin?.lemma ?? '', entries: origin?.entries ?? [] },
    score:
      origin === null
        ? null
        : { value: claim.score, least: origin.least, sum: origin.sum, facts: origin.facts },
    standing:
      origin?.standing === undefined
        ? null
        : { standing: origin.standing.standing, ...quote(ground, origin.standing.by) },
    ...(status === undefined ? {} : { status }),
    ...(force === undefined ? {} : { force }),
    ...(counts === undefined || count === undefined
      ? {}
      : { counts: { ...counts, from: quote(ground, count).words } }),
    due: dueReason(ground, claim),
    told: told(ground, claim, origin?.background === true),
    actor: who === undefined ? null : actorReason(ground, claim.actor, who),
    places: places(ground, claim),
  };
}

function dueReason(ground: Ground, { due, time }: Claim): ClaimExplanation['due'] {
  if (due === undefined || time === undefined) return null;
  const same = ([from, to]: Span): boolean => from === time[0] && to === time[1];
  const found = ground.reading.times.find((one) => same(one.limit?.span ?? one.span));
  if (found === undefined) return null;
  const since = daySince(ground.reading.published, found.limit?.latest, due);
  return { due, ...(since === null ? {} : { since }), ...timeReason(ground, found) };
}

/** The day that a limit is counted from where it is not publication (`counted-from-saying.ts`); null where it is. */
function daySince(
  published: string | undefined,
  latest: string | null | undefined,
  due: string,
): string | null {
  const [now, last, counted] = [dayIn(published), dayIn(latest), dayIn(due)];
  if (now === null || last === null || counted === null || last === counted) return null;
  return dayText(now - (last - counted));
}

/** Who says a claim, by the rules of `src/claims/told.ts`. */
function told(
  ground: Ground,
  { statement: id, source }: Claim,
  background: boolean,
): ClaimExplanation['told'] {
  const { statements } = ground.reading;
  const inner = statements.find((one) => one.id === id);
  if (inner === undefined)
    return { why: 'the trigger stands in no statement’s content: the report says it in its own voice' };
  const innermost = `${inner.id} is the innermost statement whose content holds the trigger`;
  const own = 'so the claim is in the report’s own voice';
  // *I* and *we* are whoever is quoted around them.
  const outer = statements.find((one) => one.id === inner.within);
  const borrowed = source !== undefined && inner.source !== null && !meet(source, inner.source);
  const statement = borrowed && outer !== undefined ? outer : inner;
  const cue = statement.cue === null ? null : quote(ground, statement.cue);
  const speaker = statement.source === null ? null : actorReason(ground, statement.actor, statement.source);
  const cueWords = cue === null ? 'there is no cue, which' : `its cue “${cue.words}”`;
  let why: string;
  if (borrowed) why = `${innermost}; who speaks there is whoever ${statement.id} quotes`;
  else if (source !== undefined)
    why = `${innermost}; ${statement.manner === 'indirect' && cue !== null ? `${cueWords} is one of saying` : 'it is quoted'}, so its source says this`;
  else if (statement.source === null) why = `${innermost}; it has no source`;
  else if (background) why = `${innermost}; the trigger is background there, which the report adds, ${own}`;
  else why = `${innermost}; ${cueWords} is not one of saying, ${own}`;
  return {
    statement: inner.id,
    ...(source === undefined ? {} : { source: quote(ground, source) }),
    ...(cue === null ? {} : { cue }),
    ...(speaker === null ? {} : { speaker }),
    why,
  };
}

function places(ground: Ground, claim: Claim): PlaceReason[] {
  const named = (ground.reading.places ?? []).filter(({ id }) => claim.placeIds?.includes(id));
  return PLACES.flatMap((slot) => {
    const span = claim[slot];
    if (span === undefined) return [];
    return named
      .filter(({ mentions }) => mentions.some((mention) => meet(mention, span)))
      .map(({ id, name, why, candidates }) => ({ slot, id, name, why, candidates }));
  });
}

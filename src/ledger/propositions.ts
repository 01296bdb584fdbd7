// A reading with what is known of its version → its propositions, in the order of its claims. Pure: the same in any
// order of adding, and with whatever keys people have merged or split the actors into.
import type { Claim } from '../claims/claim.ts';
import type { Reading } from '../reading.ts';
import { dayIn, daysOf } from '../time/day-span.ts';
import { aboutWhich, isRefusedPart } from './about.ts';
import { forceAtStake } from './at-stake.ts';
import { consentPlaces, giverCountry } from './consented.ts';
import { actNamed, goesHome, MOVE_NOUNS, tellsSoFar } from './en/acts.ts';
import { PARTIAL_WORDS } from './en/partial.ts';
import type { PlaceRef } from './place-key.ts';
import type { Act, Counted, Proposition } from './proposition.ts';
import { ReportView, type Sides } from './report-view.ts';
import { inTheReportsPlace } from './reports-place.ts';
import { heldWhen, saidWhen } from './said-when.ts';
import { type Voice, voiceOf } from './voice.ts';
import { placesOf } from './where.ts';

/** What is known of a version besides its reading. */
export interface VersionFacts {
  readonly id: string;
  readonly report: string;
  /** Id of the account that it carries; its own id where it is no copy. */
  readonly account: string;
  readonly outlet?: string;
  /** When it came on the record, ISO 8601; null where that is not known. */
  readonly publishedAt: string | null;
  /** The text that the reading's spans point into. */
  readonly text: string;
  /** The entry id of a claim, by its id in the reading. */
  entryId(claim: string): string;
  /** The key of an actor, by its id in the reading. */
  actorKey(actor: string): string;
  /** What people say of forces and keys; the machine's word where it is left out. */
  readonly sides?: Sides;
}

/** The propositions of a reading: one for each claim that stands on its own. */
export function propositionsOf(reading: Reading, version: VersionFacts): Proposition[] {
  const view = new ReportView(reading, version.text, version.sides);
  const claims = reading.claims ?? [];
  const found = inTheReportsPlace(
    claims.filter((claim) => !isRefusedPart(view, claim)).map((claim) => proposition(view, claim, version)),
  );
  const byId = new Map(found.map((one) => [one.id, one]));
  // *Must leave within four weeks* is a move and a deadline: one saying, with one limit.
  const limits = new Map(
    found.flatMap(({ kind, trigger, due }) => (kind === 'deadline' ? [[trigger[0], due]] : [])),
  );
  return found.map((one) => {
    if (one.kind === 'decision') return withSubject(one, byId);
    return one.kind === 'movement' ? { ...one, due: limits.get(one.trigger[0]) ?? null } : one;
  });
}

/** A decision takes force, place and act from the first claim that it is about. */
function withSubject(decision: Proposition, all: ReadonlyMap<string, Proposition>): Proposition {
  const subject = decision.about
    .map((id) => all.get(id))
    .find((one) => one !== undefined && one.side !== null);
  if (subject === undefined) return { ...decision, side: null, act: null };
  const { side, act, partial, counts } = subject;
  const places = subject.places.length > 0 ? subject.places : decision.places;
  return { ...decision, side, places, act, partial, counts };
}

function proposition(view: ReportView, claim: Claim, version: VersionFacts): Proposition {
  const { kind } = claim;
  const published = dayIn(version.publishedAt);
  const sentence = view.sentenceAt(claim.trigger);
  const voice = voiceOf(view, claim);
  const named = placesOf(view, claim);
  const giver = kind === 'consent' ? giverCountry(view, claim, named, voice) : null;
  const hosts = new Set(named.flatMap(({ country }) => country ?? []));
  if (giver !== null) hosts.add(giver);
  // *The troops will leave*, says a minister: they are not his.
  const speaker = voice.actors[0]?.country?.toLowerCase();
  const act = actOf(view, claim, named);
  const home = goesHome(view.text.slice(claim.trigger[0], sentence[1]));
  if (named.length === 0 && speaker !== undefined && act !== 'stay' && !home) hosts.add(speaker);
  const side = forceAtStake(view, claim, [...hosts], voice.actors[0]);
  const places =
    kind === 'consent'
      ? consentPlaces(view, claim, named, giver, side?.key ?? null)
      : hostPlaces(view, claim, named, side?.key ?? null, voice);
  const said = saidWhen(view, claim, published);
  const { shownAs } = view.sides;
  const unnamed = voice.unnamed && shownAs(`unnamed:${voice.unnamed}@${version.report}`);
  const told = voice.actors.map(({ id }) => version.actorKey(id));
  return {
    id: version.entryId(claim.id),
    version: version.id,
    report: version.report,
    account: version.account,
    outlet: version.outlet ?? null,
    publishedAt: version.publishedAt,
    kind,
    status: claim.status ?? null,
    force: claim.force ?? null,
    score: claim.score,
    sentence,
    trigger: claim.trigger,
    words: view.words(sentence).replace(/\s+/g, ' ').trim(),
    verb: view.words(claim.trigger),
    who: claim.actor === undefined ? null : version.actorKey(claim.actor),
    side: side && { ...side, key: shownAs(side.key) },
    voice: told[0] ?? unnamed,
    told,
    places,
    act,
    nominal: MOVE_NOUNS.has(view.words(claim.trigger).toLowerCase()),
    soFar: tellsSoFar(view.words(claim.trigger), view.words(sentence)),
    partial: isPartial(view, claim),
    counts: counted(view, claim),
    due: daysOf(claim.due),
    held: heldWhen(view, claim),
    said,
    about:
      kind === 'decision' || kind === 'consent'
        ? aboutWhich(view, claim).map(({ id }) => version.entryId(id))
        : [],
  };
}

function actOf(view: ReportView, claim: Claim, places: readonly PlaceRef[]): Act | null {
  if (claim.kind === 'consent') {
    const rest = view.text.slice(claim.trigger[0], view.sentenceAt(claim.trigger)[1]);
    const comma = rest.search(/[,;]/);
    const near = `${view.words(claim.object)} ${comma < 0 ? rest : rest.slice(0, comma)}`;
    // *Permission to begin the operation, pulling out its own military*: what is left behind a comma is another matter.
    return actPermitted(near) ?? (comma < 0 ? null : notLeaving(actPermitted(rest.slice(comma))));
  }
  if (claim.kind === 'movement') {
    // *They are coming home*: they leave where they are.
    if (goesHome(view.text.slice(claim.trigger[0], view.sentenceAt(claim.trigger)[1]))) return 'leave';
    const [from, to] = [claim.from !== undefined, claim.to !== undefined];
    if (from !== to) return from ? 'leave' : 'arrive';
  }
  const act = actNamed(view.words(claim.trigger));
  if (claim.kind === 'presence') return act === 'stay' ? 'stay' : 'be';
  return act ?? (places.some(({ leg }) => leg === 'to') ? 'arrive' : null);
}

function actPermitted(words: string): Act | null {
  for (const word of words.split(/[^\p{L}-]+/u)) {
    const act = /^(?:operation|offensive|campaign)s?$/i.test(word) ? 'arrive' : actNamed(word);
    if (act !== null) return act === 'be' ? 'stay' : act;
  }
  return null;
}

const notLeaving = (act: Act | null): Act | null => (act === 'leave' ? null : act);

/** Where no place is named and a minister of another country says that foreign troops will leave or stay: his country. */
function hostPlaces(
  view: ReportView,
  claim: Claim,
  named: readonly PlaceRef[],
  side: string | null,
  voice: Voice,
): readonly PlaceRef[] {
  if (named.length > 0 || side === null || !/^force:[a-z]{2}$/.test(side)) return named;
  if (claim.kind !== 'deadline' && claim.status !== 'demanded') return named;
  const country = voice.actors[0]?.country?.toLowerCase();
  if (country === undefined || `force:${country}` === side || actNamed(view.words(claim.trigger)) !== 'leave')
    return named;
  return [{ id: country, country, leg: 'from', inferred: 'the country of whoever says so' }];
}

function isPartial(view: ReportView, claim: Claim): boolean {
  return [claim.who, claim.count].some((span) =>
    view
      .words(span)
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => PARTIAL_WORDS.has(word)),
  );
}

const HEDGE = /\b(?:about|around|roughly|some|nearly|almost|approximately|estimated|up to|probably|maybe)\b/i;

function counted(view: ReportView, claim: Claim): Counted | null {
  if (claim.counts === undefined) return null;
  const count = claim.count;
  const before = count === undefined ? '' : view.text.slice(Math.max(0, count[0] - 14), count[1]);
  return { ...claim.counts, hedged: HEDGE.test(before) };
}

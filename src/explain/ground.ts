// What explanations are made from: the report's text, its reading, and the origins of claims and times, which are made
// anew when asked for.
import { LINK_RULES } from '../actors/link-rules.ts';
import type { Claim } from '../claims/claim.ts';
import type { ClaimOrigin } from '../claims/origin.ts';
import type { Reading } from '../reading.ts';
import type { Report } from '../text/report.ts';
import type { Span } from '../text/span.ts';
import type { TimeOrigin } from '../time/origin.ts';
import type { TimeExpression } from '../time/time.ts';
import type { ActorReason, LinkReason, Quote } from './explanation.ts';

/** The ground of all explanations of one report. */
export interface Ground {
  readonly report: Report;
  readonly reading: Reading;
  /** Null where a rule finds no such claim: the reading is of another report or reader. */
  readonly claimOrigin: (claim: Claim) => ClaimOrigin | null;
  readonly timeOrigin: (time: TimeExpression) => TimeOrigin;
  /** The lemma of the word at a place of the text. */
  readonly lemmaAt: (span: Span) => string;
}

/** A span with its words. */
export function quote({ report }: Ground, span: Span): Quote {
  return { span, words: report.text.slice(...span) };
}

/** The sentences whole that spans lie in, from the first to the last. */
export function contextOf(ground: Ground, spans: readonly Span[]): Quote {
  const from = Math.min(...spans.map(([begin]) => begin));
  const to = Math.max(...spans.map(([, end]) => end));
  let begin = from;
  let end = to;
  for (const [first, last] of ground.reading.sentences) {
    if (last > from && first < begin) begin = first;
    if (first < to && last > end) end = last;
  }
  return quote(ground, [begin, end]);
}

/** The links of an actor, each with its rule's reason. */
export function linksOf(ground: Ground, actor: { readonly links: readonly Link[] }): LinkReason[] {
  return actor.links.map(({ mention, rule, text }) => {
    const reason = LINK_RULES.get(rule);
    return { ...quote(ground, mention), rule, ...(reason === undefined ? {} : { reason }), text };
  });
}

interface Link {
  readonly mention: Span;
  readonly rule: string;
  readonly text: string;
}

/** The actor of an id, with what ties the mention that lies in a span; null where there is none. */
export function actorReason(ground: Ground, id: string | null | undefined, span: Span): ActorReason | null {
  const actor = (ground.reading.actors ?? []).find((one) => one.id === id);
  if (actor === undefined) return null;
  const inside = actor.links.find(({ mention: [from, to] }) => span[0] <= from && to <= span[1]);
  const [link] = inside === undefined ? [] : linksOf(ground, { links: [inside] });
  return {
    id: actor.id,
    name: actor.name,
    kind: actor.kind,
    ...(link === undefined ? {} : { link }),
  };
}

/** Whether two spans share a character. */
export function meet(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

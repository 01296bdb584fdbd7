// Whose voice a claim is in: the source that the report gives it, or whoever is said to have decided it, and those who
// pass it on. The report's own voice has no actors.
import type { Actor } from '../actors/actor.ts';
import type { Claim } from '../claims/claim.ts';
import { overlaps } from '../text/span.ts';
import { namesALeg } from './about.ts';
import type { ReportView } from './report-view.ts';

export interface Voice {
  /** From the innermost teller outwards; empty where nobody is known. */
  readonly actors: readonly Actor[];
  /** Where there is a source and it is no known actor: its words. */
  readonly unnamed: string | null;
}

export function voiceOf(view: ReportView, claim: Claim): Voice {
  const actors: Actor[] = [];
  const add = (actor: Actor | null): void => {
    if (actor !== null && actors.at(-1)?.id !== actor.id) actors.push(actor);
  };
  const { source } = claim;
  const statement = view.statement(claim.statement);
  // *Graham condemned the administration's move to withdraw*: the move is not Graham's.
  const owner = claim.kind === 'movement' || claim.kind === 'presence' ? plansOwner(view, claim) : null;
  add(owner);
  if (source !== undefined) {
    const own = statement?.source && overlaps(statement.source, source) ? view.actor(statement.actor) : null;
    add(own ?? view.actorsIn(source)[0]?.of ?? null);
    const unnamed = actors.length === 0 ? view.words(source).toLowerCase() : null;
    // Whoever tells it on: *the paper said that he had said*.
    for (let outer = view.statement(statement?.within), n = 0; outer !== null && n < 8; n++) {
      add(view.actor(outer.actor));
      outer = view.statement(outer.within);
    }
    return { actors, unnamed };
  }
  if (claim.kind === 'movement' || claim.kind === 'presence' || claim.kind === 'deadline') {
    if (owner === null && (claim.status === 'planned' || claim.status === 'demanded'))
      add(decider(view, claim));
  } else if (!namesALeg(view, claim)) add(view.actor(claim.actor));
  return { actors, unnamed: null };
}

/** Whose plan it is, where that stands right before: *Trump's decision to withdraw*. */
function plansOwner(view: ReportView, claim: Claim): Actor | null {
  const sentence = view.sentenceAt(claim.trigger);
  const from = Math.max(sentence[0], claim.trigger[0] - REACH);
  const noun = [...view.text.slice(from, claim.trigger[0]).matchAll(PLAN_NOUN)].at(-1);
  if (noun === undefined) return null;
  const at = from + noun.index;
  // Of names within one another (*the Trump administration*) the one that ends last, and of those the longest.
  const owner = view
    .actorsIn([Math.max(sentence[0], at - REACH / 2), at])
    .toSorted((a, b) => a.span[1] - b.span[1] || b.span[0] - a.span[0])
    .at(-1);
  if (owner === undefined) return null;
  const between = view.text.slice(owner.span[1], at);
  // The mention may hold its own mark: *the White House's*, or *his*.
  const possessive =
    /(?:['’]s?|\b(?:his|her|its|their))$/i.test(view.words(owner.span)) || /^['’]s?\b/.test(between);
  return possessive && !/[,.;:]|\b(?:who|which|that)\b/.test(between) ? owner.of : null;
}

const REACH = 90;
const PLAN_NOUN =
  /\b(?:decision|move|plan|order|pledge|promise|intention|announcement|vow|call)s? (?:to|of|for|that)\b/g;

/** Who ordered or announced it, in the same sentence: *Trump ordered the withdrawal*. */
function decider(view: ReportView, claim: Claim): Actor | null {
  const decisions = view
    .claimsBeside(claim)
    .filter(
      ({ kind, status, trigger }) =>
        kind === 'decision' && status === 'made' && trigger[0] < claim.trigger[0],
    );
  const nearest = decisions.at(-1);
  if (nearest !== undefined) return view.actor(nearest.actor);
  // A statement of ordering: its cue is no saying, so the claim has no source, and yet it is its source's plan.
  return view.actor(view.statement(claim.statement)?.actor);
}

// Claims that hang on another claim of their sentence: what a decision or consent is about, and what is only named as
// that for which there is no permission.
import type { Claim } from '../claims/claim.ts';
import { overlaps } from '../text/span.ts';
import type { ReportView } from './report-view.ts';

/** *No permission for these forces to stay*: that they stay is not claimed, unless somebody else says so. */
export function isRefusedPart(view: ReportView, claim: Claim): boolean {
  if (claim.kind !== 'presence' && claim.kind !== 'movement') return false;
  return view
    .claimsBeside(claim)
    .some(
      (one) =>
        one.kind === 'consent' &&
        one.status !== 'given' &&
        one.trigger[0] < claim.trigger[0] &&
        !isAnothers(view, claim, one),
    );
}

/** Whether a claim is told by somebody else than whoever refuses, or says that it is refused. */
function isAnothers(view: ReportView, claim: Claim, consent: Claim): boolean {
  const by = claim.source && view.actorsIn(claim.source)[0]?.of.id;
  if (by === undefined) return false;
  const teller = consent.source && view.actorsIn(consent.source)[0]?.of.id;
  return by !== teller && by !== consent.actor;
}

/** The claims that a decision or consent is about: those in its object, or after it in the sentence. */
export function aboutWhich(view: ReportView, claim: Claim): readonly Claim[] {
  const near = view.claimsBeside(claim).filter(({ kind }) => kind === 'presence' || kind === 'movement');
  const { object } = claim;
  const within = object === undefined ? [] : near.filter(({ trigger }) => overlaps(trigger, object));
  const after = near.filter(({ trigger }) => trigger[0] > claim.trigger[0]);
  return within.length > 0 ? within : after.length > 0 ? after : near;
}

/** Whether a claim's `who` is the leg of a way: *forces leaving Syria have approval* is not Syria's approval. */
export function namesALeg(view: ReportView, claim: Claim): boolean {
  const { who } = claim;
  return (
    who !== undefined &&
    view
      .claimsBeside(claim)
      .some(
        (other) =>
          other !== claim && [other.from, other.place, other.to].some((span) => span && overlaps(span, who)),
      )
  );
}

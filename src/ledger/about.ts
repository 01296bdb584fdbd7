// Claims that hang on another claim of their sentence: what a decision or consent is about, and what is only named as
// that for which there is no permission.
import type { Claim } from '../claims/claim.ts';
import { overlaps } from '../text/span.ts';
import type { ReportView } from './report-view.ts';

/** *No permission for these forces to stay*: that they stay is not claimed. */
export function isRefusedPart(view: ReportView, claim: Claim, all: readonly Claim[]): boolean {
  if (claim.kind !== 'presence' && claim.kind !== 'movement') return false;
  return all.some(
    (one) =>
      one.kind === 'consent' &&
      one.status !== 'given' &&
      one.trigger[0] < claim.trigger[0] &&
      view.sentenceAt(one.trigger)[0] === view.sentenceAt(claim.trigger)[0],
  );
}

/** The claims that a decision or consent is about: those in its object, or after it in the sentence. */
export function aboutWhich(view: ReportView, claim: Claim): readonly Claim[] {
  const sentence = view.sentenceAt(claim.trigger);
  const near = (view.reading.claims ?? []).filter(
    (other) =>
      (other.kind === 'presence' || other.kind === 'movement') &&
      other.trigger[0] >= sentence[0] &&
      other.trigger[1] <= sentence[1],
  );
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
    (view.reading.claims ?? []).some(
      (other) =>
        other !== claim && [other.from, other.place, other.to].some((span) => span && overlaps(span, who)),
    )
  );
}

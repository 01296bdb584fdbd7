// What all claims of all texts keep to: spans in the text, in order, labels of their kind, one of a kind a trigger.
import { expect } from 'vitest';
import type { ClaimKind } from '../../src/claims/claim.ts';
import type { Reading, Span } from '../../src/reader.ts';

/** The statuses that a kind may have; of deadlines, the forces. */
export const LABELS_OF: Readonly<Record<ClaimKind, readonly string[]>> = {
  presence: ['is', 'was', 'planned', 'demanded', 'possible', 'denied'],
  movement: ['done', 'underway', 'planned', 'demanded', 'possible', 'denied'],
  deadline: ['demand', 'promise', 'order', 'agreement', 'forecast'],
  decision: ['made', 'pending', 'rejected', 'reversed'],
  consent: ['given', 'refused', 'contested'],
};
const SLOTS = ['who', 'count', 'place', 'from', 'via', 'to', 'time', 'object', 'source'] as const;
const ISO = /^\d{4}(?:-(?:\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?)?)?|W\d\d|Q\d|[A-Z]{2}))?(?:\/[\dTQWS:-]+)?$/;

/** Fails with what is wrong when the claims cannot be claims of `text`. Without `expect` in loops: it is slow. */
export function expectSoundClaims(text: string, { claims = [], statements, sentences }: Reading): void {
  const wrong: string[] = [];
  const check = (right: boolean, what: string): void => {
    if (!right) wrong.push(what);
  };
  const inText = ([from, to]: Span): boolean =>
    Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from < to && to <= text.length;
  const triggers = new Set<string>();
  let last = 0;
  claims.forEach((claim, i) => {
    const { id, kind, trigger, status, force, due, counts, score, rule } = claim;
    check(id === `c${i + 1}`, `id ${id} of claim ${i}`);
    check(inText(trigger), `${id}: trigger ${trigger}`);
    check(trigger[0] >= last, `${id} stands before its predecessor`);
    last = trigger[0];
    const within = sentences.find(([from, to]) => from <= trigger[0] && trigger[1] <= to);
    check(within !== undefined, `${id}: trigger ${trigger} in no sentence`);
    // Two limits at one act still make two deadlines: a known miss in any-text.test.ts.
    const twice = kind !== 'deadline' && triggers.has(`${kind} ${trigger}`);
    check(!twice, `${id}: a second ${kind} at ${text.slice(...trigger)}`);
    triggers.add(`${kind} ${trigger}`);
    for (const slot of SLOTS) {
      const span = claim[slot];
      if (span === undefined) continue;
      check(inText(span), `${id}: ${slot} ${span}`);
      // All but the source, which may stand sentences away.
      const near = within && within[0] <= span[0] && span[1] <= within[1];
      check(slot === 'source' || near === true, `${id}: ${slot} ${span} out of the trigger’s sentence`);
    }
    const label = kind === 'deadline' ? force : status;
    check(label !== undefined && LABELS_OF[kind].includes(label), `${id}: a ${kind} that is ${label}`);
    check(
      kind === 'deadline' || (force === undefined && due === undefined),
      `${id}: ${kind} with ${force} ${due}`,
    );
    check(kind !== 'deadline' || claim.time !== undefined, `${id}: a deadline without a time`);
    check(due === undefined || ISO.test(due), `${id}: due ${due}`);
    check(
      counts === undefined || (counts.min >= 0 && (counts.max === null || counts.max >= counts.min)),
      `${id}: counts ${counts?.min} to ${counts?.max}`,
    );
    check(counts === undefined || claim.count !== undefined, `${id}: counts without a count`);
    check(score >= 0 && score <= 1, `${id}: score ${score}`);
    check(rule.startsWith(`${kind}.`), `${id}: rule ${rule}`);
    check(
      claim.statement === undefined || statements.some((one) => one.id === claim.statement),
      `${id}: told in ${claim.statement}`,
    );
    check(claim.source === undefined || claim.statement !== undefined, `${id}: a source without a statement`);
  });
  expect(wrong.slice(0, 10)).toEqual([]);
}

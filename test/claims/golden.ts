// The notation of claims.golden.txt: a text, then a line for each of its claims,
// `> movement planned withdraw who=US troops from=Syria`. Takes the file apart into cases and compares them with readings.
import { pairClaims, scoreClaims } from '../../evaluation/score/claims.ts';
import { CLAIM_KINDS, type Claim, type ClaimKind, type ClaimSlots } from '../../src/claims/claim.ts';
import type { Span } from '../../src/text/span.ts';
import { goldenBlocks } from '../golden-blocks.ts';
import { LABELS_OF } from './sound-claims.ts';

const SLOTS = ['who', 'count', 'place', 'from', 'via', 'to', 'time', 'object', 'source'] as const;
type Slot = (typeof SLOTS)[number];

/** A claim as a person wrote it. What is not written is not compared. */
export interface WrittenClaim {
  readonly kind: ClaimKind;
  readonly trigger: Span;
  /** The status, of a deadline the force. */
  readonly label?: string;
  readonly slots: ClaimSlots;
  /** Slots that must be empty: `source=-`. */
  readonly empty: readonly Slot[];
  readonly due?: string;
}

/** One case: a title, and a text all of whose claims are written. */
export interface ClaimCase {
  readonly title: string;
  /** Whether the title says that the reader is known to miss this. */
  readonly miss: boolean;
  /** Index of the title's line in the file. */
  readonly line: number;
  readonly published: string;
  readonly text: string;
  readonly claims: readonly WrittenClaim[];
}

/** The day of publication where no line says another: a Wednesday. */
export const PUBLISHED = '2019-10-23';
const isKind = (word: string): word is ClaimKind => CLAIM_KINDS.some((kind) => kind === word);
const isSlot = (word: string): word is Slot => SLOTS.some((slot) => slot === word);

/** Where `words` stand in the text as whole words: the `nth` time, or nearest to `near`. Throws where nowhere. */
function find(text: string, words: string, { nth, near }: { nth?: number; near?: number }): Span {
  const quoted = words.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const places = [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${quoted}(?![\\p{L}\\p{N}])`, 'gu'))].map(
    ({ index }) => index,
  );
  const far = (at: number): number => Math.abs(at - (near ?? 0));
  const at = nth === undefined ? places.toSorted((a, b) => far(a) - far(b))[0] : places[nth - 1];
  if (at === undefined) throw new Error(`not in the text: ${words} (${nth ?? 1}) in: ${text}`);
  return [at, at + words.length];
}

/** A line without its `> ` taken apart; null for `none`. Throws when it is not in the notation. */
function parseClaim(line: string, text: string): WrittenClaim | null {
  if (line === 'none') return null;
  const [head, ...rest] = line.split(/ (?=[a-z]+=)/);
  const [kind, ...words] = head!.split(' ');
  if (!isKind(kind!)) throw new Error(`not a kind of claim: ${line}`);
  const label = words.length > 1 && LABELS_OF[kind].includes(words[0]!) ? words.shift() : undefined;
  const [, trigger, nth] = /^(.+?)(?:#(\d+))?$/.exec(words.join(' ')) ?? [];
  if (trigger === undefined) throw new Error(`a claim without a trigger: ${line}`);
  const at = find(text, trigger, nth === undefined ? {} : { nth: Number(nth) });
  const slots: { -readonly [S in Slot]?: Span } = {};
  const empty: Slot[] = [];
  let due: string | undefined;
  for (const part of rest) {
    const name = part.slice(0, part.indexOf('='));
    const value = part.slice(name.length + 1);
    if (name === 'due') due = value;
    else if (!isSlot(name)) throw new Error(`not a slot: ${part}`);
    else if (value === '-') empty.push(name);
    else slots[name] = find(text, value, { near: at[0] });
  }
  const named = label === undefined ? {} : { label };
  return { kind, trigger: at, ...named, slots, empty, ...(due === undefined ? {} : { due }) };
}

/** The lines below a title taken apart: an `@ day`, the text (`¶` gives a blank line), then the claims. */
export function parseLines(lines: readonly string[]): Pick<ClaimCase, 'published' | 'text' | 'claims'> {
  const day = lines.find((line) => line.startsWith('@ '));
  const written = lines.filter((line) => line.startsWith('> '));
  const text = lines
    .filter((line) => line !== day && !line.startsWith('> '))
    .join(' ')
    .replaceAll(/\s*¶\s*/gu, '\n\n');
  if (written.length === 0) throw new Error(`no claim and no "> none" in: ${text}`);
  const claims = written.flatMap((line) => parseClaim(line.slice(2), text) ?? []);
  return { published: day?.slice(2) ?? PUBLISHED, text, claims };
}

/** All cases of a file: blocks between blank lines; lines with `#` are headings. */
export function parseClaimCases(file: string): ClaimCase[] {
  return goldenBlocks(file).map(({ title, miss, line, lines }) => ({
    title,
    miss,
    line,
    ...parseLines(lines),
  }));
}

/** Whether two spans of a text agree as the scorer has it: they share half of their words, or end in the same. */
function agree(text: string, a: Span, b: Span): boolean {
  const claim = (who: Span) => ({ kind: 'presence', trigger: [0, text.length], who }) as const;
  return scoreClaims({ id: '', text, claims: [claim(a)] }, [claim(b)]).slots.who.right === 1;
}

const line = (
  kind: ClaimKind,
  label: string | undefined,
  trigger: string,
  parts: readonly string[],
): string => [kind, ...(label === undefined ? [] : [label]), trigger, ...parts].join(' ');

/** A line for each claim that is written, and one for each that the reading has: alike when the case passes. */
export function compare(
  { text, claims }: Pick<ClaimCase, 'text' | 'claims'>,
  found: readonly Claim[],
): { readonly expected: readonly string[]; readonly actual: readonly string[] } {
  const words = (span: Span): string => text.slice(...span);
  const gold = claims.map(({ kind, trigger, slots: { object, ...slots } }) => ({ kind, trigger, ...slots }));
  const pairs = new Map(pairClaims({ id: '', text, claims: gold }, found).map(([g, f]) => [f, claims[g]!]));
  const expected = claims.map(({ kind, trigger, label, slots, empty, due }) =>
    line(kind, label, words(trigger), [
      ...SLOTS.flatMap((slot) => (slots[slot] ? [`${slot}=${words(slots[slot])}`] : [])),
      ...empty.map((slot) => `${slot}=-`),
      ...(due === undefined ? [] : [`due=${due}`]),
    ]),
  );
  const actual = found.map((claim, f) => {
    const written = pairs.get(f);
    const label = claim.kind === 'deadline' ? claim.force : claim.status;
    const show = (slot: Slot): string => `${slot}=${claim[slot] ? words(claim[slot]) : '-'}`;
    if (written === undefined)
      return line(claim.kind, label, words(claim.trigger), SLOTS.filter((slot) => claim[slot]).map(show));
    return line(claim.kind, written.label && label, words(written.trigger), [
      ...SLOTS.flatMap((slot) => {
        const right = written.slots[slot];
        if (right === undefined) return [];
        return claim[slot] && agree(text, right, claim[slot]) ? [`${slot}=${words(right)}`] : [show(slot)];
      }),
      ...written.empty.map(show),
      ...(written.due === undefined
        ? []
        : [`due=${claim.due?.startsWith(written.due) ? written.due : (claim.due ?? '-')}`]),
    ]);
  });
  return { expected: expected.toSorted(), actual: actual.toSorted() };
}

// Missed and extra attributions to look at in a terminal: evenly picked, with the words around them. Never frozen.
import type { Span } from '../src/text/span.ts';
import { type Attribution, ROLES } from './score/statements.ts';
import { spansOf } from './score/text-units.ts';
import type { Table } from './task.ts';

/** One attribution that is in the gold data or in the reading, and not in the other. */
export interface Mistake {
  readonly document: string;
  readonly text: string;
  readonly attribution: Attribution;
  readonly side: 'missed' | 'extra';
  /** Kinds as the table by kind names them. */
  readonly kinds: readonly string[];
  /** Why it was missed, or the score of what is extra. */
  readonly note: string;
}

const AROUND = 60;
const LONGEST = 420;
const MARKS: Readonly<Record<(typeof ROLES)[number], readonly [string, string]>> = {
  source: ['‹', '›'],
  cue: ['_', '_'],
  content: ['[', ']'],
};

/** Tables of at most `count` missed and `count` extra attributions, of one kind where it is named. */
export function exampleTables(mistakes: readonly Mistake[], count: number, kind?: string): Table[] {
  return (['missed', 'extra'] as const).map((side) => {
    const all = mistakes.filter((m) => m.side === side && (kind === undefined || m.kinds.includes(kind)));
    const step = Math.max(1, all.length / count);
    const picked = all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step)).slice(0, count);
    return {
      title: `${picked.length} of ${all.length} ${side}${kind === undefined ? '' : `, ${kind}`}`,
      rows: picked.map((m) => [`${m.note} (${m.document})\n    ${marked(m.text, m.attribution)}`]),
    };
  });
}

/** The attribution's words with `‹source›`, `_cue_` and `[content]`, and a little text on both sides, on one line. */
export function marked(text: string, attribution: Attribution): string {
  const marks: { at: number; rank: number; mark: string }[] = [];
  const spans: Span[] = [];
  for (const role of ROLES)
    for (const [from, to] of spansOf(attribution[role])) {
      spans.push([from, to]);
      marks.push({ at: from, rank: 1, mark: MARKS[role][0] }, { at: to, rank: 0, mark: MARKS[role][1] });
    }
  marks.sort((a, b) => a.at - b.at || a.rank - b.rank);
  let at = Math.max(0, Math.min(...spans.map(([from]) => from)) - AROUND);
  const end = Math.min(text.length, Math.max(...spans.map(([, to]) => to)) + AROUND);
  let out = at > 0 ? '…' : '';
  for (const { at: next, mark } of marks) {
    out += text.slice(at, next) + mark;
    at = next;
  }
  out = `${out}${text.slice(at, end)}${end < text.length ? '…' : ''}`.replace(/\s+/gu, ' ');
  return out.length > LONGEST ? `${out.slice(0, LONGEST / 2)} (…) ${out.slice(-LONGEST / 2)}` : out;
}

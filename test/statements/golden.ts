// The notation of statements.golden.txt: text with its statements marked, `{1s Mark Esper} {1c said} {1t no}`. Takes
// the file apart into cases, compares them with readings, and puts the marks of known misses right.

import type { Reading } from '../../src/reading.ts';
import type { Manner } from '../../src/statements/statement.ts';
import type { Span } from '../../src/text/span.ts';
import { goldenBlocks } from '../golden-blocks.ts';

/** A statement as a person marked it. */
export interface MarkedStatement {
  readonly source?: Span;
  readonly cue?: Span;
  readonly content: readonly Span[];
  readonly addressee?: Span;
  /** Compared only when it is written: `{1c=mixed said}`. */
  readonly manner?: Manner;
}

/** One case: a title, and a text whose statements are all marked. */
export interface GoldenCase {
  readonly title: string;
  /** Whether the title says that the reader is known to miss this. */
  readonly miss: boolean;
  /** Index of the title's line in the file. */
  readonly line: number;
  readonly text: string;
  readonly statements: readonly MarkedStatement[];
}

/** A statement that nobody marked counts as wrong from this score on. */
const LIKELY = 0.5;
const MARK = /\{(\d+)([scta])(?:=(direct|indirect|mixed))? |\}/gu;
const ROLE_NAMES = { s: 'source', c: 'cue', t: 'content', a: 'addressee' } as const;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A marked text taken apart: `¶` gives a blank line. Throws when braces are unbalanced or a role is marked twice. */
export function parseMarked(marked: string): Pick<GoldenCase, 'text' | 'statements'> {
  const found = new Map<number, Mutable<MarkedStatement> & { content: Span[] }>();
  const open: { number: number; role: keyof typeof ROLE_NAMES; from: number }[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(at, match.index).replaceAll(/\s*¶\s*/gu, '\n\n');
    at = match.index + match[0].length;
    if (match[0] !== '}') {
      const number = Number(match[1]);
      const statement = found.get(number) ?? { content: [] };
      found.set(number, statement);
      if (match[3] !== undefined) statement.manner = match[3] as Manner;
      open.push({ number, role: match[2] as keyof typeof ROLE_NAMES, from: text.length });
      continue;
    }
    const last = open.pop();
    if (last === undefined) throw new Error(`a } too many in: ${marked}`);
    const name = ROLE_NAMES[last.role];
    const statement = found.get(last.number)!;
    const span: Span = [last.from, text.length];
    if (name === 'content') statement.content.push(span);
    else if (statement[name] !== undefined)
      throw new Error(`two of ${last.number}${last.role} in: ${marked}`);
    else statement[name] = span;
  }
  if (open.length > 0) throw new Error(`a } too few in: ${marked}`);
  text += marked.slice(at).replaceAll(/\s*¶\s*/gu, '\n\n');
  if (/[{}]/u.test(text)) throw new Error(`not a mark: ${text}`);
  for (const [number, { content }] of found)
    if (content.length === 0) throw new Error(`statement ${number} has no content in: ${marked}`);
  return { text, statements: [...found.values()] };
}

/** All cases of a file: blocks between blank lines, a title line first; lines with `#` are headings. */
export function parseGolden(file: string): GoldenCase[] {
  return goldenBlocks(file).map(({ marked, ...block }) => ({ ...block, ...parseMarked(marked) }));
}

/** A span without the marks and blanks at its ends, and where it begins; a span of marks alone stays whole. */
function show(text: string, span: Span | null | undefined): string {
  if (!span) return '–';
  const whole = text.slice(...span);
  const words = whole.replace(/^[\s\p{P}]+/u, '');
  const trimmed = words.replace(/[\s\p{P}]+$/u, '');
  if (trimmed === '') return `${whole.trim()}@${span[0]}`;
  return `${trimmed}@${span[0] + whole.length - words.length}`;
}

type Line = Omit<MarkedStatement, 'source' | 'cue'> & {
  readonly source?: Span | null;
  readonly cue?: Span | null;
};

function describeStatement(text: string, one: Line, container: Line | undefined, manner: Manner | undefined) {
  const parts = [
    show(text, one.source),
    show(text, one.cue),
    one.content.map((c) => show(text, c)).join(' … '),
  ];
  if (one.addressee) parts.push(`to ${show(text, one.addressee)}`);
  if (container) parts.push(`within ${show(text, container.cue)}`);
  if (manner) parts.push(manner);
  return parts.join(' | ');
}

/** The marked statement whose content holds the cue of `inner` most closely. */
function containerOf(inner: MarkedStatement, all: readonly MarkedStatement[]): MarkedStatement | undefined {
  const { cue } = inner;
  if (!cue) return undefined;
  let smallest = Number.POSITIVE_INFINITY;
  let container: MarkedStatement | undefined;
  for (const outer of all)
    for (const [from, to] of outer.content)
      if (outer !== inner && from <= cue[0] && cue[1] <= to && to - from < smallest) {
        smallest = to - from;
        container = outer;
      }
  return container;
}

/** A line for each statement that is marked, and one for each that the reading has: alike when the case passes. */
export function compare(
  { text, statements }: Pick<GoldenCase, 'text' | 'statements'>,
  reading: Pick<Reading, 'statements'>,
): { readonly expected: readonly string[]; readonly actual: readonly string[] } {
  const expected = statements.map((one) =>
    describeStatement(text, one, containerOf(one, statements), one.manner),
  );
  const written = new Map(statements.map((one) => [show(text, one.cue), one.manner]));
  const actual = reading.statements.flatMap((one) => {
    const container = reading.statements.find(({ id }) => id === one.within);
    const manner = written.get(show(text, one.cue)) === undefined ? undefined : one.manner;
    const line = describeStatement(text, one, container, manner);
    return one.score >= LIKELY || expected.includes(line) ? [line] : [];
  });
  return { expected: expected.toSorted(), actual: actual.toSorted() };
}

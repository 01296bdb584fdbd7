// The notation of times.golden.txt: text with its times marked, `They left {2019-W42 last week}`. Takes the file apart
// into cases and compares them with what was read.

import type { TimeExpression } from '../../src/time/time.ts';
import { goldenBlocks } from '../golden-blocks.ts';

/** One case: a title, the day it is read as published on, and a text whose times and limits are all marked. */
export interface TimeCase {
  readonly title: string;
  /** Whether the title says that the reader is known to miss this. */
  readonly miss: boolean;
  /** Index of the title's line in the file. */
  readonly line: number;
  /** Undefined for `@none`. */
  readonly published: string | undefined;
  readonly text: string;
  /** What was marked, a line each, as `describeTimes` writes it. */
  readonly expected: readonly string[];
}

/** The day of publication where a title names none: a Wednesday. */
export const PUBLISHED = '2019-10-23';
const MARK =
  /\{(?:(DATE|TIME|DURATION|SET) )?([\w:.-]+)(?:\/([A-Z_]+))? |\[(by|before|until|within|for) (\S+) (\S+) |[<>}\]]/gu;

interface Open {
  readonly mark: RegExpExecArray;
  readonly from: number;
  event?: string;
}

/** A marked text taken apart. Throws when marks are unbalanced. */
export function parseTimes(marked: string): Pick<TimeCase, 'text' | 'expected'> {
  const expected: string[] = [];
  const open: Open[] = [];
  let text = '';
  let at = 0;
  for (const mark of marked.matchAll(MARK)) {
    text += marked.slice(at, mark.index).replaceAll(/\s*¶\s*/gu, '\n\n');
    at = mark.index + mark[0].length;
    const last = open[open.length - 1];
    if (mark[0].length > 1 || mark[0] === '<') {
      open.push({ mark, from: text.length });
      continue;
    }
    if (last === undefined) throw new Error(`a ${mark[0]} too many in: ${marked}`);
    open.pop();
    const words = text.slice(last.from);
    const [, type, value, mod, kind, interval, anchor] = last.mark;
    if (mark[0] === '}' && value !== undefined)
      expected.push(timeLine(last.from, words, value, mod, type ?? typeOf(value)));
    else if (mark[0] === '>' && last.mark[0] === '<') {
      const limit = open.findLast(({ mark: of }) => of[4] !== undefined);
      if (limit === undefined) throw new Error(`an event outside a limit in: ${marked}`);
      limit.event = words;
    } else if (mark[0] === ']' && kind !== undefined)
      expected.push(limitLine(last.from, words, kind, interval!, anchor!, last.event));
    else throw new Error(`${mark[0]} closes ${last.mark[0]} in: ${marked}`);
  }
  if (open.length > 0) throw new Error(`a mark is not closed in: ${marked}`);
  text += marked.slice(at).replaceAll(/\s*¶\s*/gu, '\n\n');
  return { text, expected: expected.toSorted() };
}

/** The type that a value has where none is written. */
function typeOf(value: string): string {
  if (value.startsWith('P') && !value.startsWith('PAST') && !value.startsWith('PRESENT')) return 'DURATION';
  return /T/.test(value) && !value.endsWith('_REF') ? 'TIME' : 'DATE';
}

const timeLine = (from: number, words: string, value: string, mod: string | undefined, type: string) =>
  `${words}@${from} = ${type} ${value}${mod === undefined ? '' : ` ${mod}`}`;

const limitLine = (
  from: number,
  words: string,
  kind: string,
  interval: string,
  anchor: string,
  event?: string,
) => `${words}@${from} : ${kind} ${interval} from ${anchor}${event === undefined ? '' : ` (${event})`}`;

/** What was read, a line for each time and each limit. */
export function describeTimes(text: string, times: readonly TimeExpression[]): string[] {
  return times
    .flatMap(({ span, type, value, mod, limit }) => {
      const time = timeLine(span[0], text.slice(...span), value, mod, type);
      if (limit === undefined) return [time];
      const { kind, edtf, anchor, inferred, event } = limit;
      const from = `${anchor ?? '-'}${inferred ? '?' : ''}`;
      const words = text.slice(...limit.span);
      const named = event === undefined ? undefined : text.slice(...event);
      return [time, limitLine(limit.span[0], words, kind, edtf ?? '-', from, named)];
    })
    .toSorted();
}

/** All cases of a file: blocks between blank lines, a title line first; lines with `#` are headings. */
export function parseTimeCases(file: string): TimeCase[] {
  return goldenBlocks(file).map(({ title, miss, line, marked }) => {
    const day = / @(\S+)$/.exec(title)?.[1];
    const published = day === undefined ? PUBLISHED : day === 'none' ? undefined : day;
    return { title, miss, line, published, ...parseTimes(marked) };
  });
}

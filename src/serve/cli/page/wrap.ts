// Lines of a given width from runs of text that look different. Widths are those of terminal cells: wide
// characters (CJK, emoji) take two, combining ones none. Time is linear in the text.
import stringWidth from 'string-width';
import type { Role } from './ink.ts';

/** A stretch of text in one look. Holds no line ends. */
export interface Run {
  readonly role: Role;
  readonly text: string;
}

/** What is never parted: a word with the marks and punctuation that touch it, or one wide character. */
interface Unit {
  readonly runs: Run[];
  width: number;
  /** The run of the white space before it; null when it touches the unit before. */
  readonly space: Role | null;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Characters of two cells that must not open a line. */
const CLOSING = /^[\u3001\u3002\uff0c\uff0e\uff01\uff1f\uff1a\uff1b\u300d\u300f\u3011\uff09\u3015\u30fc]/;
const PLAIN = /^[\u0020-\u007e\u2018-\u201d\u2013\u2014\u2039\u203a]*$/;

/** The width of `text` in terminal cells. */
export function cells(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

/** Breaks `runs` into lines of at most `width` cells (at least 1); runs of white space count as one space. */
export function wrap(runs: readonly Run[], width: number): Run[][] {
  const lines: Run[][] = [];
  let line: Run[] = [];
  let used = 0;
  const breakLine = () => {
    lines.push(line);
    line = [];
    used = 0;
  };
  for (const unit of units(runs)) {
    if (unit.runs.length === 0) continue;
    const gap = unit.space !== null && used > 0 ? 1 : 0;
    if (used > 0 && used + gap + unit.width > width && !(unit.width > width && width - used > 20))
      breakLine();
    else if (gap) {
      append(line, { role: unit.space!, text: ' ' });
      used += 1;
    }
    const fits = used + unit.width <= width;
    for (const run of unit.runs) {
      for (const piece of fits ? [run.text] : pieces(run.text)) {
        const size = cells(piece);
        if (used > 0 && used + size > width) breakLine();
        append(line, { role: run.role, text: piece });
        used += size;
      }
    }
  }
  if (line.length > 0) breakLine();
  return lines;
}

function* units(runs: readonly Run[]): Generator<Unit> {
  let unit: Unit = { runs: [], width: 0, space: null };
  for (const { role, text } of runs) {
    for (const [part] of text.matchAll(/\s+|\S+/g)) {
      if (/^\s/.test(part)) {
        yield unit;
        unit = { runs: [], width: 0, space: role };
        continue;
      }
      for (const piece of mayBeWide(part) ? pieces(part) : [part]) {
        const width = cells(piece);
        if (width === 2 && mayBeWide(piece) && unit.width > 0 && !CLOSING.test(piece)) {
          yield unit;
          unit = { runs: [], width: 0, space: null };
        }
        append(unit.runs, { role, text: piece });
        unit.width += width;
      }
    }
  }
  yield unit;
}

/** Whether some of `text` may take two cells, so that lines may break inside. */
function mayBeWide(text: string): boolean {
  return /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\ud83c-\ud83e\ud840-\ud88f]/.test(
    text,
  );
}

function pieces(text: string): Iterable<string> {
  if (/^[\u0020-\u007e]*$/.test(text)) return text;
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** Adds a run to a line, joined to the last one when they look alike. */
function append(line: Run[], run: Run): void {
  const last = line.at(-1);
  if (last?.role === run.role) line[line.length - 1] = { role: run.role, text: last.text + run.text };
  else line.push(run);
}

// The claims of a report as lines of its page: what kind, how it stands, who, where, by when, and who says so.
import type { Claim, Reading } from '../../../reader.ts';
import type { Span } from '../../../text/span.ts';
import { day } from './day.ts';
import type { PageSettings } from './ink.ts';
import { safeText } from './safe-text.ts';
import { cells, type Run, wrap } from './wrap.ts';

const KIND_WIDTH = 9;

/** A heading and an entry for each claim, in the order of the text; no lines where there are none. */
export function claimLines(text: string, { claims = [] }: Reading, { width, ink }: PageSettings): string[] {
  if (claims.length === 0) return [];
  const standings = claims.map(standingOf);
  const column = Math.max(...standings.map(cells));
  const margin = 2 + KIND_WIDTH + 1 + column + 2;
  const room = Math.max(20, width - margin);
  const lines = claims.flatMap((claim, i) => {
    const body = wrap(runsOf(text, claim), room).map((line) =>
      line.map((run) => ink(run.role, run.text)).join(''),
    );
    const standing = standings[i]!;
    const gutter = `  ${ink('cue', claim.kind.padEnd(KIND_WIDTH))} ${ink('quiet', standing)}${' '.repeat(column - cells(standing) + 2)}`;
    return body.map((line, k) => (k === 0 ? gutter : ' '.repeat(margin)) + line);
  });
  return [ink('quiet', '  Claims'), ...lines];
}

/** `planned`, `demand`; what a claim has no status for is `said`. */
function standingOf({ status, force }: Claim): string {
  return status ?? force ?? 'said';
}

/** `US troops _leave_ from Syria to Iraq within four weeks (to 20 November 2019) — ‹the minister›`. */
function runsOf(text: string, claim: Claim): Run[] {
  const words = (span: Span): string =>
    safeText(text.slice(...span))
      .replace(/\s+/g, ' ')
      .trim();
  const runs: Run[] = [];
  const say = (role: Run['role'], part: string): void => {
    if (runs.length > 0) runs.push({ role: 'plain', text: ' ' });
    runs.push({ role, text: part });
  };
  const { who, count, trigger, object, place, from, via, to, time, source, due } = claim;
  if (who) say('source', words(who));
  if (count && !inside(count, who)) say('plain', `(${words(count)})`);
  if (!inside(trigger, who)) say('cue', `_${words(trigger)}_`);
  if (object) say('content', words(object));
  const legs: [string, Span | undefined][] = [
    [placeWord(text, place), place],
    ['from', from],
    ['via', via],
    ['to', to],
  ];
  for (const [name, span] of legs) {
    if (!span || inside(span, object)) continue;
    say('quiet', name);
    say('content', words(span));
  }
  if (time && !inside(time, object)) say('plain', `· ${words(time)}`);
  if (due) say('quiet', `(to ${day(due)})`);
  if (source) {
    say('quiet', '—');
    say('source', `‹${words(source)}›`);
  }
  return runs;
}

const PLACED = /\b(in|at|on|near|inside|outside|across|along|around|over|of|within|throughout)\s+$/i;

/** The preposition that stands before a place in the text; *in* where there is none. */
function placeWord(text: string, place: Span | undefined): string {
  if (place === undefined) return '';
  return PLACED.exec(text.slice(Math.max(0, place[0] - 16), place[0]))?.[1]?.toLowerCase() ?? 'in';
}

function inside(span: Span, other: Span | undefined): boolean {
  return other !== undefined && other[0] <= span[0] && span[1] <= other[1];
}

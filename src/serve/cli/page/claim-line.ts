// A claim in a line: who, how many, the word that carries it, where, when, by when, and who says so.
import type { Claim } from '../../../reader.ts';
import type { Span } from '../../../text/span.ts';
import { day } from './day.ts';
import type { Names } from './names.ts';
import type { Run } from './wrap.ts';

/** `they (US forces) _leave_ Iraq · within four weeks (to 20 November 2019) — Najah Al-Shammari`. */
export function claimLine(text: string, claim: Claim, names: Names): Run[] {
  const { words } = names;
  const runs: Run[] = [];
  const say = (role: Run['role'], part: string): void => {
    if (runs.length > 0) runs.push({ role: 'plain', text: ' ' });
    runs.push({ role, text: part });
  };
  const { who, count, trigger, object, place, from, via, to, time, due } = claim;
  if (who) {
    say('plain', words(who));
    const name = names.otherName(who, claim.actor);
    // *US soldiers* need not be said to be US forces.
    const own = words(who).toLowerCase().split(' ');
    if (
      name !== null &&
      !name
        .toLowerCase()
        .split(' ')
        .some((word) => own.includes(word))
    )
      say('quiet', `(${name})`);
  }
  if (count && !inside(count, who)) say('plain', `(${words(count)})`);
  if (!inside(trigger, who)) say('cue', `_${words(trigger)}_`);
  if (object) say('content', words(object));
  const legs: [string, Span | undefined][] = [
    [claim.kind === 'presence' ? 'in' : '', place],
    ['from', from],
    ['via', via],
    ['to', to],
  ];
  for (const [name, span] of legs) {
    if (!span || inside(span, object)) continue;
    const lead = leadOf(text, span, trigger, name);
    if (lead !== '') say('quiet', lead);
    say('content', words(span));
  }
  if (time && !inside(time, object)) say('plain', `· ${words(time)}`);
  if (due) say('quiet', `(to ${day(due)})`);
  say('quiet', '—');
  say('source', names.saidBy(claim));
  return runs;
}

const LEADS =
  /(?:^|\s)(in|at|on|near|inside|outside|across|along|around|over|of|within|throughout|from|out of|through|via|to|into|onto|toward|towards)\s+$/i;

/** What leads to a place: the preposition before it in the text; nothing right behind the trigger; else `name`. */
function leadOf(text: string, [from]: Span, [, end]: Span, name: string): string {
  if (from >= end && /^\s*$/.test(text.slice(end, from))) return '';
  return LEADS.exec(text.slice(Math.max(0, from - 16), from))?.[1]?.toLowerCase() ?? name;
}

function inside(span: Span, other: Span | undefined): boolean {
  return other !== undefined && other[0] <= span[0] && span[1] <= other[1];
}

// What an actor answers to a question over time, and where the answer turns: the same actor, the same question, another
// answer on a later day. A turn is no conflict: nobody else is contradicted.
import type { Span } from '../text/span.ts';
import { dayText } from '../time/day-span.ts';
import type { Answer, Answered, ConflictRule } from './conflicts/conflict.ts';
import { CONFLICT_RULES } from './conflicts/conflicts.ts';
import { isFirm } from './conflicts/told-apart.ts';
import type { Proposition } from './proposition.ts';

/** An answer with where it is told. Carriers of one account count once. */
export interface PositionAnswer {
  readonly id: string;
  readonly version: string;
  readonly sentence: Span;
  /** Keys of those who say so, from the innermost outwards. */
  readonly told: readonly string[];
  readonly value: string;
  readonly said: { readonly from: string; readonly to: string };
}

/** Another answer than before: ids of the two propositions, with what changed. */
export interface Turn {
  readonly from: PositionAnswer;
  readonly to: PositionAnswer;
}

/** An actor's answers to one question, by day. */
export interface Position {
  readonly actor: string;
  /** `stay force:us sy`. */
  readonly question: string;
  readonly answers: readonly PositionAnswer[];
  readonly turns: readonly Turn[];
}

/** The positions of an actor (its key) among propositions, by question. The same in any order of them. */
export function positionsOf(actor: string, propositions: readonly Proposition[]): Position[] {
  const byQuestion = new Map<string, { rule: ConflictRule; all: Map<string, Answered> }>();
  for (const p of propositions) {
    if (p.voice !== actor || !isFirm(p)) continue;
    for (const rule of CONFLICT_RULES) {
      // What was done is no position, and a plan to stay is one on staying, not on consent.
      const asked = rule.topic !== 'done' && (rule.topic !== 'consent' || p.kind === 'consent');
      const answer = asked ? (rule.position?.(p) ?? rule.answer(p)) : null;
      for (const { country, id } of answer?.places ?? []) {
        const question = `${rule.topic} ${p.side!.key} ${country ?? id}`;
        const held = byQuestion.get(question) ?? { rule, all: new Map<string, Answered>() };
        byQuestion.set(question, held);
        keep(held.all, { is: p, answer: answer! });
      }
    }
  }
  return [...byQuestion]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([question, { rule, all }]) => {
      const answers = [...all.values()].sort(inTime);
      return { actor, question, answers: answers.map(shown), turns: turnsOf(rule, answers) };
    });
}

/** Carriers of an account, and sentences of a report, that say the same of the same day are one answer. */
function keep(all: Map<string, Answered>, one: Answered): void {
  const { said, account } = one.is;
  const key = `${account} ${said!.named ? said!.from : ''} ${one.answer.value} ${where(one.answer)}`;
  const before = all.get(key);
  if (before === undefined || order(one.is) < order(before.is)) all.set(key, one);
}

const where = ({ places }: Answer): string =>
  places
    .map(({ id }) => id)
    .sort()
    .join(' ');
const order = ({ publishedAt, id }: Proposition): string => `${publishedAt ?? ''} ${id}`;

function inTime(a: Answered, b: Answered): number {
  const [x, y] = [a.is.said!, b.is.said!];
  return x.from - y.from || x.to - y.to || (a.is.id < b.is.id ? -1 : a.is.id > b.is.id ? 1 : 0);
}

/** Each answer against the one that last differed from it in time. */
function turnsOf(rule: ConflictRule, answers: readonly Answered[]): Turn[] {
  const turns: Turn[] = [];
  for (const [i, later] of answers.entries()) {
    const earlier = answers.slice(0, i).findLast(({ is }) => is.said!.to < later.is.said!.from);
    if (earlier !== undefined && differ(rule, earlier, later))
      turns.push({ from: shown(earlier), to: shown(later) });
  }
  return turns;
}

/** Whether two answers of one actor cannot both be held. From all to some is a turn too, though no conflict. */
function differ(rule: ConflictRule, one: Answered, other: Answered): boolean {
  const [a, b] = rule.topic === 'stay' ? [whole(one), whole(other)] : [one, other];
  if (rule.topic === 'number') return rule.opposed(a, b) !== null;
  if (a.answer.side === b.answer.side) return false;
  return (a.answer.side === 'yes' ? rule.opposed(a, b) : rule.opposed(b, a)) !== null;
}

function whole({ is, answer }: Answered): Answered {
  return { is: { ...is, partial: false, counts: null }, answer };
}

function shown({ is, answer }: Answered): PositionAnswer {
  const said = { from: dayText(is.said!.from), to: dayText(is.said!.to) };
  const { id, version, sentence, told } = is;
  return { id, version, sentence, told, value: answer.value, said };
}

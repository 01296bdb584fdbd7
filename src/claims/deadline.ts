// Deadlines: somebody is to do something by, within or until a time.

import type { Graph } from '../language/graph.ts';
import type { Span } from '../text/span.ts';
import type { TimeExpression } from '../time/time.ts';
import { argumentsOfNoun, argumentsOfVerb, isPassive } from './arguments.ts';
import type { Force } from './claim.ts';
import type { Found, Slot } from './found.ts';
import { ownerOf } from './owners.ts';
import { partyOf } from './parties.ts';
import { partySpan, placeSpan } from './phrases.ts';
import { standingOfNoun, standingOfVerb } from './status.ts';
import { timeLeft } from './time-left.ts';
import type { TimeWords } from './time-words.ts';

/** Acts whose own date is a limit: what runs out or is put off. */
export const ENDING: ReadonlySet<string> = new Set([
  'expire',
  'lapse',
  'extend',
  'postpone',
  'delay',
  'terminate',
  'renew',
]);
const AGREEMENTS = new Set(
  'agree agreement deal truce ceasefire cease-fire treaty pact accord armistice arrangement contract'.split(
    ' ',
  ),
);
const ORDERS = new Set(
  'order instruct direct law rule ruling court decree mandate regulation legislation act require'.split(' '),
);
const DEMANDS = new Set('demand urge ultimatum insist call warn ask press deadline need request'.split(' '));
const FORECASTS = new Set(
  'expect expectation predict prediction forecast likely unlikely project projection believe think estimate anticipate see could may might hope fear possible probably'.split(
    ' ',
  ),
);
/** How far up words are looked at for the force. */
const HEIGHT = 4;

/** The deadline that a time expression sets, or null. */
export function deadlineOf(
  graph: Graph,
  time: TimeExpression,
  words: TimeWords,
  published?: string,
): Found | null {
  const { first, last, head } = words;
  const over = graph.head(head);
  const length = time.type === 'DURATION' && over > last && TRUCES.has(graph.lemma(over));
  const left = length ? null : timeLeft(graph, words);
  const inTime = left !== null && (time.type === 'DURATION' || time.limit !== undefined);
  if (!inTime && (over < 0 || (over >= first && over <= last))) return null;
  const act = inTime ? left.act : length ? over : actOf(graph, over);
  if (act < 0) return null;
  const noun = graph.upos(act) !== 'VERB';
  const ending = ENDING.has(graph.lemma(act));
  if (
    !inTime &&
    !length &&
    time.limit === undefined &&
    !(ending && (time.type === 'DATE' || time.type === 'TIME'))
  )
    return null;
  // *should be open by Easter*: what is said with *be* has its auxiliaries as a verb has them.
  const said = noun && graph.by(act, 'cop').length === 0;
  const { standing, by } = said ? standingOfNoun(graph, act) : standingOfVerb(graph, act);
  const { subject, object, places } = noun ? argumentsOfNoun(graph, act) : argumentsOfVerb(graph, act);
  const slots: Partial<Record<Slot, Span>> = {};
  const who = inTime
    ? left.who
    : !noun && isPassive(graph, act) && subject < 0
      ? -1
      : noun
        ? ownerOf(graph, act)
        : subject;
  if (who >= 0 && (!noun || partyOf(graph, who) !== 'thing')) slots.who = partySpan(graph, who);
  const place = places[0]?.head ?? (object >= 0 && graph.name(object) === 'PLACE' ? object : -1);
  if (place >= 0 && (place < first || place > last)) slots.place = placeSpan(graph, place);
  slots.time = time.limit?.span ?? time.span;
  const due = time.limit === undefined ? time.value : time.limit.latest;
  const gone =
    due === null || published === undefined
      ? 'no day'
      : due < published.slice(0, due.length)
        ? 'gone'
        : 'ahead';
  const force = inTime ? 'demand' : forceOf(graph, act, standing);
  const limit = inTime ? 'time left' : length ? 'length' : (time.limit?.kind ?? 'date');
  return {
    kind: 'deadline',
    rule: 'deadline.limit',
    first: act,
    last: act,
    slots,
    force,
    ...(due === null || !/^\d{4}/.test(due) ? {} : { due }),
    facts: [
      'deadline.limit',
      `limit ${limit}`,
      `limit ${limit} standing ${standing}`,
      `standing ${standing}`,
      by === act ? 'own standing' : `by ${graph.lemma(by)}`,
      `force ${force}`,
      `tag ${graph.xpos(act)}`,
      `act ${graph.lemma(act)}`,
      noun ? 'noun' : 'verb',
      `first ${graph.form(first)}`,
      `who ${who >= 0 ? partyOf(graph, who) : 'none'}`,
      `type ${time.type}`,
      ending ? 'ending' : 'not ending',
      `${gone} ${standing}`,
      gone,
      ...graph.by(act, 'aux').map((aux) => `aux ${graph.form(aux)}`),
      time.limit?.inferred === true ? 'inferred' : 'not inferred',
    ],
  };
}

/** Agreements that are named by how long they hold: *a 30-day truce*. */
const TRUCES = new Set(['truce', 'ceasefire', 'cease-fire', 'armistice', 'moratorium']);
/** Words over an act that are not what is to be done by then: *expected*, *plan to*, *will have to*. */
const OVER = new Set(
  `think say believe hope warn want design expect plan seem set do have need try aim seek vow promise agree pledge intend
  schedule suppose poise wish see help let make cause allow permit require force order urge ask tell likely unlikely due
  possible able ready bind mean predict estimate continue begin want go announce decide propose call demand insist`.split(
    /\s+/,
  ),
);

/** Endings of nouns that name something done. */
const DEED = /(?:[st]ion|ment|al|ance|ure|out|back|down)$/;

/** The act that a time limits, from the word that the time hangs on; -1 where there is none. */
function actOf(graph: Graph, over: number): number {
  let act = over;
  // *a goal of $500 million by the end of the year*: up through amounts and names to what is done.
  while (act >= 0 && !isAct(graph, act)) {
    const subject =
      graph.upos(act) === 'ADJ' && OVER.has(graph.lemma(act)) ? graph.by(act, 'nsubj')[0] : undefined;
    if (subject !== undefined) return innermost(graph, act) === act ? subject : innermost(graph, act);
    act = graph.head(act);
  }
  if (act < 0) return -1;
  // *will free all captives within a week*: the act is the verb whose object the time hangs on.
  const verb = graph.head(act);
  if (
    graph.plain(act) === 'obj' &&
    verb >= 0 &&
    graph.upos(verb) === 'VERB' &&
    !DEED.test(graph.lemma(act)) &&
    !AGREEMENTS.has(graph.lemma(act))
  )
    act = verb;
  const inner = innermost(graph, act);
  // *a strike, expected within two weeks*: the strike is what is expected.
  const modifies = graph.plain(inner) === 'acl' || graph.plain(inner) === 'amod';
  if (modifies && graph.xpos(inner) === 'VBN' && OVER.has(graph.lemma(inner))) return graph.head(inner);
  return inner;
}

/** Whether a word can name something done. */
function isAct(graph: Graph, i: number): boolean {
  const upos = graph.upos(i);
  if (upos === 'VERB') return true;
  // *will be open by Easter*, if nothing hangs on it that is to be done.
  if (upos === 'ADJ') return graph.by(i, 'cop').length > 0 && !OVER.has(graph.lemma(i));
  if (upos === 'AUX') return false;
  return upos === 'NOUN' && graph.plain(i) !== 'nmod' && graph.plain(i) !== 'compound';
}

/** *will have to leave by Friday*, hung on *have*: down to *leave*. */
function innermost(graph: Graph, act: number): number {
  if (!OVER.has(graph.lemma(act))) return act;
  const inner = graph
    .by(act, 'xcomp', 'ccomp')
    .find((child) => graph.upos(child) === 'VERB' && (graph.plain(child) === 'xcomp' || child > act));
  return inner === undefined ? act : innermost(graph, inner);
}

/** With what force an act is limited in time. */
function forceOf(graph: Graph, act: number, standing: string): Force {
  let word = act;
  for (let height = 0; height <= HEIGHT && word >= 0; height++) {
    const lemma = graph.lemma(word);
    if (AGREEMENTS.has(lemma)) return 'agreement';
    if (ORDERS.has(lemma)) return 'order';
    if (DEMANDS.has(lemma)) return 'demand';
    if (FORECASTS.has(lemma)) return 'forecast';
    for (const child of graph.by(word, 'aux', 'advmod')) {
      const form = graph.lemma(child);
      if (FORECASTS.has(form)) return 'forecast';
    }
    word = graph.head(word);
  }
  return standing === 'demanded' ? 'demand' : 'promise';
}

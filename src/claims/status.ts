// How an act stands to what is so, from its verb's tense, its auxiliaries and negation, and the words over it.

import type { Graph } from '../language/graph.ts';
import {
  BEGINNINGS,
  DEMANDS,
  DENIALS,
  MAY,
  MUST,
  PAST_ADJECTIVES,
  PLANNED_ADJECTIVES,
  PLANS,
  POSSIBILITIES,
  POSSIBLE_ADJECTIVES,
  WILL,
} from './en/modals.ts';

/** How an act stands. */
export type Standing = 'done' | 'underway' | 'planned' | 'demanded' | 'possible' | 'denied';

/** A standing, and the word that gave it: the act itself where its tense did. */
export interface Stood {
  readonly standing: Standing;
  readonly by: number;
}

const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'no', 'nor', 'neither', 'without', 'hardly']);
/** Words over an act are looked at this far up. */
const HEIGHT = 3;

/** Whether a word is negated by one of its own words. */
export function isNegated(graph: Graph, i: number): boolean {
  return graph.children(i).some((child) => {
    const relation = graph.plain(child);
    if (
      relation !== 'advmod' &&
      relation !== 'det' &&
      relation !== 'cc' &&
      relation !== 'mark' &&
      relation !== 'case'
    )
      return false;
    if (graph.form(child) === 'longer')
      return graph.children(child).some((word) => graph.form(word) === 'no');
    return (
      NEGATIONS.has(graph.form(child)) &&
      !(graph.form(child) === 'no' && relation === 'advmod' && graph.form(child + 1) !== 'longer')
    );
  });
}

/** What an auxiliary says of its verb, or null. */
function ofAuxiliaries(graph: Graph, verb: number): Standing | null {
  for (const child of graph.by(verb, 'aux')) {
    const form = graph.form(child);
    if (MUST.has(form)) return 'demanded';
    if (MAY.has(form)) return 'possible';
    if (WILL.has(form)) return 'planned';
  }
  return null;
}

function ofWord(lemma: string, upos: string): Standing | null {
  if (upos === 'NOUN' && VERBS_ONLY.has(lemma)) return null;
  if (DENIALS.has(lemma)) return 'denied';
  if (BEGINNINGS.has(lemma)) return 'underway';
  if (POSSIBILITIES.has(lemma)) return 'possible';
  if (DEMANDS.has(lemma) && !PLANS.has(lemma)) return 'demanded';
  if (PLANS.has(lemma)) return 'planned';
  return null;
}

/** Words that say how an act stands as verbs, and are something else as nouns: *the force*, *the press*. */
const VERBS_ONLY = new Set([
  'force',
  'press',
  'block',
  'ban',
  'set',
  'try',
  'risk',
  'concern',
  'halt',
  'stop',
]);

/** Words that say how an act stands only where it is a verb: *go to*, but not *the plan goes ahead*. */
const FOR_VERBS = new Set(['go', 'set', 'mean', 'try', 'say', 'tell', 'help', 'offer', 'keep', 'continue']);

/** Relations by which one word puts an act before us as wanted, planned or said, and not as so. */
const UNDER = new Set([
  'xcomp',
  'ccomp',
  'acl',
  'csubj',
  'advcl',
  'obj',
  'nsubj',
  'obl',
  'nmod',
  'conj',
  'amod',
]);

/** What the words over an act make of it. */
function ofGovernors(graph: Graph, act: number): Stood | null {
  let below = act;
  for (let height = 0; height < HEIGHT; height++) {
    const over = graph.head(below);
    const relation = graph.relation(below);
    if (over < 0 || !UNDER.has(graph.plain(below)) || relation === 'acl:relcl') return null;
    const lemma = graph.lemma(over);
    if (relation === 'xcomp' && (lemma === 'have' || lemma === 'need')) {
      return { standing: 'demanded', by: over };
    }
    const toInfinitive = isInfinitive(graph, below);
    // *troops leaving Syria*: what a participle is said of does not tell how it stands.
    if (relation === 'acl' && !toInfinitive && graph.upos(below) === 'VERB') return null;
    const nominal = graph.upos(below) === 'NOUN';
    if (graph.plain(below) !== 'conj') {
      const wished = WISHES.has(lemma) && graph.by(over, 'obj', 'nsubj').some((child) => child > over);
      const plain = nominal && FOR_VERBS.has(lemma);
      const standing = plain
        ? null
        : wished || wishedOf(graph, below)
          ? 'demanded'
          : ofWord(lemma, graph.upos(over));
      const applies =
        toInfinitive ||
        nominal ||
        isSubjunctive(graph, below) ||
        graph.upos(over) === 'NOUN' ||
        graph.plain(below) === 'xcomp';
      if (standing !== null && applies) {
        if (isNegated(graph, over) && standing !== 'denied') return { standing: 'denied', by: over };
        return { standing, by: over };
      }
      const modal = nominal || toInfinitive ? ofAuxiliaries(graph, over) : null;
      if (modal !== null) return { standing: modal, by: over };
      if (!toInfinitive && !nominal) return null;
    } else if (isInfinitive(graph, over) !== toInfinitive && toInfinitive)
      return { standing: 'planned', by: act };
    below = over;
  }
  return null;
}

/** *wants the soldiers to leave*: somebody else is to do it. */
const WISHES = new Set(['want', 'wish', 'like']);
function wishedOf(graph: Graph, act: number): boolean {
  const over = graph.head(act);
  return over >= 0 && WISHES.has(graph.lemma(over)) && graph.by(act, 'nsubj').length > 0;
}

/** *demanded that they leave*, *that they be expelled*: a bare verb in a clause of its own. */
function isSubjunctive(graph: Graph, verb: number): boolean {
  if (graph.plain(verb) !== 'ccomp') return false;
  const auxiliaries = graph.by(verb, 'aux').map((aux) => graph.form(aux));
  const marked = graph.by(verb, 'mark').some((mark) => graph.form(mark) === 'that');
  const demanded = DEMANDS.has(graph.lemma(graph.head(verb)));
  if (auxiliaries.includes('be')) return auxiliaries.length === 1;
  return (
    (graph.xpos(verb) === 'VB' || (demanded && graph.xpos(verb) === 'VBP')) &&
    auxiliaries.length === 0 &&
    (marked || demanded)
  );
}

/** Whether a verb stands with *to*, or bare after a coordinated one that does. */
export function isInfinitive(graph: Graph, verb: number): boolean {
  if (graph.by(verb, 'mark').some((mark) => graph.form(mark) === 'to')) return true;
  const over = graph.head(verb);
  return graph.xpos(verb) === 'VB' && graph.plain(verb) === 'conj' && over >= 0 && isInfinitive(graph, over);
}

function isConditional(graph: Graph, verb: number): boolean {
  return graph
    .by(verb, 'mark')
    .some((mark) => ['if', 'unless', 'whether', 'lest'].includes(graph.form(mark)));
}

/** The auxiliaries of a coordinated verb are those of the first where it has none of its own. */
function sharedAuxiliaries(graph: Graph, verb: number): Standing | null {
  const own = ofAuxiliaries(graph, verb);
  if (own !== null || graph.plain(verb) !== 'conj' || graph.by(verb, 'aux', 'nsubj').length > 0) return own;
  const over = graph.head(verb);
  return over >= 0 && graph.xpos(verb) === 'VB' ? sharedAuxiliaries(graph, over) : null;
}

/** How the act of a verb stands. */
export function standingOfVerb(graph: Graph, verb: number): Stood {
  const here = (standing: Standing): Stood => ({ standing, by: verb });
  const auxiliary = sharedAuxiliaries(graph, verb);
  const over = ofGovernors(graph, verb);
  if (isNegated(graph, verb)) return here(auxiliary === 'demanded' ? 'demanded' : 'denied');
  if (isConditional(graph, verb)) return here('possible');
  if (auxiliary !== null) return here(auxiliary);
  if (over !== null) return over;
  const going = graph.by(verb, 'aux').some((aux) => graph.form(aux) === 'going');
  if (going || isInfinitive(graph, verb)) return here('planned');
  const auxiliaries = graph.by(verb, 'aux').map((aux) => graph.lemma(aux));
  switch (graph.xpos(verb)) {
    case 'VBG': {
      // *will stop in Iraq before returning*: an act told beside another stands as that one does.
      const head = graph.head(verb);
      if (graph.plain(verb) === 'advcl' && head >= 0 && graph.upos(head) === 'VERB') {
        const other = standingOfVerb(graph, head);
        if (other.standing !== 'done' && other.standing !== 'underway') return other;
      }
      return here(graph.plain(verb) === 'advcl' || auxiliaries.includes('have') ? 'done' : 'underway');
    }
    case 'VBP':
    case 'VBZ':
      return here('underway');
    case 'VB':
      return here('planned');
    default:
      return here('done');
  }
}

/** How the act that a noun names stands. */
export function standingOfNoun(graph: Graph, noun: number): Stood {
  const here = (standing: Standing): Stood => ({ standing, by: noun });
  for (const child of graph.by(noun, 'amod', 'compound')) {
    const word = graph.form(child);
    if (POSSIBLE_ADJECTIVES.has(word)) return here('possible');
    if (PAST_ADJECTIVES.has(word)) return here('done');
    if (PLANNED_ADJECTIVES.has(word)) return here('planned');
  }
  const over = ofGovernors(graph, noun);
  if (over !== null) return over;
  const head = graph.head(noun);
  if (head < 0) return here('done');
  if (graph.upos(head) === 'VERB') {
    if (isConditional(graph, head)) return { standing: 'possible', by: head };
    const auxiliary = ofAuxiliaries(graph, head);
    if (auxiliary !== null) return { standing: auxiliary, by: head };
  }
  return here('done');
}

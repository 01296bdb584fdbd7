// Whose a word of saying or thinking is, by its tree: the subject of a verb, the owner of a noun.

import { COUNTRIES } from '../actors/en/countries.ts';
import { ROLE_WORDS } from '../actors/en/offices.ts';
import {
  BODY_NOUNS,
  DOCUMENT_NOUNS,
  GOVERNMENT_NOUNS,
  GROUP_NOUNS,
  MEDIA_WORDS,
} from '../actors/en/people.ts';
import { forceClassOf } from '../actors/forces.ts';
import type { Graph } from '../language/graph.ts';
import { casesOf } from '../language/noun-phrase.ts';
import { subjectBefore } from '../language/subject-before.ts';

const SPEAKERS = new Set('i we he she they it you who which that my our his her their its'.split(' '));
/** Adjectives of sides that no name label marks. */
const SIDES = new Set(
  'western rebel opposition allied american european arab kurdish government regime'.split(' '),
);
/** Verbs that give a noun of saying to their subject: *issued a statement*. */
const UTTERING = new Set(
  'issue make deliver release give send have express voice repeat post offer publish write raise face draw'.split(
    ' ',
  ),
);
/** Participles that name whose a noun is: *comments made by Trump*. */
const UTTERED = new Set('make issue express voice give release quote come publish deliver repeat'.split(' '));
const HEIGHT = 3;
/** Countries, their seats and people, as they are written: not all of them are seen to be names. */
const STATES = new Set(
  COUNTRIES.flatMap(({ names, seats, adjectives }) => [...names, ...seats, ...adjectives]),
);

/** Whether a word can be somebody who speaks: a name, a pronoun, a noun for people or bodies, or what they wrote. */
export function canSpeak(graph: Graph, i: number): boolean {
  if (graph.name(i) !== '' || STATES.has(graph.words.form[i]!)) return true;
  const form = graph.form(i);
  if (SPEAKERS.has(form) || MEDIA_WORDS.has(form)) return true;
  // *the Minister of Defense*: a title with a capital keeps it in its lemma.
  const lemma = graph.lemma(i).toLowerCase();
  return (
    ROLE_WORDS.has(lemma) ||
    GROUP_NOUNS.has(form) ||
    BODY_NOUNS.has(lemma) ||
    GOVERNMENT_NOUNS.has(lemma) ||
    DOCUMENT_NOUNS.has(form) ||
    forceClassOf(form) !== null
  );
}

/** The one by whom something is done: *revealed **by** the broadcaster*; or -1. */
function agentOf(graph: Graph, verb: number): number {
  return graph.by(verb, 'obl').find((child) => casesOf(graph, child)[0] === 'by') ?? -1;
}

/** Verbs behind which the speaker may stand. */
const INVERTED = new Set(
  'say tweet write add warn ask explain assure announce note insist argue claim state conclude promise reply recall stress'.split(
    ' ',
  ),
);

/** The speaker that stands behind a verb, where an object would: *It was lost, said **the monitor***; or -1. */
export function speakerBehind(graph: Graph, verb: number): number {
  if (!INVERTED.has(graph.lemma(verb)) || graph.by(verb, 'nsubj', 'aux', 'ccomp').length > 0) return -1;
  const behind = graph.by(verb, 'obj')[0];
  return behind !== undefined && behind > verb && canSpeak(graph, behind) ? behind : -1;
}

/** Who says what a verb says, as a head word; -1 where the tree does not tell. */
export function subjectOf(graph: Graph, verb: number, height = 0): number {
  const behind = speakerBehind(graph, verb);
  if (behind >= 0) return behind;
  const passive = graph.by(verb, 'nsubj:pass', 'aux:pass').length > 0;
  const bare = graph.xpos(verb) === 'VBN' && graph.by(verb, 'nsubj', 'aux').length === 0;
  if (passive || bare) {
    const agent = agentOf(graph, verb);
    if (agent >= 0 || passive || graph.plain(verb) !== 'conj') return agent;
  }
  // The nearest: of *BAGHDAD — They may come, the army said* the tree makes the dateline another.
  const own = graph.by(verb, 'nsubj').findLast((child) => graph.relation(child) !== 'nsubj:pass');
  if (own !== undefined) return own;
  const before = graph.plain(verb) === 'conj' ? -1 : subjectBefore(graph, verb);
  if (before >= 0) return before;
  const over = graph.head(verb);
  if (over < 0 || height >= HEIGHT) return -1;
  const relation = graph.plain(verb);
  // *said that it was calm, adding that …*: whoever said the clause says what is added.
  if (
    relation === 'advcl' &&
    graph.xpos(verb) === 'VBG' &&
    graph.plain(over) === 'ccomp' &&
    graph.head(over) >= 0
  )
    return subjectOf(graph, graph.head(over), height + 1);
  if (relation === 'conj' || relation === 'xcomp' || relation === 'advcl' || relation === 'parataxis')
    return graph.upos(over) === 'VERB' || graph.upos(over) === 'AUX' || graph.upos(over) === 'ADJ'
      ? subjectOf(graph, over, height + 1)
      : -1;
  if (relation !== 'acl' || graph.relation(verb) === 'acl:relcl') return -1;
  // *analysts warning of …*; *an address to castigate …* is his who gave it.
  return graph.xpos(verb) === 'VBG' ? over : ownerOf(graph, over, height + 1);
}

/** Whose a noun of saying is, as a head word; -1 where the tree does not tell. */
export function ownerOf(graph: Graph, noun: number, height = 0): number {
  const before = graph.by(noun, 'nmod:poss')[0] ?? namedBefore(graph, noun);
  if (before !== undefined) return before;
  const after = graph.by(noun, 'nmod').find((child) => OF.has(casesOf(graph, child)[0] ?? ''));
  if (after !== undefined && canSpeak(graph, after)) return after;
  for (const clause of graph.by(noun, 'acl'))
    if (UTTERED.has(graph.lemma(clause))) {
      const by = graph.by(clause, 'obl').find((child) => OF.has(casesOf(graph, child)[0] ?? ''));
      if (by !== undefined) return by;
    }
  const over = graph.head(noun);
  if (over < 0 || height >= HEIGHT || graph.plain(noun) !== 'obj' || !UTTERING.has(graph.lemma(over)))
    return -1;
  return subjectOf(graph, over, height + 1);
}
const OF = new Set(['by', 'of', 'from']);

/** A name or a side that stands right before a noun as part of its phrase: ***Turkish** fears*. */
function namedBefore(graph: Graph, noun: number): number | undefined {
  return graph
    .by(noun, 'amod', 'compound', 'nmod')
    .find((child) => child < noun && (graph.name(child) !== '' || SIDES.has(graph.form(child))));
}

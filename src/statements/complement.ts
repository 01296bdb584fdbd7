// What a word of saying or thinking takes, by its tree: the clause, object or phrase that holds what is said.
import type { Graph } from '../language/graph.ts';
import { casesOf, phraseOf } from '../language/noun-phrase.ts';
import type { Complement } from './en/attributing.ts';
import { speakerBehind } from './speaker.ts';

/** The heads of what is said, in the order of the text, and where it begins if not with their own phrase. */
export interface Content {
  readonly first: number;
  readonly last: number;
}

const CLAUSES = ['ccomp', 'csubj'];

/** The words that a child of a word spans. */
function whole(graph: Graph, child: number): Content {
  const [first, last] = graph.extent(child);
  return { first, last };
}

/** What a word takes of a kind, or null. */
function complement(graph: Graph, word: number, takes: Complement): Content | null {
  switch (takes) {
    case 'clause': {
      const clause =
        graph.by(word, ...CLAUSES)[0] ??
        graph
          .by(word, 'acl')
          .find((child) => graph.by(child, 'mark').some((mark) => graph.form(mark) === 'that')) ??
        graph
          .by(word, 'advcl')
          .find((child) => graph.by(child, 'mark').some((mark) => graph.form(mark) === 'that')) ??
        graph.by(word, 'parataxis').find((child) => graph.by(child, 'nsubj').length > 0);
      return clause === undefined
        ? (around(graph, word) ?? before(graph, word) ?? equated(graph, word))
        : whole(graph, clause);
    }
    case 'infinitive': {
      const clause = graph
        .by(word, 'xcomp', 'acl')
        .find((child) => graph.by(child, 'mark').some((mark) => graph.form(mark) === 'to'));
      return clause === undefined ? null : whole(graph, clause);
    }
    case 'object': {
      const over = graph.head(word);
      const shared = graph.plain(word) === 'conj' && over >= 0 ? graph.by(over, 'nsubj:pass')[0] : undefined;
      const object = graph.by(word, 'obj', 'nsubj:pass')[0] ?? shared;
      return object === undefined ? suffered(graph, word) : whole(graph, object);
    }
    case 'as': {
      const as = graph
        .by(word, 'obl', 'advcl', 'xcomp')
        .find(
          (child) =>
            graph.plain(child) === 'xcomp' ||
            casesOf(graph, child)[0] === 'as' ||
            graph.by(child, 'mark').some((mark) => graph.form(mark) === 'as'),
        );
      if (as === undefined) return null;
      const object = graph.by(word, 'obj', 'nsubj:pass')[0] ?? as;
      const [begin, last] = graph.extent(as);
      const [first] = graph.extent(object);
      // *which it regards as a threat*: what stands before the word is not part of one piece with what follows.
      return first < word === begin < word ? { first: Math.min(first, begin), last } : { first: begin, last };
    }
    case 'nothing':
      return null;
    default: {
      const phrase = graph.by(word, 'obl', 'nmod', 'advcl', 'acl').find((child) => {
        const preposition = casesOf(graph, child)[0] ?? graph.form(graph.by(child, 'mark')[0] ?? -1);
        return preposition === takes || (takes === 'on' && preposition === 'upon');
      });
      return phrase === undefined ? null : whole(graph, phrase);
    }
  }
}

/** The clause that a noun is said to be: *The fear is **that the Kurds stay***. */
function equated(graph: Graph, noun: number): Content | null {
  const over = graph.head(noun);
  if (over < 0 || graph.plain(noun) !== 'nsubj') return null;
  const that = graph.by(over, 'mark').find((mark) => graph.form(mark) === 'that');
  return that === undefined || that < noun ? null : { first: that, last: graph.extent(over)[1] };
}

/** The clause in which a verb of saying stands as an aside, up to it: *The area is safe, **the Guardian understands**.* */
function around(graph: Graph, verb: number): Content | null {
  const aside =
    graph.plain(verb) === 'parataxis' ||
    (graph.plain(verb) === 'advcl' && graph.by(verb, 'mark').length === 0);
  if (!aside) return aroundPhrase(graph, verb);
  if (graph.head(verb) > verb || graph.xpos(verb) === 'VBG') return null;
  const [begin] = graph.extent(verb);
  const [first] = graph.extent(graph.head(verb));
  return first < begin ? { first, last: begin - 1 } : null;
}

/**
 * The same where the tree takes the verb for a participle of the phrase before it: *They will stay, at the same time
 * **assured** the minister*.
 */
function aroundPhrase(graph: Graph, verb: number): Content | null {
  const noun = graph.head(verb);
  if (graph.plain(verb) !== 'acl' || noun !== verb - 1 || speakerBehind(graph, verb) < 0) return null;
  const [begin] = graph.extent(noun);
  if (casesOf(graph, noun).length === 0 || begin === 0 || graph.form(begin - 1) !== ',') return null;
  let over = noun;
  while (graph.head(over) >= 0) over = graph.head(over);
  const [first] = graph.extent(over);
  return graph.upos(over) === 'VERB' && over < begin ? { first, last: begin - 1 } : null;
}

/** How many words may follow a verb of saying at the end of its sentence: *said on Tuesday*. */
const TAIL = 4;
const FINITE = new Set(['MD', 'VBD', 'VBZ', 'VBP']);

/**
 * What stands before *, the army said on Tuesday* at the end of a sentence whose tree does not see it as one clause:
 * ***They may come, but not to stay**, the army said*.
 */
function before(graph: Graph, verb: number): Content | null {
  if (graph.head(verb) >= 0 || !FINITE.has(graph.xpos(verb)) || graph.end(verb) - verb > TAIL + 2)
    return null;
  const subject = graph.by(verb, 'nsubj').at(-1);
  if (subject === undefined || subject > verb) return null;
  const [begin] = phraseOf(graph, subject);
  const first = graph.begin(verb);
  if (begin - 1 <= first || graph.form(begin - 1) !== ',') return null;
  for (let i = first; i < begin; i++) if (FINITE.has(graph.xpos(i))) return { first, last: begin - 2 };
  return null;
}

/** The noun that a participle or a relative clause says it of: *a charge refuted by Russia*, *the spread he fears*. */
function suffered(graph: Graph, verb: number): Content | null {
  if (graph.plain(verb) !== 'acl') return null;
  if (graph.relation(verb) !== 'acl:relcl' && graph.xpos(verb) !== 'VBN') return null;
  const [first, last] = phraseOf(graph, graph.head(verb));
  return { first, last };
}

/** The first of the complements that a word has; null where it has none of them. */
export function contentOf(graph: Graph, word: number, takes: readonly Complement[]): Content | null {
  for (const kind of takes) {
    const content = complement(graph, word, kind);
    if (content !== null) return content;
  }
  return null;
}

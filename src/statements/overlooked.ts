// Statements that the models overlook, found by the trees of the sentences that have one: a word of saying or thinking
// with somebody whose it is and what is said. The models' statements stay as they are; these come between them.
import type { Graph } from '../language/graph.ts';
import type { TaggedWords } from '../language/language.ts';
import { phraseOf } from '../language/noun-phrase.ts';
import { hashString } from '../model/hash.ts';
import { overlaps, type Span } from '../text/span.ts';
import { type Content, contentOf } from './complement.ts';
import {
  ATTRIBUTING_ADJECTIVES,
  ATTRIBUTING_NOUNS,
  ATTRIBUTING_VERBS,
  type AttributingWord,
} from './en/attributing.ts';
import { canSpeak, ownerOf, subjectOf } from './speaker.ts';
import type { Manner, Statement } from './statement.ts';
import { statementOver } from './statement-over.ts';

/** The rules by part of speech. */
const SORTS = [
  { upos: 'VERB', words: ATTRIBUTING_VERBS, source: subjectOf },
  { upos: 'NOUN', words: ATTRIBUTING_NOUNS, source: ownerOf },
  { upos: 'ADJ', words: ATTRIBUTING_ADJECTIVES, source: subjectOf },
] as const;

type Sort = (typeof SORTS)[number];

const byWord = new Map<string, { sort: Sort; entries: AttributingWord[] }>();
for (const sort of SORTS)
  for (const entry of sort.words)
    for (const word of entry.words.split(' ')) {
      const key = `${word}/${sort.upos}`;
      const known = byWord.get(key);
      if (known === undefined) byWord.set(key, { sort, entries: [entry] });
      else known.entries.push(entry);
    }

const LEMMAS = new Set([...byWord.keys()].map((key) => hashString(key.split('/')[0]!)));

/** One entry a sentence: 1 where a word of saying or thinking stands that no statement has for its cue. */
export function sentencesToLookAt(words: TaggedWords, statements: readonly Statement[]): Uint8Array {
  const { sentenceStarts, lemma, from, to } = words;
  const cues = cuesOf(statements);
  const out = new Uint8Array(Math.max(0, sentenceStarts.length - 1));
  let c = 0;
  for (let s = 0; s < out.length; s++)
    for (let i = sentenceStarts[s]!; i < sentenceStarts[s + 1]!; i++) {
      if (!LEMMAS.has(lemma[i]!.hash)) continue;
      while (c < cues.length && cues[c]![1] <= from[i]!) c++;
      if (c >= cues.length || cues[c]![0] >= to[i]!) out[s] = 1;
    }
  return out;
}

/** The cues of statements in the order of the text. */
function cuesOf(statements: readonly Statement[]): Span[] {
  return statements.flatMap(({ cue }) => (cue === null ? [] : [cue])).sort((a, b) => a[0] - b[0]);
}

/** A statement found by a tree. */
export interface Overlooked {
  readonly cue: Span;
  readonly source: Span;
  readonly content: readonly Span[];
  readonly rule: string;
}

/** What a word says that no statement has yet, or null. */
function overlookedAt(graph: Graph, i: number): Overlooked | null {
  const upos = graph.upos(i);
  const known = byWord.get(`${graph.lemma(i)}/${upos}`);
  if (known === undefined) return null;
  const speaker = known.sort.source(graph, i);
  if (speaker < 0 || !canSpeak(graph, speaker)) return null;
  // *did not ask*, *has not said*: nothing is said.
  if (
    upos === 'VERB' &&
    graph.by(i, 'advmod').some((word) => graph.lemma(word) === 'not' || graph.form(word) === 'never')
  )
    return null;
  const content = takenBy(graph, i, known.entries);
  if (content === null) return null;
  const [first, last] = phraseOf(graph, speaker);
  if (first <= i && i <= last) return null;
  const said = content
    .flatMap((run) => without(run, { first, last }))
    .flatMap((run) => without(run, { first: i, last: i }))
    .flatMap((run) => trimmed(graph, run));
  if (said.length === 0 && content.length > 0) return null;
  return {
    cue: graph.span(i),
    source: graph.span(first, last),
    content: said,
    rule: `overlooked.${upos.toLowerCase()}`,
  };
}

/** What a word takes by one of its entries: a list of one, of none where it needs nothing; null where it lacks what it needs. */
function takenBy(graph: Graph, i: number, entries: readonly AttributingWord[]): readonly Content[] | null {
  for (const { takes } of entries) {
    const content = contentOf(graph, i, takes);
    if (content !== null) return [content];
    if (takes.includes('nothing')) {
      const more = contentOf(graph, i, ['clause', 'infinitive', 'for', 'of', 'about', 'on', 'over']);
      return more === null ? [] : [{ first: more.first, last: graph.extent(i)[1] }];
    }
  }
  return null;
}

/** What is left of a content beside the words of another role. */
function without({ first, last }: Content, taken: Content): Content[] {
  const parts = [
    { first, last: Math.min(last, taken.first - 1) },
    { first: Math.max(first, taken.last + 1), last },
  ];
  return taken.last < first || taken.first > last
    ? [{ first, last }]
    : parts.filter((part) => part.first <= part.last);
}

/** A content without loose marks at its ends; nothing where nothing else is in it. */
function trimmed(graph: Graph, { first, last }: Content): Span[] {
  let a = first;
  let b = last;
  while (a <= b && /^[,;:.–—-]$/u.test(graph.form(a))) a++;
  while (b >= a && /^[,;:.–—-]$/u.test(graph.form(b))) b--;
  return a > b ? [] : [graph.span(a, b)];
}

/** How a content stands, by the quotation marks in it. */
function mannerOf(text: string, content: readonly Span[]): Manner {
  const words = content.map((span) => text.slice(...span));
  if (!words.some((part) => /["“”]/u.test(part))) return 'indirect';
  return words.every((part) => /^["“]/u.test(part) && /["”]$/u.test(part)) ? 'direct' : 'mixed';
}

/** Of the statements that trees add about every second one is in the Guardian's reference reports. */
const SCORE = 0.5;

/** The statements of a text, with those that its trees add, in the order of the text and numbered after `before`. */
export function withOverlooked(graph: Graph, statements: readonly Statement[], before = 0): Statement[] {
  const { words } = graph;
  const cues = cuesOf(statements);
  const found: Overlooked[] = [];
  let c = 0;
  for (let i = 0; i < words.count; i++) {
    if (!LEMMAS.has(words.lemma[i]!.hash) || !graph.hasTree(graph.sentence(i))) continue;
    const span = graph.span(i);
    while (c < cues.length && cues[c]![1] <= span[0]) c++;
    if (c < cues.length && overlaps(cues[c]!, span)) continue;
    const one = overlookedAt(graph, i);
    if (one !== null) found.push(one);
  }
  if (found.length === 0) return [...statements];
  return merged(words.text, statements, found, before);
}

function merged(
  text: string,
  statements: readonly Statement[],
  found: readonly Overlooked[],
  before: number,
): Statement[] {
  const added = found.map(
    ({ cue, source, content, rule }, i): Statement => ({
      id: `+${i}`,
      source,
      cue,
      content,
      actor: null,
      manner: mannerOf(text, content),
      score: SCORE,
      rule,
    }),
  );
  const begin = ({ cue, source, content }: Statement): number =>
    Math.min(...[cue, source, ...content].flatMap((span) => (span === null ? [] : [span[0]])));
  const all = [...statements, ...added].sort((a, b) => begin(a) - begin(b) || a.cue![0] - b.cue![0]);
  const ids = new Map(all.map(({ id }, i) => [id, `s${before + i + 1}`]));
  return all.map(({ within, ...statement }) => {
    const outer =
      within ?? (statement.rule === undefined ? undefined : statementOver(statements, statement.cue!)?.id);
    return {
      ...statement,
      id: ids.get(statement.id)!,
      ...(outer === undefined ? {} : { within: ids.get(outer)! }),
    };
  });
}

// To whom something was said: the noun phrase after *told*, *asked* or a like verb, or after *said … to*, that
// is neither source nor content.
import { UPOS } from '../language/language.ts';
import { hashString } from '../model/hash.ts';
import { type Context, PAD } from './context.ts';
import type { Frame, Run } from './frames.ts';

const hashes = (words: string): ReadonlySet<number> =>
  new Set(words.split(' ').map((word) => hashString(word)));

/** Verbs whose object is the one spoken to (*told reporters that …*); not *ask for*, *call for*. */
const TELL = hashes(
  'tell ask assure inform remind warn advise notify urge order instruct beg implore promise brief',
);
/** Verbs and nouns that take the hearer after *to* or *with* (*said to reporters*, *spoke with the AP*). */
const SAY = hashes(
  'say speak write talk explain complain confide confirm admit report suggest announce repeat read statement interview',
);
const PREPOSITIONS = hashes('to with');
const upos = (...names: string[]): ReadonlySet<number> => new Set(names.map((name) => UPOS.indexOf(name)));
const INSIDE = upos('DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM');
const HEADS = upos('NOUN', 'PROPN', 'PRON');
const LONGEST = 12;
/** What is told may be a day or an hour (*told on Monday*): never an addressee. */
const NOT_A_HEARER = hashes(
  'it that this what there monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow',
);

/** The noun phrase that begins at `at` and ends before `limit`, or null. Linked by `of`, `at`, `'s` and `and` + noun. */
function nounPhrase(context: Context, at: number, limit: number): Run | null {
  const { words, lemmaAt } = context;
  const end = Math.min(limit, at + LONGEST, context.starts[context.sentence[at]! + 1]!);
  let head = -1;
  for (let i = at; i < end; i++) {
    const pos = words.upos[i]!;
    const form = words.form[i]!;
    if (HEADS.has(pos) || words.name[i]! > 0) head = i;
    else if (!INSIDE.has(pos) && !(head >= 0 && /^(?:of|at|in|for|['’]s|['’]|-|and)$/.test(form))) break;
    if (/^(?:who|which|that|what|how|why|when)$/i.test(form)) {
      if (head === i) head = i > at && HEADS.has(words.upos[i - 1]!) ? i - 1 : -1;
      break;
    }
  }
  if (head < 0 || NOT_A_HEARER.has(lemmaAt[head + PAD]!)) return null;
  return [at, head + 1];
}

/** The addressee of a frame, or null. */
export function addresseeOf(context: Context, { cue, source, content }: Frame): Run | null {
  const { lemmaAt } = context;
  const taken = (i: number): boolean => [...source, ...content].some(([begin, end]) => begin <= i && i < end);
  const ahead = [...source, ...content].filter(([begin]) => begin > cue.head).map(([begin]) => begin);
  const limit = Math.min(context.count, ...ahead);
  const verb = lemmaAt[cue.head + PAD]!;
  let at = cue.head + 1;
  if (TELL.has(verb)) return at < limit && !taken(at) ? nounPhrase(context, at, limit) : null;
  if (!SAY.has(verb)) return null;
  const end = Math.min(limit, at + 6);
  while (at < end && !PREPOSITIONS.has(lemmaAt[at + PAD]!)) at++;
  return at + 1 < end && !taken(at + 1) ? nounPhrase(context, at + 1, limit) : null;
}

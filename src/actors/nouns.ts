// Mentions by their head noun: roles (`the Pentagon chief`), forces (`US troops`), governments (`the Assad regime`),
// bodies (`the ministry`) and people (`activists`). Gives drafts; the finder makes mentions of them.

import { UPOS } from '../language/language.ts';
import { HONORIFICS, PORTFOLIOS, ROLE_WORDS } from './en/offices.ts';
import { BODY_NOUNS, DOCUMENT_NOUNS, GOVERNMENT_NOUNS, GROUP_NOUNS } from './en/people.ts';
import { FORCE_NOUNS, forceClassOf, forceDraft } from './forces.ts';
import { isDeterminer, isNoun, isOwn, isPlural, leftEdge } from './grammar.ts';
import type { Named } from './known-name.ts';
import type { Draft } from './mention.ts';
import { rightEdge, roleOf } from './roles.ts';
import type { Seen } from './seen.ts';
import { WordFilter } from './word-filter.ts';

const NUMBER = UPOS.indexOf('NUM');

const NOUN_WORDS: ReadonlySet<string> = new Set([
  ...ROLE_WORDS.keys(),
  ...[...ROLE_WORDS.keys()].map((word) => `${word}s`),
  ...FORCE_NOUNS,
  ...GOVERNMENT_NOUNS,
  ...BODY_NOUNS.keys(),
  ...GROUP_NOUNS,
  'counterpart',
]);

const filter = new WordFilter(NOUN_WORDS);

/** The mention whose head noun is word `i`, or null. */
export function nounMention(finder: Seen, i: number, from: number, sentenceEnd: number): Draft | null {
  const { words } = finder;
  if (!filter.may(words.types[i]!)) return null;
  if (!isNoun(words, i)) return null;
  const normal = words.types[i]!.normal;
  if (!NOUN_WORDS.has(normal)) return null;
  // Not the head where another noun goes on: `security chief executive`; a name or a document may follow.
  const next = i + 1;
  if (next < sentenceEnd && isNoun(words, next) && !finder.isPerson(next) && words.name[next] === 0) {
    const follows = words.types[next]!.normal;
    if (!DOCUMENT_NOUNS.has(follows) && !/^(?:col|gen|lt|maj|capt|dr|mr|mrs|ms)\.?$/.test(follows))
      return null;
  }
  if (next < sentenceEnd && words.form[next] === '-' && words.from[next] === words.to[i]) return null;
  const begin = leftEdge(words, i, from);
  const inner = finder.within(begin, i);
  const base = { begin, end: i + 1, head: i, from: labelStart(finder, begin, i), plural: false, acts: true };
  const plural = isPlural(words, i);
  const beside = besideOf(finder, inner);
  const force = forceClassOf(normal);
  if (force !== null && (plural || normal !== 'guards')) {
    const draft = forceDraft(finder, base, inner, force);
    if (draft !== null) return draft;
  }
  const role = plural ? undefined : ROLE_WORDS.get(normal);
  if (role !== undefined) {
    const end = rightEdge(words, i, sentenceEnd, (k) => finder.isPerson(k));
    const right = finder.lexicon.namedIn(words, i + 1, end);
    const bodies = inner.map((m) => finder.mentions[m]!).filter(({ sort }) => sort === 'body');
    const inBody = (k: number): boolean => bodies.some((one) => one.begin <= k && k < one.end);
    const is = roleOf(words, begin, i, end, role, { ...right, ...beside }, inBody);
    const owner = inner.find((m) => finder.mentions[m]!.sort === 'person');
    const country = is.country;
    const alone = begin === i && end === i + 1;
    // `a severed head`; `King's College`: no more than a word.
    if (normal === 'head' && end === i + 1 && country === undefined && is.body === undefined) return null;
    if (alone && words.types[i]!.capital && !nameFollows(finder, end, sentenceEnd)) return null;
    const first = words.types[begin]!.normal;
    const bare = !isDeterminer(words, begin) && !isOwn(words, begin) && first !== 'one';
    return {
      begin: base.begin,
      head: base.head,
      from: base.from,
      plural: base.plural,
      sort: 'role',
      end,
      role: is,
      acts: !bare || is.unique || country !== undefined || is.body !== undefined,
      gender: role.gender,
      country,
      side: is.body,
      owner,
    };
  }
  if (GOVERNMENT_NOUNS.has(normal)) {
    const owner = inner.find((m) => finder.mentions[m]!.sort === 'person');
    return {
      begin: base.begin,
      end: base.end,
      head: base.head,
      from: base.from,
      plural: base.plural,
      acts: base.acts,
      sort: 'government',
      country: beside.country,
      key: beside.country,
      owner,
    };
  }
  const body = plural ? undefined : BODY_NOUNS.get(normal);
  if (body !== undefined) {
    let portfolio = '';
    for (let k = begin; k < i; k++) portfolio = PORTFOLIOS.get(words.types[k]!.normal) ?? portfolio;
    const country = beside.country;
    const named = country !== undefined && i - begin > 0;
    const key = named ? `${normal}|${portfolio}|${country}` : undefined;
    return {
      begin: base.begin,
      end: base.end,
      head: base.head,
      from: base.from,
      plural: base.plural,
      sort: 'common-body',
      acts: named,
      key,
      country,
    };
  }
  return {
    sort: 'people',
    begin,
    end: i + 1,
    head: i,
    from: base.from,
    plural: true,
    acts: false,
    country: beside.country,
    side: beside.body,
  };
}

/** Whether a name, or a mark and a name, follows. */
function nameFollows(finder: Seen, end: number, sentenceEnd: number): boolean {
  const { words } = finder;
  for (let i = end; i < Math.min(sentenceEnd, end + 3); i++) {
    if (finder.isPerson(i)) return true;
    if (words.form[i] !== ',' && !HONORIFICS.has(words.types[i]!.normal)) return false;
  }
  return false;
}

/** What the names among these mentions say. */
function besideOf(finder: Seen, inner: readonly number[]): Named {
  const out: Named = {};
  for (const m of inner) {
    const { sort, country, label, key } = finder.mentions[m]!;
    if (country !== undefined) out.country ??= country;
    if (sort === 'body') out.body = key ?? label;
  }
  return out;
}

const POINTING: ReadonlySet<string> = new Set(
  (
    'one several many some other about around nearly same very such more most all remaining additional new ' +
    'fleeing advancing retreating withdrawing departing -'
  ).split(' '),
);

/** Where the phrase begins without its article and what else only points or counts. */
function labelStart({ words }: Seen, begin: number, head: number): number {
  let start = begin;
  while (
    start < head &&
    (isDeterminer(words, start) ||
      isOwn(words, start) ||
      words.upos[start] === NUMBER ||
      POINTING.has(words.types[start]!.normal))
  )
    start++;
  return start;
}

// Mentions by their name: known ones from the lexicon, and what the name model finds. Adds them to what was seen.
import { datelineEnd } from '../language/dateline.ts';
import { NAME_LABELS } from '../language/language.ts';
import { acts } from './acting.ts';
import { HONORIFICS, PORTFOLIOS, ROLE_WORDS } from './en/offices.ts';
import { genderOf } from './en/people.ts';
import { isFiniteVerb, isPlural } from './grammar.ts';
import type { Known } from './known-name.ts';
import { wordsAsLine } from './mention.ts';
import { nameParts } from './name-parts.ts';
import type { Seen } from './seen.ts';

const PERSON = NAME_LABELS.indexOf('B-PERSON');
const ORGANIZATION = NAME_LABELS.indexOf('B-ORG');
const GROUP = NAME_LABELS.indexOf('B-NORP');

/** Adds the name that begins at word `i` of the sentence [from, stop); gives its end, or `i` when there is none. */
export function addName(seen: Seen, i: number, from: number, stop: number): number {
  const { words, lexicon } = seen;
  const label = words.name[i]!;
  const match = lexicon.knownAt(words, i, stop);
  let end = i;
  if (label % 2 === 1) {
    end = i + 1;
    while (end < stop && words.name[end] === label + 1) end++;
  }
  // *BAGHDAD (Sample Wire) —* names a place.
  if (match === null && i === from && i < datelineEnd(words, from, stop)) return end;
  if (label === PERSON && (match === null || match.end < end)) return addPerson(seen, i, end, from);
  if (match?.known.is === 'person' && match.end >= end) return addPerson(seen, i, match.end, from);
  // `Dutch Islamic State` is no body of its own.
  if (match?.known.is === 'nation' && match.end < end) {
    const rest = lexicon.knownAt(words, match.end, stop);
    if (rest?.known.is === 'body' && rest.end >= end)
      return addKnown(seen, i, match.end, match.known, from, stop);
  }
  const body = match !== null && match.known.is !== 'person';
  if (body && (match.end >= end || label !== ORGANIZATION))
    return addKnown(seen, i, match.end, match.known, from, stop);
  if (label === ORGANIZATION) {
    // `Defense Minister` is what somebody is, even in capitals.
    const role = ROLE_WORDS.has(words.types[end - 1]!.normal);
    if (role || (end === i + 1 && PORTFOLIOS.has(words.types[i]!.normal))) return i;
    const key = wordsAsLine(words, i, end);
    seen.add({ sort: 'body', begin: i, end, head: end - 1, from: i, plural: false, acts: true, key });
  } else if (label === GROUP) {
    const plural = isPlural(words, end - 1);
    const key = wordsAsLine(words, i, end);
    seen.add({ sort: 'nation', begin: i, end, head: end - 1, from: i, plural, key, acts: false });
  }
  return end;
}

/** Adds the person whose name is [begin, end), less forms of address; gives `end`. */
function addPerson(seen: Seen, begin: number, end: number, from: number): number {
  const { words } = seen;
  let stop = end;
  // `Lindsey Graham Says`, as headlines run on.
  while (stop - begin > 1 && isFiniteVerb(words, stop - 1)) stop--;
  const before = begin > from ? HONORIFICS.get(words.types[begin - 1]!.normal) : undefined;
  let gender: 'm' | 'f' | undefined = before ? before : undefined;
  let start = begin;
  while (stop - start > 1 && HONORIFICS.has(words.types[start]!.normal)) start++;
  const name = nameParts(words, start, stop);
  if (name.length === 0) return end;
  if (gender === undefined && name.length > 1) gender = genderOf(name[0]!) ?? undefined;
  seen.add({
    sort: 'person',
    begin,
    end: stop,
    head: stop - 1,
    from: start,
    plural: false,
    acts: true,
    name,
    gender,
  });
  return end;
}

/** Adds a name of the lexicon; gives `end`. `from` and `stop` are those of its sentence. */
function addKnown(
  seen: Seen,
  begin: number,
  end: number,
  known: Exclude<Known, { is: 'person' }>,
  from: number,
  stop: number,
): number {
  // Drafts are written out: one is made for every twelve words or so, and copying parts of them is slow.
  const head = end - 1;
  if (known.is === 'body') {
    const { names, country, side } = known.body;
    seen.add({
      sort: 'body',
      begin,
      end,
      head,
      from: begin,
      plural: false,
      acts: true,
      key: names[0],
      country,
      side,
      known,
    });
  } else if (known.is === 'nation') {
    const { people, plural } = known;
    const country = known.country?.code;
    seen.add({
      sort: 'nation',
      begin,
      end,
      head,
      from: begin,
      plural,
      acts: false,
      key: country ?? people,
      country,
      known,
    });
  } else {
    const { code } = known.country;
    seen.add({
      sort: 'government',
      begin,
      end,
      head,
      from: begin,
      plural: false,
      acts: acts(seen.words, begin, end, from, stop, known.is === 'seat'),
      key: code,
      country: code,
      known,
    });
  }
  return end;
}

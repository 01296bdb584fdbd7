// Which role stands beside which name: `Defense Secretary Mark Esper`; `the president, Xi Jinping,`; `Esper, the
// Pentagon chief,`; `Esper is the defence secretary`. Only signs on the page; what is doubtful is left apart.
import type { TaggedWords } from '../language/language.ts';
import { HONORIFICS } from './en/offices.ts';
import { isFiniteVerb, isPreposition, isPunctuation } from './grammar.ts';
import type { Mention } from './mention.ts';

const BE: ReadonlySet<string> = new Set(['be', 'become', 'remain']);
const BETWEEN: ReadonlySet<string> = new Set('also now currently still then as who'.split(' '));
/** How far behind a role its closing comma may stand. */
const TAIL = 9;

/** Ties roles to the names beside them, in place. `mentions` are in the order in which they were found. */
export function tieRoles(words: TaggedWords, mentions: readonly Mention[]): void {
  const persons = new Map<number, number>();
  const ends = new Map<number, number>();
  mentions.forEach((mention, m) => {
    if (mention.sort !== 'person') return;
    persons.set(mention.begin, m);
    ends.set(mention.end, m);
  });
  const sentenceEnd = sentenceEnds(words);
  for (let r = mentions.length - 1; r >= 0; r--) {
    const role = mentions[r]!;
    if (role.sort !== 'role') continue;
    const end = sentenceEnd(role.begin);
    const tie = (person: number | undefined, rule: string): boolean => {
      if (person === undefined || role.holder !== undefined) return false;
      (mentions[person]!.beside ??= []).push({ role: r, rule });
      role.holder = person;
      return true;
    };
    const at = skipHonorifics(words, role.end, end);
    if (tie(persons.get(at), 'title')) continue;
    // The Obama adviser and ambassador Susan Rice
    if (words.types[role.end]?.normal === 'and' && role.end < end) {
      const other = mentions
        .slice(r + 1, r + 8)
        .find((one) => one.sort === 'role' && one.begin === role.end + 1);
      if (
        other?.holder !== undefined &&
        other.end <= mentions[other.holder]!.begin &&
        tie(other.holder, 'title')
      )
        continue;
    }
    const mark = markAfter(words, role.end, end);
    if (mark >= 0) {
      const person = persons.get(skipHonorifics(words, mark + 1, end));
      if (person !== undefined && closes(words, mentions[person]!.end, end) && tie(person, 'apposition'))
        continue;
    }
    if (role.begin > 1 && isMark(words, role.begin - 1, end)) {
      const person = ends.get(role.begin - 1);
      if (person !== undefined && closesLate(words, role.end, end) && tie(person, 'apposition')) continue;
    }
    // As envoy to the coalition since 2015, Smith
    if (words.form[role.begin - 1] === 'As') {
      let comma = role.end;
      const last = Math.min(end, role.end + TAIL);
      while (comma < last && words.form[comma] !== ',') comma++;
      if (comma < last && tie(persons.get(comma + 1), 'as-opening')) continue;
    }
    let back = role.begin - 1;
    const start = Math.max(0, role.begin - 5);
    let copula = false;
    while (back >= start) {
      if (BE.has(words.lemma[back]!.text) && !copula) copula = true;
      else if (words.form[back] !== ',' && !BETWEEN.has(words.types[back]!.normal)) break;
      back--;
    }
    const past = copula && /^(?:was|had)$/.test(words.types[role.begin - 1]!.normal);
    if (copula && !past) tie(ends.get(back + 1), 'copula');
  }
}

/** The mark behind a role, past a few words more of it (`commissioner for countering extremism,`); -1 when none. */
function markAfter(words: TaggedWords, at: number, end: number): number {
  if (isMark(words, at, end)) return at;
  if (at >= end || !isPreposition(words, at)) return -1;
  const last = Math.min(end, at + TAIL);
  for (let i = at; i < last; i++) {
    if (words.form[i] === ',') return i;
    if (isFiniteVerb(words, i) || (isPunctuation(words, i) && words.form[i] !== '-')) return -1;
  }
  return -1;
}

function sentenceEnds({ sentenceStarts, count }: TaggedWords): (i: number) => number {
  return (i) => {
    let low = 0;
    let high = sentenceStarts.length - 1;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (sentenceStarts[middle]! <= i) low = middle;
      else high = middle;
    }
    return sentenceStarts[low + 1] ?? count;
  };
}

function skipHonorifics(words: TaggedWords, at: number, end: number): number {
  let i = at;
  while (i < end && HONORIFICS.has(words.types[i]!.normal)) i++;
  return i;
}

/** A mark that parts a name from what it is: comma, dash, bracket. */
function isMark(words: TaggedWords, i: number, end: number): boolean {
  const form = words.form[i];
  return i < end && (form === ',' || form === '–' || form === '—' || form === '(');
}

/** Whether an apposition ends here: at a mark or with the sentence, not at a verb of its own. */
function closes(words: TaggedWords, i: number, end: number): boolean {
  return i >= end || isPunctuation(words, i);
}

/** The same, past the rest of a long description (`head of the taskforce **for Syria,**`). */
function closesLate(words: TaggedWords, at: number, end: number): boolean {
  if (closes(words, at, end)) return true;
  const first = words.types[at]!.normal;
  if (!isPreposition(words, at) && !/^(?:who|whose|and)$/.test(first)) return false;
  const last = Math.min(end, at + TAIL);
  let relative = first === 'who' || first === 'whose';
  for (let i = at; i < last; i++) {
    if (/^whos?e?$/.test(words.types[i]!.normal)) relative = true;
    if (isPunctuation(words, i) && words.form[i] !== '-') return true;
    if (isFiniteVerb(words, i)) return relative;
  }
  return false;
}

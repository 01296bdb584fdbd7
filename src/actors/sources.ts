// Which mention a span of words is of: the one that opens it, the longest there; behind *who*, the one before it; for
// *an army statement* the army. Where no mention was found, the span's own noun phrase is one.
import type { TaggedWords } from '../language/language.ts';
import { lowerBound } from '../text/lower-bound.ts';
import type { Span } from '../text/span.ts';
import { HONORIFICS } from './en/offices.ts';
import { DOCUMENT_NOUNS } from './en/people.ts';
import type { Finder } from './finder.ts';
import {
  isDeterminer,
  isFiniteVerb,
  isNoun,
  isOwn,
  isPlural,
  isPossessive,
  isPreposition,
  isPunctuation,
} from './grammar.ts';
import type { Mention, MentionSort } from './mention.ts';
import { nameParts } from './name-parts.ts';

const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom']);
const QUANTITIES: ReadonlySet<string> = new Set(
  'number numbers handful dozens scores hundreds thousands majority bulk rest remnants some many most all both several few'.split(
    ' ',
  ),
);
/** How far in a quantity may stand (*a very small number of*), in words. */
const QUANTITY_WORDS = 5;
const SOME: ReadonlySet<string> = new Set(
  'some many others most several few both all one another'.split(' '),
);
const JOINED: ReadonlySet<MentionSort> = new Set([
  'person',
  'government',
  'body',
  'force',
  'nation',
  'people',
  'common-body',
]);
/** How far before *who* its noun phrase may end, in words. */
const BEFORE_WHO = 12;

/** Finds mentions of one text by span. */
export class Sources {
  readonly #words: TaggedWords;
  readonly #finder: Finder;
  /** Mentions by where they begin, the longest first. */
  #sorted: Mention[] = [];
  #begins: Int32Array = new Int32Array(0);

  constructor(finder: Finder) {
    this.#words = finder.words;
    this.#finder = finder;
    this.#sort();
  }

  #sort(): void {
    this.#sorted = this.#finder.mentions.toSorted((a, b) => a.begin - b.begin || b.end - a.end);
    this.#begins = Int32Array.from(this.#sorted, ({ begin }) => begin);
  }

  /** Whether the span lies among these words. */
  has(span: Span): boolean {
    const { from, to, count } = this.#words;
    return count > 0 && span[0] >= from[0]! && span[1] <= to[count - 1]!;
  }

  /** The mention that a span is of, or null. */
  mentionAt(span: Span): Mention | null {
    const [begin, end] = this.#range(span);
    const words = this.#words;
    if (begin >= end) return null;
    if (end - begin <= 2 && RELATIVE.has(words.types[end - 1]!.normal)) return this.#before(begin);
    if (words.types[begin]!.normal === 'whose') return this.#before(begin);
    let best: Mention | null = null;
    for (let k = lowerBound(this.#begins, begin); k < this.#sorted.length; k++) {
      const mention = this.#sorted[k]!;
      if (mention.begin >= end) break;
      if (mention.head >= end) continue;
      // `the UK-based Observatory` is not of the UK.
      if (best === null && mention.end < end && words.form[mention.end] === '-') continue;
      if (best === null) {
        // A noun phrase that is cut off from its own head by another word is not what the span is of.
        const head = this.#headOf(begin, end);
        const beside =
          mention.sort === 'person' &&
          (mention.begin === head + 1 || (mention.begin === head + 2 && words.form[head + 1] === ','));
        if (
          head >= begin &&
          head < mention.begin &&
          !beside &&
          !DOCUMENT_NOUNS.has(words.types[head]!.normal)
        )
          return null;
        best = mention;
      }
      // `Turkey Turkish president …`: a heading run into the sentence.
      else if (mention.begin === best.end && best.sort === 'government' && !best.possessive) best = mention;
      else break;
    }
    return best;
  }

  /** The same; a mention is made of the span's noun phrase where there is none. Null for what is no actor. */
  ensure(span: Span): Mention | null {
    const found = this.mentionAt(span);
    const [begin, end] = this.#range(span);
    if (found !== null) return this.#joint(found, end) ?? found;
    const words = this.#words;
    if (begin >= end) return null;
    const head = this.#headOf(begin, end);
    if (head < begin) return null;
    const normal = words.types[head]!.normal;
    if (DOCUMENT_NOUNS.has(normal)) return null;
    const plural = isPlural(words, head) || SOME.has(normal);
    let start = begin;
    while (start < head && (isDeterminer(words, start) || isOwn(words, start))) start++;
    this.#finder.enter(begin);
    const draft = { begin, end: head + 1, head, from: start, plural, acts: true };
    // *Mr Esper*, where the label of a name is missing: a form of address before a capital.
    const gender = HONORIFICS.get(words.types[start]!.normal);
    if (gender !== undefined && start < head && /^\p{Lu}/u.test(words.form[start + 1]!)) {
      const name = nameParts(words, start + 1, head + 1);
      if (name.length > 0)
        return this.#finder.add({
          ...{ ...draft, sort: 'person', name, plural: false, begin: start + 1, from: start + 1 },
          ...(gender === '' ? {} : { gender }),
        });
    }
    return this.#finder.add({ ...draft, sort: 'people' });
  }

  /** *Qatar, the UAE and Egypt*: several actors together are a group of their own. */
  #joint(first: Mention, end: number): Mention | null {
    const words = this.#words;
    let last = first;
    let joined = false;
    for (
      let k = lowerBound(this.#begins, first.end);
      k < this.#sorted.length && this.#sorted[k]!.begin < end;
      k++
    ) {
      const next = this.#sorted[k]!;
      if (next.begin < last.end || next.holder !== undefined) continue;
      const between = words.form.slice(last.end, next.begin).join(' ').toLowerCase();
      if (!/^(?:,|and|, and)(?: the)?$/.test(between) || JOINED.has(next.sort) === false) return null;
      joined = between !== ',' && !between.startsWith(', the');
      last = next;
    }
    if (last === first || !joined || last.end !== end || !JOINED.has(first.sort)) return null;
    this.#finder.enter(first.begin);
    return this.#finder.add({
      sort: 'people',
      begin: first.begin,
      end: last.end,
      head: last.head,
      from: first.from,
      plural: true,
      acts: true,
    });
  }

  /** The last noun before anything that ends a noun phrase, or *some*, *others*; `begin - 1` when there is none. */
  #headOf(begin: number, end: number): number {
    const words = this.#words;
    let head = begin - 1;
    for (let i = begin; i < end; i++) {
      if (
        isNoun(words, i) ||
        (head < begin && SOME.has(words.types[i]!.normal) && !isNoun(words, Math.min(i + 1, end - 1)))
      )
        head = i;
      else if (isPossessive(words, i)) continue;
      else if (
        head >= begin &&
        (isPreposition(words, i) ||
          isPunctuation(words, i) ||
          isFiniteVerb(words, i) ||
          RELATIVE.has(words.types[i]!.normal))
      ) {
        if (words.form[i] !== '-') break;
      }
    }
    return head;
  }

  /** The mention that *who* goes back to: the one that ends nearest before it in its sentence, the longest. */
  #before(at: number): Mention | null {
    let best: Mention | null = null;
    let headed: Mention | null = null;
    const least = Math.max(0, at - BEFORE_WHO);
    for (let k = lowerBound(this.#begins, least); k < this.#sorted.length; k++) {
      const mention = this.#sorted[k]!;
      if (mention.begin >= at) break;
      if (mention.end > at || mention.sort === 'pronoun') continue;
      if (this.#crosses(mention.end, at)) {
        if (this.#words.form[mention.end] === 'of' && !this.#hasVerb(mention.end, at) && mention.plural)
          headed ??= mention;
        continue;
      }
      if (best === null || mention.end > best.end) best = mention;
    }
    return best ?? headed;
  }

  /** Whether more than a comma lies in [begin, end). */
  #crosses(begin: number, end: number): boolean {
    for (let i = begin; i < end; i++)
      if (!isPunctuation(this.#words, i) || this.#words.form[i] === '.') return true;
    return false;
  }

  #hasVerb(begin: number, end: number): boolean {
    for (let i = begin; i < end; i++)
      if (isFiniteVerb(this.#words, i) || this.#words.form[i] === '.') return true;
    return false;
  }

  /** The words of a span; of *a small number of US soldiers* those that say who. */
  #range([from, to]: Span): [number, number] {
    const words = this.#words;
    const begin = lowerBound(words.from, from);
    const end = lowerBound(words.from, to);
    const last = Math.min(end - 1, begin + QUANTITY_WORDS);
    for (let i = begin; i < last; i++)
      if (QUANTITIES.has(words.types[i]!.normal) && words.form[i + 1] === 'of') return [i + 2, end];
    return [begin, end];
  }
}

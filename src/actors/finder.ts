// Tagged words in, mentions out, in the order of the text. Names first, since they say what the noun phrases around
// them mean; then roles, forces, governments, bodies and people by their head nouns; pronouns on the way.
import { NAME_LABELS, type TaggedWords, UPOS } from '../language/language.ts';
import { ACTING_VERBS } from './en/acting.ts';
import { HONORIFICS, PORTFOLIOS, ROLE_WORDS } from './en/offices.ts';
import { genderOf } from './en/people.ts';
import { isDeterminer, isFiniteVerb, isPlural, isPreposition, isSubject, verbAfter } from './grammar.ts';
import { type Known, knownAt } from './lexicon.ts';
import { lowerBound } from './lower-bound.ts';
import { type Draft, Mention, type Place, wordsAsLine } from './mention.ts';
import { nounMention } from './nouns.ts';
import { quotedWords } from './quoted.ts';

const PERSON = NAME_LABELS.indexOf('B-PERSON');
const ORGANIZATION = NAME_LABELS.indexOf('B-ORG');
const GROUP = NAME_LABELS.indexOf('B-NORP');
const PRONOUNS: ReadonlySet<string> = new Set(
  'he him his himself she her hers herself they them their theirs themselves it its itself i me my mine myself we us our ours'.split(
    ' ',
  ),
);
/** Looks through one text, sentence by sentence. */
export class Finder {
  readonly words: TaggedWords;
  readonly mentions: Mention[] = [];
  readonly #quoted: Uint8Array;
  #place: Place;
  #from = 0;
  #end = 0;
  /** Index of the first mention of the sentence. */
  #first = 0;

  readonly #firstSentence: number;

  /** `sentence` is the number that the first sentence has. */
  constructor(words: TaggedWords, sentence: number) {
    this.words = words;
    this.#quoted = quotedWords(words);
    this.#place = { words, number: sentence, from: 0, end: 0 };
    this.#firstSentence = sentence;
  }

  /** Goes to the sentence of word `at`, to add a mention there. */
  enter(at: number): void {
    const { sentenceStarts } = this.words;
    let s = Math.max(0, lowerBound(sentenceStarts, at + 1) - 1);
    while (s > 0 && s + 1 >= sentenceStarts.length) s--;
    this.#from = sentenceStarts[s]!;
    this.#end = sentenceStarts[s + 1]!;
    this.#place = { words: this.words, number: this.#firstSentence + s, from: this.#from, end: this.#end };
  }

  /** All mentions; linear in the words. */
  find(): Mention[] {
    const { sentenceStarts } = this.words;
    for (let s = 0; s + 1 < sentenceStarts.length; s++) {
      this.#from = sentenceStarts[s]!;
      this.#end = sentenceStarts[s + 1]!;
      this.#first = this.mentions.length;
      this.#place = { words: this.words, number: this.#firstSentence + s, from: this.#from, end: this.#end };
      this.#sentenceMentions();
      this.#coordinated();
    }
    return this.mentions;
  }

  #sentenceMentions(): void {
    const { words } = this;
    let i = this.#from;
    while (i < this.#end) {
      const next = this.#nameAt(i);
      if (next > i) {
        i = next;
        continue;
      }
      if (words.upos[i] === PRONOUN && PRONOUNS.has(words.types[i]!.normal) && words.form[i] !== 'US')
        this.#pronoun(i);
      else {
        const draft = nounMention(this, i, this.#from, this.#end);
        if (draft !== null) this.add(draft);
      }
      i++;
    }
  }

  /** Of *Russia, Iran and Turkey agreed* all act or none. */
  #coordinated(): void {
    const { words } = this;
    for (let m = this.mentions.length - 1; m > this.#first; m--) {
      const last = this.mentions[m]!;
      if (last.sort !== 'government' || !last.acts) continue;
      const chain = [last];
      for (let k = m - 1; k >= this.#first; k--) {
        const one = this.mentions[k]!;
        const next = chain[chain.length - 1]!;
        const between = words.form.slice(one.end, next.begin).join(' ').toLowerCase();
        if (one.sort !== 'government' || !/^(?:,|and|, and)(?: the)?$/.test(between)) break;
        chain.push(one);
      }
      const first = chain[chain.length - 1]!;
      const before =
        first.begin - 1 - (first.begin > this.#from && isDeterminer(words, first.begin - 1) ? 1 : 0);
      const acts = before < this.#from || !isPreposition(words, before);
      for (const one of chain) one.acts = acts;
      m -= chain.length - 1;
    }
  }

  /** The mentions of this sentence that lie in [begin, end). */
  within(begin: number, end: number): number[] {
    const out: number[] = [];
    for (let m = this.mentions.length - 1; m >= this.#first; m--) {
      const mention = this.mentions[m]!;
      if (mention.begin >= begin && mention.end <= end) out.unshift(m);
      else if (mention.end <= begin) break;
    }
    return out;
  }

  isPerson = (i: number): boolean => this.words.name[i] === PERSON;

  add(draft: Draft): Mention {
    const mention = new Mention(this.#place, draft, this.#quoted[draft.begin] === 1);
    this.mentions.push(mention);
    return mention;
  }

  #pronoun(i: number): void {
    this.add({ sort: 'pronoun', begin: i, end: i + 1, head: i, from: i, plural: false, acts: true });
  }

  /** Adds the name that begins at `i`; gives its end, or `i` when there is none. */
  #nameAt(i: number): number {
    const { words } = this;
    const label = words.name[i]!;
    const known = knownAt(words, i, this.#end);
    let end = i;
    if (label % 2 === 1) {
      end = i + 1;
      while (end < this.#end && words.name[end] === label + 1) end++;
    }
    if (label === PERSON && (known === null || known.end < end)) return this.#person(i, end);
    // `Dutch Islamic State` is no body of its own.
    if (known?.known.is === 'nation' && known.end < end) {
      const rest = knownAt(words, known.end, this.#end);
      if (rest?.known.is === 'body' && rest.end >= end) return this.#known(i, known.end, known.known);
    }
    if (known !== null && (known.end >= end || label !== ORGANIZATION))
      return this.#known(i, known.end, known.known);
    // `Defense Minister` is what somebody is, even in capitals.
    if (
      label === ORGANIZATION &&
      (ROLE_WORDS.has(words.types[end - 1]!.normal) ||
        (end === i + 1 && PORTFOLIOS.has(words.types[i]!.normal)))
    )
      return i;
    if (label === ORGANIZATION) return this.#organization(i, end);
    if (label === GROUP) {
      const plural = isPlural(words, end - 1);
      const key = wordsAsLine(words, i, end);
      this.add({ sort: 'nation', begin: i, end, head: end - 1, from: i, plural, key, acts: false });
      return end;
    }
    return end > i ? end : i;
  }

  #person(begin: number, end: number): number {
    const { words } = this;
    let stop = end;
    // `Lindsey Graham Says`, as headlines run on.
    while (stop - begin > 1 && isFiniteVerb(words, stop - 1)) stop--;
    let gender: 'm' | 'f' | undefined;
    const before = begin > this.#from ? HONORIFICS.get(words.types[begin - 1]!.normal) : undefined;
    if (before) gender = before;
    let start = begin;
    while (stop - start > 1 && HONORIFICS.has(words.types[start]!.normal)) start++;
    const name = nameParts(words, start, stop);
    if (name.length === 0) return end;
    if (gender === undefined && name.length > 1) gender = genderOf(name[0]!) ?? undefined;
    this.add({
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

  #known(begin: number, end: number, known: Known): number {
    const head = end - 1;
    if (known.is === 'body') {
      const { names, country } = known.body;
      this.add({
        sort: 'body',
        begin,
        end,
        head,
        from: begin,
        plural: false,
        acts: true,
        key: names[0],
        country,
        known,
      });
    } else if (known.is === 'nation') {
      const { people: key, plural } = known;
      const country = known.country?.code;
      this.add({
        sort: 'nation',
        begin,
        end,
        head,
        from: begin,
        plural,
        acts: false,
        key: country ?? key,
        country,
        known,
      });
    } else {
      const { code } = known.country;
      const acts = this.#acts(begin, end, known.is === 'seat');
      this.add({
        sort: 'government',
        begin,
        end,
        head,
        from: begin,
        plural: false,
        acts,
        key: code,
        country: code,
        known,
      });
    }
    return end;
  }

  /** Whether a country or a seat acts here: it is the subject of a verb, for seats of one that governments do. */
  #acts(begin: number, end: number, seat: boolean): boolean {
    const { words } = this;
    if (!isSubject(words, begin, end, this.#from, this.#end)) return false;
    // `east London`
    if (seat && begin > this.#from && /^(?:ADJ|NOUN|PROPN)$/.test(UPOS[words.upos[begin - 1]!]!))
      return false;
    const verb = actingVerb(words, verbAfter(words, end, this.#end), this.#end);
    const lemma = words.lemma[verb]!.text;
    return ACTING_VERBS.has(lemma) || (!seat && words.upos[verb] === VERB);
  }

  /** Countries and bodies that are named in [begin, end). */
  known(begin: number, end: number): { country?: string; body?: string; bodyIs?: string } {
    const out: { country?: string; body?: string; bodyIs?: string } = {};
    let i = begin;
    while (i < end) {
      const match = knownAt(this.words, i, end);
      if (match === null) {
        i++;
        continue;
      }
      const { known } = match;
      if (known.is === 'body') {
        out.body = known.body.names[0]!;
        out.bodyIs = known.body.names[0]!;
        if (known.body.country !== undefined) out.country ??= known.body.country;
      } else if (known.country !== null) out.country ??= known.country.code;
      i = match.end;
    }
    return out;
  }

  #organization(begin: number, end: number): number {
    const key = wordsAsLine(this.words, begin, end);
    this.add({ sort: 'body', begin, end, head: end - 1, from: begin, plural: false, acts: true, key });
    return end;
  }
}

const PRONOUN = UPOS.indexOf('PRON');
const VERB = UPOS.indexOf('VERB');
const HELPING: ReadonlySet<string> = new Set(
  'have be will would do can could may might shall should must'.split(' '),
);

/** From a finite verb past helping verbs and adverbs to the verb that says what is done (*has not yet **approved***). */
function actingVerb(words: TaggedWords, verb: number, end: number): number {
  let at = verb;
  const last = Math.min(end, verb + 5);
  for (let i = verb; i < last; i++) {
    if (words.upos[i] === VERB) return i;
    if (!HELPING.has(words.lemma[i]!.text) && !/^(?:ADV|PART|AUX)$/.test(UPOS[words.upos[i]!]!)) break;
    at = i;
  }
  return at;
}

const PARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'the', '-', '‑', '’', "'", "'s"]);

/** What persons are compared by: `['mohammed', 'bin', 'salman']`. */
export function nameParts(words: TaggedWords, begin: number, end: number): string[] {
  const out: string[] = [];
  for (let i = begin; i < end; i++) out.push(...partsOfName(words.form[i]!));
  return out;
}

/** One written word of a name, or a whole name: small letters, no accents, no *al-*. */
export function partsOfName(form: string): string[] {
  return form
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ı/g, 'i')
    .toLowerCase()
    .split(/[\s\-‑.’']+/u)
    .filter((part) => part !== '' && part !== 's' && !PARTICLES.has(part));
}

/** `Turkish government`. */
export function governmentName(adjective: string): string {
  return `${adjective} government`;
}

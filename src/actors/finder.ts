// Tagged words in, mentions out, in the order of the text. Names first, since they say what the noun phrases around
// them mean; then roles, forces, governments, bodies and people by their head nouns; pronouns on the way.
import { NAME_LABELS, type TaggedWords, UPOS } from '../language/language.ts';
import { lowerBound } from '../text/lower-bound.ts';
import { acts, actTogether } from './acting.ts';
import { HONORIFICS, PORTFOLIOS, ROLE_WORDS } from './en/offices.ts';
import { genderOf } from './en/people.ts';
import { isFiniteVerb, isPlural } from './grammar.ts';
import { type Known, knownAt } from './lexicon.ts';
import { type Draft, Mention, type Place, wordsAsLine } from './mention.ts';
import { nameParts } from './name-parts.ts';
import { nounMention, type Seen } from './nouns.ts';
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
export class Finder implements Seen {
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
      actTogether(this.words, this.mentions, this.#first, this.#from);
    }
    return this.mentions;
  }

  #sentenceMentions(): void {
    const { words } = this;
    let i = this.#from;
    while (i < this.#end) {
      if (words.name[i] === 0 && NOMINAL[words.upos[i]!] === 0) {
        i++;
        continue;
      }
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

  isPerson(i: number): boolean {
    return this.words.name[i] === PERSON;
  }

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
      const doing = acts(this.words, begin, end, this.#from, this.#end, known.is === 'seat');
      this.add({
        sort: 'government',
        begin,
        end,
        head,
        from: begin,
        plural: false,
        acts: doing,
        key: code,
        country: code,
        known,
      });
    }
    return end;
  }

  #organization(begin: number, end: number): number {
    const key = wordsAsLine(this.words, begin, end);
    this.add({ sort: 'body', begin, end, head: end - 1, from: begin, plural: false, acts: true, key });
    return end;
  }
}

/** 1 for the tags of words that mentions begin with or have as heads. */
const NOMINAL = Uint8Array.from(UPOS, (tag) => (/^(?:NOUN|PROPN|PRON|ADJ|X)$/.test(tag) ? 1 : 0));
const PRONOUN = UPOS.indexOf('PRON');

// Tagged words in, mentions out, in the order of the text. Names first, since they say what the noun phrases around
// them mean; then roles, forces, governments, bodies and people by their head nouns; pronouns on the way.
import { NAME_LABELS, type TaggedWords, UPOS } from '../language/language.ts';
import { lowerBound } from '../text/lower-bound.ts';
import { actTogether } from './acting.ts';
import type { Lexicon } from './lexicon.ts';
import { type Draft, Mention, type Place } from './mention.ts';
import { addName } from './names.ts';
import { nounMention } from './nouns.ts';
import { quotedWords } from './quoted.ts';
import type { Seen } from './seen.ts';

const PERSON = NAME_LABELS.indexOf('B-PERSON');
const PRONOUNS: ReadonlySet<string> = new Set(
  'he him his himself she her hers herself they them their theirs themselves it its itself i me my mine myself we us our ours'.split(
    ' ',
  ),
);
/** Looks through one text, sentence by sentence. */
export class Finder implements Seen {
  readonly words: TaggedWords;
  readonly lexicon: Lexicon;
  readonly mentions: Mention[] = [];
  readonly #quoted: Uint8Array;
  #place: Place;
  #from = 0;
  #end = 0;
  /** Index of the first mention of the sentence. */
  #first = 0;

  readonly #firstSentence: number;

  /** `sentence` is the number that the first sentence has. */
  constructor(words: TaggedWords, lexicon: Lexicon, sentence: number) {
    this.words = words;
    this.lexicon = lexicon;
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
      const next = addName(this, i, this.#from, this.#end);
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
}

/** 1 for the tags of words that mentions begin with or have as heads. */
const NOMINAL = Uint8Array.from(UPOS, (tag) => (/^(?:NOUN|PROPN|PRON|ADJ|X)$/.test(tag) ? 1 : 0));
const PRONOUN = UPOS.indexOf('PRON');

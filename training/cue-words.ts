// Counts which words are parts of cues. The level of a word in an article is worked out from the other articles, so
// that a model does not learn to trust it more than it may when it reads.
import { PAD, VERB } from '../src/statements/context.ts';
import { CueLevel, CueWords, cueWordKey } from '../src/statements/cue-words.ts';
import type { PreparedArticle } from './statement-examples.ts';

/** How often a word stands in a text, and how often in a cue. */
interface Seen {
  all: number;
  cue: number;
}

const LEAST_CUES = 3;

function levelOf({ all, cue }: Seen): number {
  if (cue < LEAST_CUES) return CueLevel.None;
  const share = (cue - 0.5) / (all + 2);
  if (share > 0.5) return CueLevel.Mostly;
  if (share > 0.2) return CueLevel.Often;
  return share > 0.06 ? CueLevel.Some : CueLevel.None;
}

function seenIn({ context, gold }: PreparedArticle): Map<number, Seen> {
  const inCue = new Uint8Array(context.count);
  for (const { cue } of gold) for (const [begin, end] of cue) inCue.fill(1, begin, end);
  const seen = new Map<number, Seen>();
  for (let i = 0; i < context.count; i++) {
    const verb = VERB[context.tagAt[i + PAD]!] === 1;
    const key = cueWordKey(context.lemmaAt[i + PAD]!, verb);
    const counts = seen.get(key) ?? { all: 0, cue: 0 };
    counts.all++;
    counts.cue += inCue[i]!;
    seen.set(key, counts);
  }
  return seen;
}

/** The counts of some articles. */
export class CueWordCounts {
  readonly #total = new Map<number, Seen>();

  constructor(articles: readonly PreparedArticle[]) {
    for (const article of articles)
      for (const [key, { all, cue }] of seenIn(article)) {
        const total = this.#total.get(key) ?? { all: 0, cue: 0 };
        total.all += all;
        total.cue += cue;
        this.#total.set(key, total);
      }
  }

  /** Keys with their levels, as the weights file has them. */
  levels(): { keys: Int32Array; levels: Uint8Array } {
    const rows = [...this.#total]
      .map(([key, seen]) => ({ key, level: levelOf(seen) }))
      .filter(({ level }) => level > CueLevel.None)
      .sort((a, b) => a.key - b.key);
    return {
      keys: Int32Array.from(rows, ({ key }) => key),
      levels: Uint8Array.from(rows, ({ level }) => level),
    };
  }

  /** The cue words of one of the articles, as the others have them. */
  without(article: PreparedArticle): CueWords {
    const rows = [...seenIn(article)]
      .map(([key, { all, cue }]) => {
        const total = this.#total.get(key)!;
        return { key, level: levelOf({ all: total.all - all, cue: total.cue - cue }) };
      })
      .filter(({ level }) => level > CueLevel.None);
    return new CueWords(
      Int32Array.from(rows, ({ key }) => key),
      Uint8Array.from(rows, ({ level }) => level),
    );
  }
}

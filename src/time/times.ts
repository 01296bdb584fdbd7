// Tagged words in, time expressions out: detect, join, blur, resolve. The order of the stages is the order of the text.
import type { Span } from '../text/span.ts';
import { type Day, isoDay, parseDay } from './calendar.ts';
import type { Candidate } from './candidate.ts';
import { detect } from './detect.ts';
import { joined } from './join.ts';
import { limitOf, type Placed } from './limits.ts';
import { parted } from './modifiers.ts';
import { originOf, type TimeOrigin } from './origin.ts';
import { resolvePoint } from './resolve.ts';
import type { Ground, Told } from './resolved.ts';
import { Scan, tagBits } from './scan.ts';
import { tenseAround } from './tense.ts';
import type { TimeExpression, TimeType } from './time.ts';
import { durationValue, type Interval, intervalOf, shiftBy } from './value.ts';
import type { TimeWords } from './words.ts';

/** Reads the times of texts; `tags` are the Penn tags that words' `xpos` are indexes into. */
export class TimeReader {
  readonly #bits: Uint16Array;

  constructor(tags: readonly string[]) {
    this.#bits = tagBits(tags);
  }

  /**
   * The time expressions of a text in order, none overlapping another. `published` is ISO 8601 (a date, or a date and
   * time); without it what hangs on it stays X, or PRESENT_REF and the like. `ids` begin after `before`.
   */
  read(words: TimeWords, published?: string, before = 0): TimeExpression[] {
    return this.#read(words, published, before, null);
  }

  /** The rules that a time expression of these words comes from: reads them anew and looks on. */
  origin(words: TimeWords, { span }: Pick<TimeExpression, 'span'>, published?: string): TimeOrigin {
    let origin: TimeOrigin = { rules: [], limit: null };
    this.#read(words, published, 0, (scan, { candidate, time }) => {
      if (time.span[0] === span[0] && time.span[1] === span[1]) origin = originOf(scan, candidate);
    });
    return origin;
  }

  #read(
    words: TimeWords,
    published: string | undefined,
    before: number,
    see: ((scan: Scan, placed: Placed) => void) | null,
  ): TimeExpression[] {
    const scan = new Scan(words, this.#bits);
    const out: TimeExpression[] = [];
    const day = parseDay(published);
    let told: Told | null = null;
    let toldId: TimeExpression['id'] | null = null;
    let quarter: Day | null = null;
    const { sentenceStarts } = words;
    for (let s = 0; s + 1 < sentenceStarts.length; s++) {
      scan.enter(sentenceStarts[s]!, sentenceStarts[s + 1]!);
      const candidates = detect(scan);
      if (candidates.length === 0) continue;
      const sentence: Placed[] = [];
      for (const one of joined(scan, candidates)) {
        const candidate = apart(blurred(scan, one), sentence[sentence.length - 1]?.candidate.end ?? 0, one);
        const { meaning } = candidate;
        const span: Span = [words.from[candidate.begin]!, words.to[candidate.end - 1]!];
        const id: TimeExpression['id'] = `t${before + out.length + sentence.length + 1}`;
        const { told: now, anchor, ...rest } = express(scan, candidate, { published: day, told, quarter });
        const from = anchor === null ? {} : { anchor: anchor === 'text' ? toldId! : anchor };
        sentence.push({ candidate, time: { id, span, ...rest, ...from } });
        // Comparisons (a year earlier) look away from what the text is about and back again.
        if (now !== null && !(meaning.kind === 'point' && meaning.compared)) {
          told = now;
          toldId = id;
          if (now.grain === 'quarter') quarter = now.day;
        }
        if (meaning.kind === 'length' && meaning.unit === 'month' && (meaning.count ?? 0) >= 6)
          quarter = null;
      }
      sentence.forEach((placed, i) => {
        const { time } = placed;
        see?.(scan, placed);
        const limit = limitOf(scan, sentence, i, day);
        out.push(limit === null ? time : { ...time, limit });
      });
    }
    return out;
  }
}

/** A point with what blurs it, if that is not read yet. */
function blurred(scan: Scan, one: Candidate): Candidate {
  return one.meaning.kind === 'point' && one.mod === undefined ? parted(scan, one) : one;
}

/** A candidate that begins at word `floor` or later: as it was before it was blurred, or cut short. */
function apart(candidate: Candidate, floor: number, before: Candidate): Candidate {
  if (candidate.begin >= floor) return candidate;
  return before.begin >= floor ? before : { ...before, begin: floor };
}

type Made = Omit<TimeExpression, 'id' | 'span' | 'anchor'> & {
  readonly anchor: 'published' | 'text' | null;
  readonly told: Told | null;
};

function express(scan: Scan, { begin, end, meaning, mod }: Candidate, ground: Ground): Made {
  const blur = mod === undefined ? {} : { mod };
  const none = { anchor: null, told: null };
  switch (meaning.kind) {
    case 'reference':
      return { type: 'DATE', value: meaning.value, ...blur, ...none };
    case 'set': {
      const { every } = meaning;
      const value = every === undefined ? meaning.value! : durationValue(every.count, every.unit);
      return {
        type: 'SET',
        value,
        ...(meaning.quant === undefined ? {} : { quant: meaning.quant }),
        ...none,
      };
    }
    case 'length': {
      const value = durationValue(meaning.count, meaning.unit);
      const side = meaning.ago ? -1 : meaning.side;
      const interval =
        side === undefined || ground.published === null ? null : beside(ground.published, value, side);
      const anchor = interval === null ? null : 'published';
      return {
        type: 'DURATION',
        value,
        ...blur,
        ...(interval === null ? {} : { interval }),
        anchor,
        told: null,
      };
    }
    case 'point': {
      const resolved = resolvePoint(meaning, ground, () => tenseAround(scan, begin, end));
      const { value, day, grain, anchor, clock } = resolved;
      const type: TimeType = clock ? 'TIME' : 'DATE';
      const interval = intervalOf(value);
      const told = day === null || /_REF$/.test(value) ? null : { day, grain };
      const { zone } = meaning.parts;
      return {
        type,
        value,
        ...blur,
        ...(zone === undefined ? {} : { zone }),
        ...(interval === null ? {} : { interval }),
        anchor,
        told,
      };
    }
  }
}

/** The days of a length that ends (−1) or begins (1) on a day. */
function beside(day: Day, value: string, side: -1 | 1): Interval | null {
  const other = shiftBy(day, value, side);
  if (other === null || other.year < 0 || other.year > 9999) return null;
  return side < 0 ? [isoDay(other), isoDay(day)] : [isoDay(day), isoDay(other)];
}

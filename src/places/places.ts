// Tagged words in, places out: find the mentions, choose for each name, put mentions of one place together.
import type { TaggedWords } from '../language/language.ts';
import { type Choice, choose, placeOf } from './choose.ts';
import { findPlaces } from './find.ts';
import type { Gazetteer, Known } from './gazetteer.ts';
import type { Found, Mention } from './mention.ts';
import type { Place } from './place.ts';
import { Keys, Scan } from './scan.ts';

/** So many sure towns of a report support others. */
const ANCHORS = 40;

/** Decimal logarithm of the people of a town that may be meant though only its country speaks for it. */
const MANY = 4;

/** Reads the places of texts. Keeps bounded caches; one text after the other. */
export class PlaceReader {
  readonly #gazetteer: Gazetteer;
  readonly #keys = new Keys();

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
  }

  /** Mentions for one text: stretches go in with `add`, and `places` chooses when all are there. */
  begin(): { add(words: TaggedWords): void; places(text: string): Place[] } {
    const found: Found = { mentions: [], countries: new Set(), holders: new Set() };
    return {
      add: (words) => {
        const scan = new Scan(words, this.#gazetteer, this.#keys);
        const { sentenceStarts } = words;
        for (let s = 0; s + 1 < sentenceStarts.length; s++) {
          scan.begin = sentenceStarts[s]!;
          scan.end = sentenceStarts[s + 1]!;
          scan.floor = scan.begin;
          findPlaces(scan, found);
        }
      },
      places: (text) => this.#places(found, text),
    };
  }

  #places(found: Found, text: string): Place[] {
    const names = groups(found.mentions, ({ key, region }) => (region ? `${key} (region)` : key));
    const keyOf = (name: string) => this.#keys.of(name);
    const decide = (anchors: readonly Known[]) =>
      [...names.values()].map((of) => choose(of, found, anchors, keyOf));
    const sure = decide([]).flatMap(({ known }) => (known?.precision === 'city' ? [known] : []));
    const choices = sure.length > 1 ? decide(sure.slice(0, ANCHORS)) : decide([]);
    const choiceOf = new Map<Mention, Choice>();
    [...names.values()].forEach((of, i) => {
      for (const mention of borne(of, choices[i]!, found.countries)) choiceOf.set(mention, choices[i]!);
    });
    const mentions = found.mentions.filter((mention) => choiceOf.has(mention));
    const numbers = new Map<Known, number>();
    const numberOf = (known: Known) => {
      if (!numbers.has(known)) numbers.set(known, numbers.size);
      return numbers.get(known)!;
    };
    const together = groups(mentions, (mention) => {
      const { known } = choiceOf.get(mention)!;
      return `${known === null ? mention.key : `#${numberOf(known)}`}|${mention.part?.toLowerCase() ?? ''}`;
    });
    return [...together.values()].map((of, i) =>
      placeOf(`p${i + 1}`, choiceOf.get(of[0]!)!, of, text.slice(...of[0]!.span)),
    );
  }
}

/** The mentions of a name that are places after all, now that it is known what may be meant. */
function borne(
  mentions: readonly Mention[],
  choice: Choice,
  countries: ReadonlySet<string>,
): readonly Mention[] {
  const isPlace = mentions.some(({ standing }) => standing === 'labelled' || standing === 'sure');
  if (isPlace && choice.known !== null) return mentions;
  const { known } = choice;
  const likely =
    known?.country != null && countries.has(known.country) && (known.people >= MANY || known.own);
  return mentions.filter(
    ({ standing }) => standing === 'labelled' || standing === 'sure' || (standing === 'maybe' && likely),
  );
}

function groups(mentions: readonly Mention[], by: (mention: Mention) => string): Map<string, Mention[]> {
  const out = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = by(mention);
    const of = out.get(key);
    if (of) of.push(mention);
    else out.set(key, [mention]);
  }
  return out;
}

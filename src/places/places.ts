// Tagged words in, places out: find the mentions, choose for each name, put mentions of one place together.
import type { TaggedWords } from '../language/language.ts';
import { type Choice, choose, groundOf, isCertain, placeOf } from './choose.ts';
import { findPlaces } from './find.ts';
import type { Gazetteer, Known } from './gazetteer.ts';
import { Heads } from './heads.ts';
import type { Found, Mention } from './mention.ts';
import type { Place } from './place.ts';
import { Scan } from './scan.ts';

/** So many sure towns of a report support others. */
const ANCHORS = 40;

/** Decimal logarithm of the people of a town that may be meant though only its country speaks for it. */
const MANY = 4;

/** Reads the places of texts. Keeps bounded caches; one text after the other. */
export class PlaceReader {
  readonly #gazetteer: Gazetteer;
  readonly #heads: Heads;

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
    this.#heads = new Heads(gazetteer);
  }

  /** Mentions for one text: stretches go in with `add`, and `places` chooses when all are there. */
  begin(): { add(words: TaggedWords): void; places(text: string): Place[] } {
    const found: Found = { mentions: [], countries: new Set(), holders: new Set() };
    return {
      add: (words) => {
        const scan = new Scan(words, this.#gazetteer, this.#heads);
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
    const names = [
      ...groups(found.mentions, ({ key, region }) => (region ? `${key} (region)` : key)).values(),
    ]
      .filter((of) => of.some(({ standing }) => standing !== 'echo'))
      .map((of) => ({ of, known: of[0]!.known, ground: groundOf(of, found) }));
    const decide = (anchors: readonly Known[]) =>
      names.map(({ known, ground }) => choose(known, ground, anchors));
    const alone = decide([]);
    const sure = alone.flatMap(({ known }) => (known?.precision === 'city' ? [known] : []));
    const choices = sure.length > 1 ? decide(sure.slice(0, ANCHORS)) : alone;
    const parcels: Parcel[] = [];
    const parcelOf = new Map<Known | string, Parcel[]>();
    names.forEach(({ of }, i) => {
      const choice = choices[i]!;
      const same = parcelOf.get(choice.known ?? of[0]!.key) ?? [];
      parcelOf.set(choice.known ?? of[0]!.key, same);
      for (const mention of borne(of, choice, found.countries)) {
        const part = mention.part?.toLowerCase() ?? null;
        let parcel = same.find((one) => one.part === part);
        if (parcel === undefined) {
          parcel = { part, choice, mentions: [] };
          same.push(parcel);
          parcels.push(parcel);
        }
        parcel.mentions.push(mention);
      }
    });
    for (const { mentions } of parcels) mentions.sort(byPlace);
    parcels.sort((a, b) => byPlace(a.mentions[0]!, b.mentions[0]!));
    return parcels.map(({ choice, mentions }, i) =>
      placeOf(`p${i + 1}`, choice, mentions, text.slice(...mentions[0]!.span)),
    );
  }
}

/** Mentions that are one place: the same choice, the same part of it. */
interface Parcel {
  readonly part: string | null;
  readonly choice: Choice;
  readonly mentions: Mention[];
}

const byPlace = (a: Mention, b: Mention): number => a.span[0] - b.span[0];

/** The mentions of a name that are places after all, now that it is known what may be meant. */
function borne(
  mentions: readonly Mention[],
  choice: Choice,
  countries: ReadonlySet<string>,
): readonly Mention[] {
  if (choice.known !== null && choice.ground.certain) return mentions;
  const { known } = choice;
  const likely =
    known?.country != null &&
    countries.has(known.country) &&
    (known.people >= MANY || known.site || known.own);
  return mentions.filter((mention) => isCertain(mention) || (mention.standing === 'maybe' && likely));
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

// A reading → the rows by which its statements and claims are searched for.
import { nameWords } from '../ledger/name-words.ts';
import { type Sought, soughtIn } from '../ledger/sought.ts';
import { storable } from '../ledger/storable.ts';
import type { Reading } from '../reading.ts';
import { type Columns, LAST_PLACE, type Lexeme, MOST_PLACES, placed } from './encoded-rows.ts';

/** Longer stretches are indexed to here: PostgreSQL takes no more than 1 MB of words at once. */
const MOST = 100_000;

/** Words of names up to here: PostgreSQL takes up to 2 kB of UTF-8. */
const LONGEST = 500;

/** Different words of the names of a sentence up to here, all together: PostgreSQL takes up to 1 MB of UTF-8. */
const MOST_DIFFERENT = 150_000;

/** A row of dateline.sought, but for its reading and version. */
export interface SoughtRow {
  readonly local_id: string;
  readonly id: string;
  readonly kind: string;
  readonly value: string;
  readonly status: string | null;
  readonly at: number;
  readonly sentence: string;
  readonly names: readonly Lexeme[];
  /** JSON, as `actors` and `places`. */
  readonly speakers: string;
  readonly actors: string;
  readonly places: string;
}

/** The columns of an encoded `SoughtRow`. */
export const SOUGHT: Columns<SoughtRow> = {
  ...{ local_id: 'text', id: 'text', kind: 'text', value: 'text', status: 'text', at: 'integer' },
  ...{ sentence: 'text', names: 'tsvector', speakers: 'jsonb', actors: 'jsonb', places: 'jsonb' },
};

/** The rows of a reading of `text`; `ids` are the lasting ids of its entries, by those of the reading. */
export function soughtRows(reading: Reading, text: string, ids: ReadonlyMap<string, string>): SoughtRow[] {
  const claims = new Map((reading.claims ?? []).map((claim) => [claim.id as string, claim]));
  // A report names the same few again and again.
  const named = new Map<string, readonly string[]>();
  const wordsOf = (name: string): readonly string[] => {
    let words = named.get(name);
    if (words === undefined) named.set(name, (words = nameWords(name).map((word) => `@${word}`)));
    return words;
  };
  return soughtIn(reading, text).map((one) => {
    const claim = claims.get(one.localId);
    return {
      ...{ local_id: one.localId, id: ids.get(one.localId)! },
      ...{ kind: one.kind, value: claim?.kind ?? one.kind, status: claim?.status ?? claim?.force ?? null },
      ...{ at: one.at, sentence: storable(one.sentence.slice(0, MOST)), names: namesOf(one, wordsOf) },
      speakers: JSON.stringify(one.speakers),
      actors: JSON.stringify(one.actors),
      places: JSON.stringify(one.places),
    };
  });
}

/** The words of names: those of a name side by side, those of two names apart. */
function namesOf(
  { speakers, actors, places }: Sought,
  wordsOf: (name: string) => readonly string[],
): readonly Lexeme[] {
  const lexemes = new Map<string, number[]>();
  let [place, different] = [0, 0];
  const add = (names: readonly string[], weight: 'A' | 'B' | 'C') => {
    for (const name of names) {
      for (const word of wordsOf(name)) {
        if (place >= LAST_PLACE || word.length > LONGEST) continue;
        const at = placed(++place, weight);
        const places = lexemes.get(word);
        if (places !== undefined) {
          if (places.length < MOST_PLACES) places.push(at);
        } else if (different + word.length <= MOST_DIFFERENT) {
          lexemes.set(word, [at]);
          different += word.length;
        }
      }
      place++;
    }
  };
  add(speakers, 'A');
  add(
    actors.filter((name) => !speakers.includes(name)),
    'B',
  );
  add(places, 'C');
  return Array.from(lexemes, ([word, places]) => ({ word, places }));
}

// A reading → the rows by which its statements and claims are searched for.
import { nameWords } from '../ledger/name-words.ts';
import { type Sought, soughtIn } from '../ledger/sought.ts';
import { storable } from '../ledger/storable.ts';
import type { Reading } from '../reading.ts';
import type { Columns } from './encoded-rows.ts';

/** Longer stretches are indexed to here: PostgreSQL takes no more than 1 MB of words at once. */
const MOST = 100_000;

/** The last place that a tsvector counts words by. */
const LAST_PLACE = 16_383;

/** A row of dateline.sought, but for its reading and version. `words` holds those of names; the sentence's are added. */
export interface SoughtRow {
  readonly local_id: string;
  readonly id: string;
  readonly kind: string;
  readonly value: string;
  readonly status: string | null;
  readonly at: number;
  readonly sentence: string;
  readonly words: string;
  /** JSON, as `actors` and `places`. */
  readonly speakers: string;
  readonly actors: string;
  readonly places: string;
}

/** The columns of an encoded `SoughtRow`. */
export const SOUGHT: Columns<SoughtRow> = {
  ...{ local_id: 'text', id: 'text', kind: 'text', value: 'text', status: 'text', at: 'integer' },
  ...{ sentence: 'text', words: 'tsvector', speakers: 'jsonb', actors: 'jsonb', places: 'jsonb' },
};

/** The rows of a reading of `text`; `ids` are the lasting ids of its entries, by those of the reading. */
export function soughtRows(reading: Reading, text: string, ids: ReadonlyMap<string, string>): SoughtRow[] {
  const claims = new Map((reading.claims ?? []).map((claim) => [claim.id as string, claim]));
  return soughtIn(reading, text).map((one) => {
    const claim = claims.get(one.localId);
    return {
      ...{ local_id: one.localId, id: ids.get(one.localId)! },
      ...{ kind: one.kind, value: claim?.kind ?? one.kind, status: claim?.status ?? claim?.force ?? null },
      ...{ at: one.at, sentence: storable(one.sentence.slice(0, MOST)), words: namesOf(one) },
      speakers: JSON.stringify(one.speakers),
      actors: JSON.stringify(one.actors),
      places: JSON.stringify(one.places),
    };
  });
}

/** The words of names as a tsvector: those of a name side by side, those of two names apart. */
function namesOf({ speakers, actors, places }: Sought): string {
  const words: string[] = [];
  let place = 0;
  const add = (names: readonly string[], weight: 'A' | 'B' | 'C') => {
    for (const name of names) {
      // PostgreSQL takes words of up to 2 kB.
      for (const word of nameWords(name))
        if (place < LAST_PLACE && word.length < 500) words.push(`'@${word}':${++place}${weight}`);
      place++;
    }
  };
  add(speakers, 'A');
  add(
    actors.filter((name) => !speakers.includes(name)),
    'B',
  );
  add(places, 'C');
  return words.join(' ');
}

// Writes what readings can be searched for: it follows from the readings, and is written in their transaction.
import { nameWords } from '../ledger/name-words.ts';
import { type Sought, soughtIn } from '../ledger/sought.ts';
import { storable } from '../ledger/storable.ts';
import type { Reading } from '../reading.ts';
import type { Queries } from './database.ts';
import { insertRows } from './insert-rows.ts';

/** Longer stretches are indexed to here: PostgreSQL takes no more than 1 MB of words at once. */
const MOST = 100_000;

/** The last place that a tsvector counts words by. */
const LAST_PLACE = 16_383;

/** A reading of a version with the version's text, and the number under which it is stored. */
interface NumberedReading {
  readonly version: string;
  readonly reading: Reading;
  readonly text: string;
  readonly number: number;
  /** The lasting ids of its entries, by those of the reading. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Stores what `readings` can be searched for. */
export async function storeSought(tx: Queries, readings: readonly NumberedReading[]): Promise<void> {
  const rows = readings.flatMap(({ version, reading, text, number, ids }) => {
    const claims = new Map((reading.claims ?? []).map((claim) => [claim.id as string, claim]));
    return soughtIn(reading, text).map((one) => {
      const claim = claims.get(one.localId);
      return {
        ...{ reading: number, version, local_id: one.localId, id: ids.get(one.localId)! },
        ...{ kind: one.kind, value: claim?.kind ?? one.kind, status: claim?.status ?? claim?.force ?? null },
        ...{ at: one.at, sentence: storable(one.sentence.slice(0, MOST)), words: namesOf(one) },
        speakers: JSON.stringify(one.speakers),
        actors: JSON.stringify(one.actors),
        places: JSON.stringify(one.places),
      };
    });
  });
  await insertRows(
    tx,
    'sought',
    {
      ...{ reading: 'bigint', version: 'text', local_id: 'text', id: 'text', kind: 'text', value: 'text' },
      ...{ status: 'text', at: 'integer', sentence: 'text', words: 'tsvector' },
      ...{ speakers: 'jsonb', actors: 'jsonb', places: 'jsonb' },
    },
    rows,
    '',
    { words: "words || to_tsvector('english', sentence)" },
  );
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

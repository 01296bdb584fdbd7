// Writes what readings can be searched for, and which reading of each report is the newest: both follow from the readings,
// and are written in their transaction.
import { soughtIn } from '../ledger/sought.ts';
import { storable } from '../ledger/storable.ts';
import type { Reading } from '../reading.ts';
import type { Queries } from './database.ts';
import { insertRows } from './insert-rows.ts';

/** Longer stretches are indexed to here: PostgreSQL takes no more than 1 MB of words at once. */
const MOST = 100_000;

/** A reading of a version with the version's text, and the number under which it is stored. */
interface NumberedReading {
  readonly version: string;
  readonly reading: Reading;
  readonly text: string;
  readonly number: number;
}

/** Stores what `readings` can be searched for. */
export async function storeSought(tx: Queries, readings: readonly NumberedReading[]): Promise<void> {
  if (readings.length === 0) return;
  const rows = readings.flatMap(({ version, reading, text, number }) =>
    soughtIn(reading, text).map(({ localId, kind, at, sentence, speakers, actors, places }) => ({
      ...{
        reading: number,
        local_id: localId,
        version,
        kind,
        at,
        sentence: storable(sentence.slice(0, MOST)),
      },
      speakers: JSON.stringify(speakers),
      actors: JSON.stringify(actors),
      places: JSON.stringify(places),
    })),
  );
  await insertRows(
    tx,
    'sought',
    {
      ...{
        reading: 'bigint',
        local_id: 'text',
        version: 'text',
        kind: 'text',
        at: 'integer',
        sentence: 'text',
      },
      ...{ speakers: 'jsonb', actors: 'jsonb', places: 'jsonb' },
    },
    rows,
  );
}

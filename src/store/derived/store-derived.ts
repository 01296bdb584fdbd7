// Writes what follows from each version alone: its actors, its places, and what its claims say with the questions that
// they answer.
import { questionsOf } from '../../ledger/conflicts/conflicts.ts';
import type { DerivedVersion } from '../../ledger/derived-version.ts';
import { nameWords } from '../../ledger/name-words.ts';
import type { Proposition } from '../../ledger/proposition.ts';
import type { ReadVersion } from '../../ledger/read-version.ts';
import { hashString } from '../../model/hash.ts';
import type { Queries } from '../database.ts';
import { insertRows } from '../insert-rows.ts';

/** A version with what follows from it. */
export interface Derived extends DerivedVersion {
  readonly version: ReadVersion;
}

/** The words of a name as they are stored, to be found by `like '% word %'`. */
const stored = (name: string): string => ` ${nameWords(name).join(' ')} `;

/** A question as a number that JavaScript and PostgreSQL both hold: two that are one by chance do no harm. */
export function questionNumber(question: string): number {
  const [high, low] = [hashString(question) >>> 0, hashString(`${question}?`) & 0x1f_ffff];
  return high * 0x20_0000 + low;
}

/** Stores rows of versions that have none. */
export async function storeDerived(tx: Queries, derived: readonly Derived[]): Promise<void> {
  await insertRows(
    tx,
    'named_actor',
    {
      ...{
        version: 'text',
        local_id: 'text',
        seq: 'integer',
        entry: 'text',
        report: 'text',
        published: 'text',
      },
      ...{ key: 'text', family: 'text', post: 'text', name: 'text', words: 'text', actor: 'jsonb' },
    },
    derived.flatMap(({ actors }) =>
      actors.map(({ version, entry, report, published, key, family, post, actor }, seq) => ({
        ...{ version, local_id: actor.id, seq, entry, report, published, key, family, post },
        ...{ name: actor.name, words: stored(actor.name), actor: JSON.stringify(actor) },
      })),
    ),
  );
  await insertRows(
    tx,
    'named_place',
    { version: 'text', place: 'text', name: 'text', words: 'text' },
    derived.flatMap(({ version, places }) =>
      places.map(([place, name]) => ({ version: version.id, place, name, words: stored(name) })),
    ),
  );
  await storePropositions(
    tx,
    derived.flatMap(({ propositions }) => propositions),
  );
}

async function storePropositions(tx: Queries, propositions: readonly Proposition[]): Promise<void> {
  // Arrays of arrays cannot be unnested to rows: the places go over as JSON.
  await tx.query(
    `insert into dateline.proposition (version, id, seq, kind, status, voice, side, has_limit, places, body)
     select version, id, seq, kind, status, voice, side, has_limit,
       array(select jsonb_array_elements_text(places)), body
     from unnest($1::text[], $2::text[], $3::integer[], $4::text[], $5::text[], $6::text[], $7::text[], $8::boolean[],
       $9::jsonb[], $10::jsonb[]) t (version, id, seq, kind, status, voice, side, has_limit, places, body)`,
    [
      propositions.map(({ version }) => version),
      propositions.map(({ id }) => id),
      propositions.map((_, seq) => seq),
      propositions.map(({ kind }) => kind),
      propositions.map(({ status }) => status),
      propositions.map(({ voice }) => voice),
      propositions.map(({ side }) => side?.key ?? null),
      propositions.map(({ kind, due }) => kind === 'deadline' && due !== null),
      propositions.map(({ places }) =>
        JSON.stringify([...new Set(places.flatMap(({ id, country }) => [id, country ?? id]))]),
      ),
      propositions.map((one) => JSON.stringify(one)),
    ],
  );
  await insertRows(
    tx,
    'asked',
    { question: 'bigint', version: 'text', id: 'text' },
    propositions.flatMap((one) =>
      [...new Set(questionsOf(one).map(questionNumber))].map((question) => ({
        ...{ question, version: one.version, id: one.id },
      })),
    ),
  );
}

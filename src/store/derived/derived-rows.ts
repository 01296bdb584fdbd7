// A version with its reading → the rows that follow from it alone: its actors, its places, what its claims say with the
// questions that they answer, and the bands of its text.
import { questionsOf } from '../../ledger/conflicts/conflicts.ts';
import { shinglesOf } from '../../ledger/copies/shingles.ts';
import { bandsOf, signatureOf } from '../../ledger/copies/signature.ts';
import { derivedVersion, type NamedPlace } from '../../ledger/derived-version.ts';
import { nameWords } from '../../ledger/name-words.ts';
import type { Proposition } from '../../ledger/proposition.ts';
import type { ReadVersion } from '../../ledger/read-version.ts';
import { hashString } from '../../model/hash.ts';
import type { Columns } from '../encoded-rows.ts';

/** A row of dateline.named_actor; this and the others, but for their version. */
export interface ActorRow {
  readonly local_id: string;
  readonly seq: number;
  readonly entry: string;
  readonly report: string;
  readonly published: string | null;
  readonly key: string;
  readonly family: string | null;
  readonly post: string | null;
  readonly name: string;
  readonly words: string;
  readonly statements: number;
  /** JSON. */
  readonly actor: string;
}

export const ACTOR: Columns<ActorRow> = {
  ...{ local_id: 'text', seq: 'integer', entry: 'text', report: 'text', published: 'text', key: 'text' },
  ...{ family: 'text', post: 'text', name: 'text', words: 'text', statements: 'integer', actor: 'jsonb' },
};

/** A row of dateline.named_place. */
export interface PlaceRow extends Omit<NamedPlace, 'version'> {
  readonly words: string;
}

export const PLACE: Columns<PlaceRow> = {
  ...{ place: 'text', name: 'text', words: 'text', precision: 'text', country: 'text' },
  ...{ lat: 'float8', lon: 'float8' },
};

/** A row of dateline.proposition; `body` is JSON. */
export interface PropositionRow {
  readonly id: string;
  readonly seq: number;
  readonly kind: string;
  readonly status: string | null;
  readonly voice: string | null;
  readonly side: string | null;
  readonly has_limit: boolean;
  readonly places: readonly string[];
  readonly body: string;
}

export const PROPOSITION: Columns<PropositionRow> = {
  ...{ id: 'text', seq: 'integer', kind: 'text', status: 'text', voice: 'text', side: 'text' },
  ...{ has_limit: 'boolean', places: 'text[]', body: 'jsonb' },
};

/** A proposition that may be in conflict, with the questions that it answers. */
export interface Asked {
  readonly proposition: Proposition;
  readonly questions: readonly number[];
}

/** What is written of one version. */
export interface DerivedRows {
  readonly version: string;
  readonly actors: readonly ActorRow[];
  readonly places: readonly PlaceRow[];
  readonly propositions: readonly PropositionRow[];
  readonly asked: readonly Asked[];
  readonly bands: readonly number[];
}

/** The rows of a version. */
export function derivedRows(version: ReadVersion): DerivedRows {
  const { id, report, text } = version;
  const { actors, places, propositions } = derivedVersion(version);
  return {
    version: id,
    actors: actors.map(({ entry, published, key, family, post, actor, statements }, seq) => ({
      ...{ local_id: actor.id, seq, entry, report, published, key, family, post },
      ...{ name: actor.name, words: stored(actor.name), statements, actor: JSON.stringify(actor) },
    })),
    places: places.map((one) => ({ ...one, words: stored(one.name) })),
    propositions: propositions.map((one, seq) => ({
      ...{ id: one.id, seq, kind: one.kind, status: one.status, voice: one.voice },
      ...{ side: one.side?.key ?? null, has_limit: one.kind === 'deadline' && one.due !== null },
      places: [...new Set(one.places.flatMap((place) => [place.id, place.country ?? place.id]))],
      body: JSON.stringify(one),
    })),
    asked: propositions.flatMap((proposition) => {
      const questions = [...new Set(questionsOf(proposition).map(questionNumber))];
      return questions.length === 0 ? [] : [{ proposition, questions }];
    }),
    // The same hash in another band is another band.
    bands: bandsOf(signatureOf(shinglesOf(text))).map((hash, band) => band * 2 ** 32 + hash),
  };
}

/** The words of a name as they are stored, to be found by `like '% word %'`. */
const stored = (name: string): string => ` ${nameWords(name).join(' ')} `;

/** A question as a number that JavaScript and PostgreSQL both hold: two that are one by chance do no harm. */
function questionNumber(question: string): number {
  const [high, low] = [hashString(question) >>> 0, hashString(`${question}?`) & 0x1f_ffff];
  return high * 0x20_0000 + low;
}

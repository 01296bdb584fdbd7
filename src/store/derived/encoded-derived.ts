// What is derived of a version, ready to be written: the rows of each table in one piece, and what is yet to be compared
// with other versions.
import { type EncodedRows, encodeRows } from '../encoded-rows.ts';
import type { Asked, DerivedRows } from './derived-rows.ts';

/** What is written of one version. */
export interface EncodedDerived {
  readonly version: string;
  readonly named_actor: EncodedRows;
  readonly named_place: EncodedRows;
  readonly proposition: EncodedRows;
  readonly question: EncodedRows;
  readonly band: EncodedRows;
  readonly asked: readonly Asked[];
  readonly bands: readonly number[];
}

export function encodedDerived({
  version,
  actors,
  places,
  propositions,
  asked,
  bands,
}: DerivedRows): EncodedDerived {
  return {
    ...{ version, asked, bands },
    named_actor: encodeRows(actors),
    named_place: encodeRows(places),
    proposition: encodeRows(propositions),
    question: encodeRows(
      asked.flatMap(({ proposition: { id }, questions }) =>
        questions.map((question) => ({ question, version, id })),
      ),
    ),
    band: encodeRows(bands.map((band) => ({ band, version }))),
  };
}

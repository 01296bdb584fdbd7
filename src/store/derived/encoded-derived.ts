// What is derived of a version, ready to be written: the rows of each table in one piece, and what is yet to be compared
// with other versions.
import { type Columns, type EncodedRows, encodeRows } from '../encoded-rows.ts';
import { ACTOR, type Asked, type DerivedRows, PLACE, PROPOSITION } from './derived-rows.ts';

/** What is written of one version. */
export interface EncodedDerived {
  readonly version: string;
  readonly named_actor: EncodedRows;
  readonly named_place: EncodedRows;
  readonly proposition: EncodedRows;
  readonly question: EncodedRows;
  readonly asked: readonly Asked[];
  readonly bands: readonly number[];
}

/** A question that a proposition of the version answers. */
interface QuestionRow {
  readonly question: number;
  readonly id: string;
}

export const QUESTION: Columns<QuestionRow> = { question: 'bigint', id: 'text' };

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
    named_actor: encodeRows(ACTOR, actors),
    named_place: encodeRows(PLACE, places),
    proposition: encodeRows(PROPOSITION, propositions),
    question: encodeRows(
      QUESTION,
      asked.flatMap(({ proposition: { id }, questions }) => questions.map((question) => ({ question, id }))),
    ),
  };
}

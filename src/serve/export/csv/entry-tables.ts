// The tables of what was found: statements, claims, and the places of claims.
import { spansOf } from '../../../ledger/entries.ts';
import type { Span } from '../../../text/span.ts';
import { dayText } from '../../../time/day-span.ts';
import { coverOf } from '../cover.ts';
import { type Column, LIST, type Table } from './table.ts';

const OFFSETS = 'in UTF-16 code units of the text.';

const COMMON: readonly Column[] = [
  { name: 'id', datatype: 'string', required: true, about: 'Id of the entry; it outlasts a new reading.' },
  {
    name: 'version',
    datatype: 'string',
    required: true,
    of: 'reports.csv',
    about: 'The version of the report in which it stands.',
  },
  { name: 'from', datatype: 'integer', required: true, about: `Where its first words begin, ${OFFSETS}` },
  { name: 'to', datatype: 'integer', required: true, about: `Where its last words end, ${OFFSETS}` },
  { name: 'score', datatype: 'decimal', required: true, about: 'How likely it is right, 0 to 1.' },
];

const said = (text: string, span: Span | null | undefined): string | null =>
  span ? text.slice(...span) : null;

export const STATEMENTS: Table = {
  file: 'statements.csv',
  about: 'Who is reported as saying what.',
  key: ['id'],
  columns: [
    ...COMMON,
    { name: 'manner', datatype: 'string', required: true, about: 'direct, indirect or mixed.' },
    {
      name: 'speaker',
      datatype: 'string',
      of: 'actors.csv',
      about: 'Who says it; empty where nobody is known behind the source.',
    },
    { name: 'source', datatype: 'string', about: 'The words for who says it.' },
    { name: 'cue', datatype: 'string', about: 'The words that say that it is said.' },
    {
      name: 'content',
      datatype: 'string',
      about: 'The words of what is said; where it stands in pieces, with … between them.',
    },
    { name: 'addressee', datatype: 'string', about: 'The words for those to whom it is said.' },
    { name: 'within', datatype: 'string', of: 'statements.csv', about: 'The statement in which it is told.' },
  ],
  *rows({ material: { record, statements }, actors }) {
    const there = new Set(statements.map(({ id }) => id));
    for (const { id, version, body } of statements) {
      const { source, cue, content, addressee, actor, manner, within, score } = body;
      const [from, to] = coverOf(spansOf({ kind: 'statement', body }));
      const speaker = actor === null ? null : record.keyIn(version.id, actor);
      const inside = within === undefined ? null : version.entryId(within);
      yield [
        ...[id, version.id, from, to, score, manner],
        speaker !== null && actors.has(speaker) ? speaker : null,
        ...[said(version.text, source), said(version.text, cue)],
        content.map((span) => version.text.slice(...span)).join(' … ') || null,
        said(version.text, addressee),
        inside !== null && there.has(inside) ? inside : null,
      ];
    }
  },
};

export const CLAIMS: Table = {
  file: 'claims.csv',
  about: 'What reports claim, in keys and days that compare across reports.',
  key: ['id'],
  columns: [
    ...COMMON,
    {
      name: 'kind',
      datatype: 'string',
      required: true,
      about: 'presence, movement, deadline, decision or consent.',
    },
    {
      name: 'status',
      datatype: 'string',
      about: 'How it stands: done, planned, demanded, possible, denied, …',
    },
    {
      name: 'force',
      datatype: 'string',
      about: 'Of deadlines: demand, promise, order, agreement or forecast.',
    },
    { name: 'trigger', datatype: 'string', required: true, about: 'The words that carry it.' },
    { name: 'words', datatype: 'string', required: true, about: 'Its sentence.' },
    { name: 'who', datatype: 'string', of: 'actors.csv', about: 'Who is to act, decides or permits.' },
    { name: 'side', datatype: 'string', of: 'actors.csv', about: 'The force at stake.' },
    { name: 'least', datatype: 'integer', about: 'The least number that the words allow.' },
    { name: 'most', datatype: 'integer', about: 'The greatest; empty where there is none.' },
    { name: 'about', datatype: 'boolean', about: 'Whether the words say about, some or nearly.' },
    { name: 'due_from', datatype: 'date', about: 'First day of the limit.' },
    { name: 'due_to', datatype: 'date', about: 'Last day of the limit.' },
    {
      name: 'voice',
      datatype: 'string',
      of: 'actors.csv',
      about: 'To whom the report attributes it; empty in its own voice.',
    },
    {
      name: 'told',
      datatype: 'string',
      list: true,
      about: 'Keys of all who pass it on, from the innermost outwards.',
    },
    { name: 'said_from', datatype: 'date', about: 'First day on which it was said; empty where undated.' },
    { name: 'said_to', datatype: 'date', about: 'Last day on which it may have been said.' },
    {
      name: 'statement',
      datatype: 'string',
      of: 'statements.csv',
      about: 'The statement in which it is told.',
    },
    { name: 'rule', datatype: 'string', required: true, about: 'The rule that found it.' },
  ],
  *rows({ material: { claims, propositions, statements } }) {
    const there = new Set(statements.map(({ id }) => id));
    for (const { id, version, body } of claims) {
      const { kind, status, force, trigger, counts, statement, score, rule } = body;
      const is = propositions.get(id);
      const [from, to] = coverOf(spansOf({ kind: 'claim', body }));
      const within = statement === undefined ? null : version.entryId(statement);
      yield [
        ...[id, version.id, from, to, score, kind, status ?? null, force ?? null],
        ...[version.text.slice(...trigger), version.text.slice(...(is?.sentence ?? [from, to]))],
        ...[is?.who ?? null, is?.side?.key ?? null],
        ...[counts?.min ?? null, counts?.max ?? null, is?.counts?.hedged ?? null],
        ...[day(is?.due?.from), day(is?.due?.to)],
        ...[is?.voice ?? null, is?.told.join(LIST) || null],
        ...[day(is?.said?.from), day(is?.said?.to)],
        ...[within !== null && there.has(within) ? within : null, rule],
      ];
    }
  },
};

const day = (number: number | undefined): string | null => (number === undefined ? null : dayText(number));

export const CLAIM_PLACES: Table = {
  file: 'claim-places.csv',
  about: 'Where claims are: a row for each place of a claim.',
  key: ['claim', 'leg', 'place'],
  columns: [
    { name: 'claim', datatype: 'string', required: true, of: 'claims.csv', about: 'The claim.' },
    { name: 'leg', datatype: 'string', required: true, about: 'at, from, via or to.' },
    { name: 'place', datatype: 'string', required: true, of: 'places.csv', about: 'The place.' },
    {
      name: 'inferred',
      datatype: 'string',
      about: 'Why it is taken to be there, where the words do not say so.',
    },
  ],
  *rows({ material: { propositions } }) {
    for (const { id, places } of propositions.values()) {
      const seen = new Set<string>();
      for (const { id: place, leg, inferred } of places) {
        if (seen.has(`${leg} ${place}`)) continue;
        seen.add(`${leg} ${place}`);
        yield [id, leg, place, inferred ?? null];
      }
    }
  },
};

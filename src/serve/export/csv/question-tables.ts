// The tables of what reports say together: deadlines, saying by saying, and conflicts.
import { conflictsAmong } from '../../../ledger/conflicts/conflicts-among.ts';
import { bySentences, disagreements } from '../../../ledger/conflicts/disagreements.ts';
import { deadlines } from '../../../ledger/deadlines.ts';
import { shortHash } from '../../../ledger/short-hash.ts';
import type { Column, Table } from './table.ts';

export const DEADLINES: Table = {
  file: 'deadlines.csv',
  about: 'Who must do what by when: a row for each saying. Nothing is called met or missed.',
  key: ['claim'],
  columns: [
    { name: 'claim', datatype: 'string', required: true, of: 'claims.csv', about: 'The claim that says it.' },
    {
      name: 'deadline',
      datatype: 'string',
      required: true,
      about: 'Key of the deadline: who, act and place.',
    },
    { name: 'who', datatype: 'string', required: true, of: 'actors.csv', about: 'Who must act.' },
    {
      name: 'act',
      datatype: 'string',
      required: true,
      about: 'What is to be done: leave, stay, arrive, or the words.',
    },
    { name: 'place', datatype: 'string', of: 'places.csv', about: 'Where.' },
    { name: 'due_from', datatype: 'date', required: true, about: 'First day of the limit.' },
    { name: 'due_to', datatype: 'date', required: true, about: 'Last day of the limit.' },
    { name: 'force', datatype: 'string', about: 'demand, promise, order, agreement or forecast.' },
    { name: 'said', datatype: 'date', about: 'The day on which it was said; empty where undated.' },
    {
      name: 'change',
      datatype: 'string',
      required: true,
      about: 'first, repeated, extended, brought forward or differs.',
    },
  ],
  *rows({ material: { record } }) {
    for (const { key, who, act, place, sayings } of deadlines(record.propositions))
      for (const { id, due, force, said, change } of sayings)
        yield [id, key, who, act, place, due.from, due.to, force, said, change];
  },
};

const side = (one: 'a' | 'b', other: string): Column[] => [
  {
    name: `${one}_claim`,
    datatype: 'string',
    required: true,
    of: 'claims.csv',
    about: `The claim of ${other}.`,
  },
  { name: `${one}_value`, datatype: 'string', required: true, about: `What ${other} says.` },
];

export const CONFLICTS: Table = {
  file: 'conflicts.csv',
  about: 'Accounts that cannot both hold, each shown by the surest pair of sentences.',
  key: ['id'],
  columns: [
    {
      name: 'id',
      datatype: 'string',
      required: true,
      about: 'The same as long as the same two say the same two things.',
    },
    { name: 'rule', datatype: 'string', required: true, about: 'Which rule found it.' },
    { name: 'question', datatype: 'string', required: true, about: 'What is asked: stay force:us iq.' },
    ...side('a', 'one account'),
    ...side('b', 'the other account'),
    { name: 'why', datatype: 'string', required: true, about: 'The reason in words.' },
    {
      name: 'score',
      datatype: 'decimal',
      required: true,
      about: 'How sure both claims and both forces are, 0 to 1.',
    },
    {
      name: 'pairs',
      datatype: 'integer',
      required: true,
      about: 'How many pairs of sentences say the same.',
    },
  ],
  *rows({ material: { record } }) {
    for (const { key, shown, pairs } of disagreements(conflictsAmong(record.propositions))) {
      const { rule, question, a, b, why, score } = shown;
      yield [
        `k_${shortHash([key])}`,
        rule,
        question,
        a.id,
        a.value,
        b.id,
        b.value,
        why,
        score,
        bySentences(pairs).length,
      ];
    }
  },
};

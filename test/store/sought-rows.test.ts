// However many names a sentence has, PostgreSQL takes their words.
import { expect, test } from 'vitest';
import { textSha256 } from '../../src/ledger/evidence.ts';
import type { Reading } from '../../src/reading.ts';
import { copyRows } from '../../src/store/copy-rows.ts';
import { openMemory } from '../../src/store/embedded-database.ts';
import { type Columns, encodeRows, type Lexeme, placed } from '../../src/store/encoded-rows.ts';
import { soughtRows } from '../../src/store/sought-rows.ts';

/** One statement that names so many. */
function naming(names: readonly string[]): { reading: Reading; text: string } {
  const text = `Ann said ${names.join(', ')}.`;
  let at = 9;
  const actors = names.map((name, i) => {
    const mention = [at, at + name.length];
    at += name.length + 2;
    return { id: `a${i + 1}`, kind: 'person', name, mentions: [mention], links: [] };
  });
  const statement = { id: 's1', source: [0, 3], cue: [4, 8], content: [[9, text.length]], actor: null };
  const reading = {
    ...{ id: 'r', sha256: textSha256(text), sentences: [[0, text.length]], times: [] },
    ...{ statements: [statement], actors },
  };
  return { reading: reading as unknown as Reading, text };
}

const rowOf = ({ reading, text }: { reading: Reading; text: string }) =>
  soughtRows(reading, text, new Map([['s1', 's_1']]))[0]!;

test('the words of a name stand side by side, those of two names apart', () => {
  expect(rowOf(naming(['Mark Esper', 'Mark Milley'])).names).toEqual([
    { word: '@ann', places: [placed(1, 'A')] },
    { word: '@mark', places: [placed(3, 'B'), placed(6, 'B')] },
    { word: '@esper', places: [placed(4, 'B')] },
    { word: '@milley', places: [placed(7, 'B')] },
  ]);
});

/** Copies the words into a table of their own, and asks it. */
async function asked(names: readonly Lexeme[], query: string): Promise<unknown> {
  const database = await openMemory();
  try {
    await database.exec('create schema dateline; create table dateline.found (names tsvector)');
    const columns: Columns<{ names: readonly Lexeme[] }> = { names: 'tsvector' };
    await copyRows(database, 'found', { columns, same: {} }, [
      { rows: encodeRows(columns, [{ names }]), same: {} },
    ]);
    return (await database.query(`select ${query} from dateline.found`))[0];
  } finally {
    await database.close();
  }
}

test('more names than can be counted are searched for as far as they can', async () => {
  const { names } = rowOf(naming(Array.from({ length: 9000 }, (_, i) => `Mark Number${i}`)));
  const query = `names @@ '''@mark'':B <-> ''@number7'':B'::tsquery as first, names @@ '''@number8999'''::tsquery as last`;
  expect(await asked(names, query)).toEqual({ first: true, last: false });
});

test('names of more bytes than an index takes are searched for as far as it does', async () => {
  const long = 'ж'.repeat(480);
  const { names } = rowOf(naming(Array.from({ length: 3000 }, (_, i) => `Ivan ${long}${i}`)));
  const query = `names @@ '''@${long}7'''::tsquery as first, names @@ '''@${long}2999'''::tsquery as last`;
  expect(await asked(names, query)).toEqual({ first: true, last: false });
});

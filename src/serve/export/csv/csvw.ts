// Tables → the files of a CSV export: each table, and csv-metadata.json, which says what their columns hold and how they hang
// together (CSV on the Web, W3C Recommendation of 17 December 2015).
import type { Material } from '../material.ts';
import { placeBook } from '../place-facts.ts';
import { CLAIM_PLACES, CLAIMS, STATEMENTS } from './entry-tables.ts';
import { CONFLICTS, DEADLINES } from './question-tables.ts';
import { ACTORS, actorKeys, PLACES, REPORTS } from './report-tables.ts';
import { type Column, LIST, type Table, tableLines } from './table.ts';

/** A file of an export, in pieces. */
export interface ExportFile {
  readonly name: string;
  readonly pieces: Iterable<string>;
}

const TABLES: readonly Table[] = [
  ...[REPORTS, ACTORS, PLACES, STATEMENTS, CLAIMS, CLAIM_PLACES, DEADLINES, CONFLICTS],
];

/** The files, the metadata last: where it is, all are. */
export function csvFiles(material: Material): ExportFile[] {
  const source = { material, places: placeBook(material), actors: actorKeys(material) };
  return [
    ...TABLES.map((table) => ({ name: table.file, pieces: tableLines(table, source) })),
    { name: 'csv-metadata.json', pieces: [`${JSON.stringify(metadata(), null, 2)}\n`] },
  ];
}

const NOTE =
  'Text that begins with = + - @, a tab or a line end, which spreadsheets run as a formula, has an apostrophe before it; so has text that begins with apostrophes and then one of these.';

function metadata(): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    'dc:title': 'A ledger of news reports: who said what, which forces are where, what is due by when',
    'dc:description': NOTE,
    dialect: { encoding: 'utf-8', header: true, delimiter: ',', quoteChar: '"', doubleQuote: true },
    tables: TABLES.map(({ file, about, columns, key }) => ({
      url: file,
      'dc:description': about,
      tableSchema: {
        columns: columns.map(columnOf),
        primaryKey: key.length === 1 ? key[0] : key,
        foreignKeys: columns.flatMap(({ name, of }) =>
          of === undefined
            ? []
            : [{ columnReference: name, reference: { resource: of, columnReference: keyOf(of) } }],
        ),
      },
    })),
  };
}

function columnOf({ name, datatype, about, required, list }: Column): object {
  return {
    ...{ name, titles: name, datatype, 'dc:description': about },
    ...(required === undefined ? {} : { required }),
    ...(list === undefined ? {} : { separator: LIST }),
  };
}

/** The first column of a table's key. */
function keyOf(file: string): string {
  return TABLES.find((table) => table.file === file)!.key[0]!;
}

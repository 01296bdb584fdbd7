// `dateline export`: the ledger in forms that other programs read.
import { Command, Option } from 'commander';
import { EXPORT_FORMATS, type ExportFormat } from './export-formats.ts';
import type { Installation } from './installation.ts';
import { isAsked, sourceOption } from './ledger-option.ts';
import { quietOption } from './shared-options.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

interface ExportOptions {
  readonly ledger?: string;
  readonly format: ExportFormat;
  readonly out?: string;
  readonly asOf?: string;
  readonly knownBy?: string;
  readonly quiet?: boolean;
}

const MORE = `
jsonl        everything, to be kept or loaded elsewhere with dateline import
csv          tables with metadata (CSV on the Web), into the folder that --out names
annotations  statements and claims as W3C Web Annotations (JSON-LD)
geojson      presences and movements for a map (RFC 7946)
ics          deadlines for a calendar (RFC 5545)
atom         the newest conflicts and claims as a feed (RFC 4287)

Before anything is written, every entry is held against its stored text. What does
not hold is left out and named, and the exit status is 1. A file appears under its
name when it is complete.

Examples:
  dateline export --out ledger.jsonl
  dateline export --format csv --out tables/
  dateline export --format ics --as-of 2019-10-24 > deadlines.ics
  dateline export | gzip > ledger.jsonl.gz        dateline import - reads it back
  dateline export --out ledger.jsonl --ledger http://127.0.0.1:4747`;

/** Builds the command. `ended` is told the exit status. */
export function exportCommand(
  terminal: Terminal,
  installation: Installation,
  ended: (status: number) => void,
): Command {
  return new Command('export')
    .description('Writes the ledger, or what it says, for other programs.')
    .addOption(sourceOption())
    .addOption(new Option('-f, --format <format>', 'what to write').choices(EXPORT_FORMATS).default('jsonl'))
    .addOption(new Option('-o, --out <path>', 'a file, or for csv a folder; standard output when left out'))
    .addOption(new Option('--as-of <moment>', 'as far as was on the record by then (not for jsonl)'))
    .addOption(new Option('--known-by <moment>', 'as far as this ledger held it by then (not for jsonl)'))
    .addOption(quietOption())
    .addHelpText('after', MORE)
    .action(async ({ ledger, format, out, asOf, knownBy, quiet = false }: ExportOptions) => {
      const place = { ledger, out, quiet, installation };
      if (format === 'jsonl' && (asOf !== undefined || knownBy !== undefined))
        throw new UsageError(
          'jsonl holds everything that the ledger does: leave out --as-of and --known-by.',
        );
      if (format === 'csv' && out === undefined)
        throw new UsageError('csv is several files: name a folder with --out.');
      if (isAsked(ledger)) {
        const { exportServed } = await import('./export-served.ts');
        return ended(await exportServed({ ledger, out, quiet, format, asOf, knownBy }, terminal));
      }
      if (format === 'jsonl') {
        const { exportLedger } = await import('./export-ledger.ts');
        return ended(await exportLedger(place, terminal));
      }
      const { exportRecord } = await import('./export-record.ts');
      ended(await exportRecord({ ...place, format, asOf, knownBy }, terminal));
    });
}

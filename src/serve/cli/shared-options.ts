// Options that the commands have in common.
import { InvalidArgumentError, Option } from 'commander';
import { type ColumnNames, parseColumns } from '../../ingest/csv/columns.ts';
import { FORMATS, type Format } from '../../ingest/parcel.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** The values of the shared options. */
export interface SharedOptions {
  readonly input: 'auto' | Format;
  readonly out?: string;
  readonly jobs?: number;
  readonly quiet?: boolean;
  readonly columns?: ColumnNames;
  readonly allowHost: readonly string[];
}

export const PATHS =
  'files, folders, addresses of web pages, or - for standard input (the default when something is piped in)';

export function inputOption(): Option {
  return new Option('-i, --input <format>', 'what named files and standard input are')
    .choices(['auto', ...FORMATS])
    .default('auto');
}

export function columnsOption(): Option {
  const description = 'columns of CSV files that have other names: text=body,published=date';
  return new Option('--columns <names>', description).argParser((value: string) => {
    try {
      return parseColumns(value);
    } catch (error) {
      throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
    }
  });
}

export function allowHostOption(): Option {
  const description = 'reach this host though it is not on the public Internet (may be given several times)';
  return new Option('--allow-host <name>', description)
    .argParser((name: string, before: readonly string[]) => [...before, name])
    .default([], 'none');
}

export function outOption(): Option {
  return new Option('-o, --out <file>', 'write to a file instead of standard output');
}

export function jobsOption(): Option {
  const description = 'threads (default: one for a little, up to four for more)';
  return new Option('-j, --jobs <n>', description).argParser(positive);
}

export function quietOption(): Option {
  return new Option('-q, --quiet', 'no progress and no summary: only what could not be read');
}

/** A whole number from 1 up. */
export function positive(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 10_000)
    throw new InvalidArgumentError('It must be a whole number from 1 up.');
  return number;
}

/** The paths to read: those given, or standard input when something is piped in. Throws `UsageError` for none. */
export function pathsOf(given: readonly string[], { stdin }: Terminal): readonly string[] {
  if (given.filter((path) => path === '-').length > 1)
    throw new UsageError('Standard input (-) can be read only once.');
  if (given.length > 0) return given;
  if (!stdin.isTTY) return ['-'];
  throw new UsageError(
    'Name files or folders to read, or pipe a report in. For instance: dateline read story.txt',
  );
}

// The results that `npm run bench -- --freeze` writes: what they look like, and where they lie.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Streamed } from './command-line.ts';
import type { DeskFigures } from './desk/figures.ts';
import type { LedgerFigures } from './ledger/figures.ts';

/** What a case came to on one set of texts: words per second, MiB and seconds. */
export interface Row {
  readonly case: string;
  readonly best: number;
  readonly median: number;
  readonly firstPass: number;
  readonly peakMiB: number;
  readonly coldSeconds: number;
}

export interface FrozenBench {
  /** Like `2026-11-22`. */
  readonly date: string;
  readonly machine: { readonly node: string; readonly processor: string; readonly core: string };
  /** By the name of the set of texts. */
  readonly sets: Readonly<Record<string, { readonly words: number; readonly rows: readonly Row[] }>>;
  readonly command: CommandLine | null;
  /** Null, or left out, where it was not measured yet. */
  readonly ledger?: FrozenLedger | null;
  readonly desk?: FrozenDesk | null;
}

/** A part that can be frozen by itself: when, and on what. */
interface FrozenPart {
  readonly date: string;
  readonly processor: string;
  readonly cores: number;
}

/** The ledger's part. */
export interface FrozenLedger extends FrozenPart {
  /** A kind of ledger each. */
  readonly figures: readonly LedgerFigures[];
}

/** The desk's part. */
export interface FrozenDesk extends FrozenPart {
  readonly figures: DeskFigures;
}

/** `dateline read` as people run it. */
export interface CommandLine {
  readonly coldReadSeconds: number;
  readonly stream: Streamed | null;
}

const file = join(import.meta.dirname, 'frozen.json');

/** The frozen results, or null when there are none. */
export function readFrozenBench(): FrozenBench | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as FrozenBench) : null;
}

/** Replaces the frozen results. Returns the path of the file. */
export function writeFrozenBench(bench: FrozenBench): string {
  writeFileSync(file, `${JSON.stringify(bench, null, 2)}\n`);
  return file;
}

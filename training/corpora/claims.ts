// The reference claims: Guardian reports annotated whole, and single sentences annotated for deadlines and consents.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldClaims } from '../../evaluation/score/claims.ts';

/** A report with gold claims, and which file they are of. */
export interface ReferenceReport extends GoldClaims {
  readonly part: 'reports' | 'limits' | 'seed' | 'lessons';
  readonly published: string;
}

interface TextLine {
  readonly id: string;
  readonly published: string;
  readonly text: string;
}

/** Where the texts are that the references point into. */
const TEXTS = [
  'guardian-sdf/reports.jsonl',
  'polnear/dev.jsonl',
  'timex/timebank.jsonl',
  'timex/aquaint.jsonl',
  'seed/reports.jsonl',
];
const PARTS = {
  reports: 'claims/guardian.jsonl',
  limits: 'claims/limits.jsonl',
  seed: 'seed/claims.jsonl',
} as const;

function lines<T>(corpora: string, name: string): T[] {
  const file = join(corpora, name);
  if (!existsSync(file)) throw new Error(`no such file: ${file} (give the corpora's folder with --corpora)`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** All reports with reference claims of the given parts. */
export function readClaims(corpora: string, parts: readonly (keyof typeof PARTS)[]): ReferenceReport[] {
  const texts = new Map(
    TEXTS.flatMap((name) => lines<TextLine>(corpora, name)).map((line) => [line.id, line]),
  );
  return parts.flatMap((part) =>
    lines<Omit<ReferenceReport, 'part'>>(corpora, PARTS[part]).map((gold) => {
      const report = texts.get(gold.id);
      if (report === undefined) throw new Error(`no text for the report ${gold.id} of ${PARTS[part]}`);
      return { ...gold, part, text: report.text, published: report.published };
    }),
  );
}

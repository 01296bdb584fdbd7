// Our reading of the dev articles, scored by the reference scorer and by ours: the same figures.
// Skipped where the corpora or the scorer are not at hand.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evaluateTimes, timedDocuments } from '../../evaluation/times.ts';
import { openReader } from '../../src/serve/models.ts';

const shared = join(import.meta.dirname, '..', '..', '..', 'shared');
const corpora = process.env['DATELINE_CORPORA'] ?? join(shared, 'corpora');
const scorer = join(shared, 'score', 'timex.mjs');
const present = existsSync(join(corpora, 'timex', 'timebank.jsonl')) && existsSync(scorer);
if (!present) console.warn(`skipped: no corpora at ${corpora}, or no scorer at ${scorer}`);

test.skipIf(!present)('the figures of times are those of the reference scorer', async () => {
  const documents = timedDocuments({ corpora, split: 'dev' });
  const reader = await openReader({ claims: false });
  const readings = new Map(documents.map((document) => [document.id, reader.read(document).times]));
  const { figures } = await evaluateTimes(documents, ({ id }) => readings.get(id)!);
  const folder = mkdtempSync(join(tmpdir(), 'dateline-times-'));
  const [gold, found] = [join(folder, 'gold'), join(folder, 'found')];
  const lines = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');
  const timexes = ({ id, times }: (typeof documents)[number]) => ({
    id,
    timexes: times.map(({ span: [start, end], ...rest }) => ({ start, end, ...rest })),
  });
  writeFileSync(gold, lines(documents.map(timexes)));
  writeFileSync(found, lines([...readings].map(([id, times]) => ({ id, times }))));
  const out = execFileSync(process.execPath, [scorer, gold, found, '--json'], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect(figures).toEqual(JSON.parse(out));
});

// `dateline export` in the forms for other programs: what the ledger says at a moment, from entries whose evidence holds.
import type { Material } from '../export/material.ts';
import { EXIT } from './exit.ts';
import { toFile, toFolder } from './export-files.ts';
import type { ExportFormat } from './export-formats.ts';
import type { ExportPlace } from './export-ledger.ts';
import { openLedger } from './ledger-option.ts';
import { leftOutLines } from './left-out-lines.ts';
import { counted } from './tally.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

type RecordFormat = Exclude<ExportFormat, 'jsonl'>;

export interface ExportRecordSettings extends ExportPlace {
  readonly format: RecordFormat;
  readonly asOf: string | undefined;
  readonly knownBy: string | undefined;
}

/** Exports. Resolves to the exit status; rejects with a `LedgerError`, or a `UsageError` for what is no moment. */
export async function exportRecord(settings: ExportRecordSettings, terminal: Terminal): Promise<number> {
  const { out, quiet, format, asOf } = settings;
  const { stdout, stderr, now, interrupted } = terminal;
  const started = now();
  const { material, undated } = await materialFor(settings, terminal);
  const whole =
    format === 'csv'
      ? await toFolder(out!, await csv(material), interrupted)
      : await toFile(out, stdout, await pieces(format, material), interrupted);
  if (!whole) {
    stderr.write('Interrupted. Nothing is kept of the export: files that are not whole were taken away.\n');
    return EXIT.interrupted;
  }
  const { versions, statements, claims, unsound } = material;
  const summary = [
    ...[counted(versions.length, 'report'), counted(statements.length, 'statement')],
    ...[counted(claims.length, 'claim'), `${((now() - started) / 1000).toFixed(1)} s`],
  ].join(' · ');
  const left = `${undated} undated ${undated === 1 ? 'report is' : 'reports are'} left out: nobody can say what of them was on the record.`;
  const lines = [
    ...(quiet ? [] : [summary]),
    ...(asOf !== undefined && undated > 0 ? [left] : []),
    ...leftOutLines(unsound),
  ];
  if (lines.length > 0) stderr.write(`${lines.join('\n')}\n`);
  return unsound.length > 0 ? EXIT.someFailed : EXIT.done;
}

async function materialFor(
  { ledger: place, asOf, knownBy, installation }: ExportRecordSettings,
  terminal: Terminal,
): Promise<{ readonly material: Material; readonly undated: number }> {
  const [{ materialOf }, { momentEnd }] = await Promise.all([
    import('../export/material.ts'),
    import('../../store/moments.ts'),
  ]);
  for (const written of [asOf, knownBy])
    try {
      if (written !== undefined) momentEnd(written);
    } catch (error) {
      throw new UsageError(error instanceof Error ? error.message : String(error));
    }
  const moments = {
    ...(asOf === undefined ? {} : { onRecord: asOf }),
    ...(knownBy === undefined ? {} : { knownBy }),
  };
  const ledger = await openLedger(place, terminal, installation);
  try {
    const record = await ledger.readRecord(moments);
    const material = materialOf(record, [...record.versions.values()]);
    return { material, undated: asOf === undefined ? 0 : await ledger.undated(moments) };
  } finally {
    await ledger.close();
  }
}

async function pieces(format: Exclude<RecordFormat, 'csv'>, material: Material): Promise<Iterable<string>> {
  switch (format) {
    case 'annotations':
      return (await import('../export/annotations.ts')).annotations(material);
    case 'geojson':
      return (await import('../export/geojson.ts')).geoJson(material);
    case 'ics':
      return (await import('../export/calendar.ts')).calendar(material);
    case 'atom':
      return (await import('../export/atom.ts')).atomFeed(material);
  }
}

async function csv(material: Material) {
  return (await import('../export/csv/csvw.ts')).csvFiles(material);
}

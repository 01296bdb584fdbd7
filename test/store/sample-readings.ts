// The sample reports, read once: for tests of the ledger that need reports which speak of the same things.
import { openParcel } from '../../src/ingest/open-parcel.ts';
import { parcels } from '../../src/ingest/parcels.ts';
import { openReader } from '../../src/serve/models.ts';
import type { ReadReport } from '../../src/store/read-report.ts';

const folder = new URL('../../samples', import.meta.url).pathname;

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** The samples with their readings, and each once more as a page that has lost its last paragraph. */
export async function sampleReadings(): Promise<{ readonly whole: ReadReport; readonly cut: ReadReport }[]> {
  const reader = await openReader();
  const found: { whole: ReadReport; cut: ReadReport }[] = [];
  for await (const parcel of parcels([folder], { input: 'auto', stdin: nothing() }))
    for await (const { report } of openParcel(parcel)) {
      if (report?.published === undefined) continue;
      const id = report.id.slice(report.id.lastIndexOf('/') + 1);
      const whole = { ...report, id };
      const cut = {
        ...whole,
        text: report.text.slice(0, report.text.trimEnd().lastIndexOf('\n\n')).trimEnd(),
      };
      found.push({
        whole: { report: whole, reading: reader.read(whole) },
        cut: { report: cut, reading: reader.read(cut) },
      });
    }
  return found;
}

// The sample reports, read once: for tests of the ledger that need reports which speak of the same things.
import { openParcel } from '../../src/ingest/open-parcel.ts';
import { parcels } from '../../src/ingest/parcels.ts';
import { openReader } from '../../src/serve/models.ts';
import type { ReadReport } from '../../src/store/read-report.ts';
import type { Report } from '../../src/text/report.ts';

const folder = new URL('../../samples', import.meta.url).pathname;

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Two more: an office without its holder, in months in which the samples name him and in which nobody does. */
const OFFICES: readonly Report[] = ['2019-10-28', '2018-02-01'].map((published) => ({
  ...{ id: `office ${published}`, published, outlet: 'The Example Courier' },
  text: 'The US defence secretary said on Monday that American troops would stay in Syria.\n\nHe spoke in Brussels.',
}));

/** The samples and two more reports with their readings, and each once more as a page that has lost its last paragraph. */
export async function sampleReadings(): Promise<{ readonly whole: ReadReport; readonly cut: ReadReport }[]> {
  const reader = await openReader();
  const reports: Report[] = [];
  for await (const parcel of parcels([folder], { input: 'auto', stdin: nothing() }))
    for await (const { report } of openParcel(parcel)) {
      if (report?.published !== undefined)
        reports.push({ ...report, id: report.id.slice(report.id.lastIndexOf('/') + 1) });
    }
  return [...reports, ...OFFICES].map((whole) => {
    const cut = { ...whole, text: whole.text.slice(0, whole.text.trimEnd().lastIndexOf('\n\n')).trimEnd() };
    return {
      whole: { report: whole, reading: reader.read(whole) },
      cut: { report: cut, reading: reader.read(cut) },
    };
  });
}

// Reports → propositions: a reader's readings put together as the record. Entry ids are `report#claim`.
import type { Proposition } from '../../src/ledger/proposition.ts';
import { recordOf } from '../../src/ledger/record.ts';
import type { Reader } from '../../src/reader.ts';
import type { Report } from '../../src/text/report.ts';

export { conflictsAmong } from '../../src/ledger/conflicts/conflicts-among.ts';

/** The propositions of reports, by their dates. */
export function derive(reader: Reader, reports: readonly Report[]): Proposition[] {
  const versions = reports.map((report) => {
    const { id, text, outlet = null, title = null, url = null, published = null } = report;
    const reading = reader.read(report);
    return {
      id,
      report: id,
      outlet,
      title,
      url,
      published,
      text,
      reading,
      entryId: (local: string) => `${id}#${local}`,
    };
  });
  return [...recordOf(versions).propositions];
}

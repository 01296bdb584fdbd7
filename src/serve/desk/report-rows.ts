// The reports of a record as a list.
import { publishedPeriod } from '../../ledger/published-period.ts';
import { versionCounts } from '../../store/overview.ts';
import type { ReportRef } from '../contract/reports.ts';
import type { Desk } from './desk.ts';
import type { View } from './view.ts';

/** The reports of a view, the newest first, undated ones last. */
export function reportsOf(desk: Desk, view: View): Promise<readonly ReportRef[]> {
  return view.kept('reports', async () => {
    const several = await versionCounts(desk.ledger.database, view.moments);
    const dated = [...view.record.versions.values()].map(({ report: id, title, outlet, published, url }) => ({
      order: (published !== null && publishedPeriod(published)?.from) || '',
      row: { id, title, outlet, published, url, versions: several.get(id) ?? 1 },
    }));
    dated.sort((a, b) => (a.order === b.order ? (a.row.id < b.row.id ? -1 : 1) : a.order > b.order ? -1 : 1));
    return dated.map(({ row }) => row);
  });
}

// What is told of a report: its versions, who read them when, and what each changed.
import type { StoredChanges } from '../../store/changes.ts';
import type { Ledger } from '../../store/ledger.ts';
import type { StoredReading, Version } from '../../store/records.ts';

export interface ShownReport {
  readonly report: string;
  /** In the order in which the ledger came to know them; `changes` is null for the first state of the page. */
  readonly versions: readonly (Omit<Version, 'text'> & { readonly changes: StoredChanges | null })[];
  readonly readings: readonly StoredReading[];
}

/** The report `id`; null when there is none. */
export async function shownReport(ledger: Ledger, id: string): Promise<ShownReport | null> {
  const found = await ledger.versions(id);
  if (found.length === 0) return null;
  const versions: ShownReport['versions'][number][] = [];
  for (const { text: _, ...version } of found)
    versions.push({ ...version, changes: await ledger.changes(version.id) });
  return { report: id, versions, readings: await ledger.readingsOf(id) };
}

// Everything that ingest makes of some paths, opened on this thread.
import { openParcel } from '../../src/ingest/open-parcel.ts';
import { type IngestOptions, parcels } from '../../src/ingest/parcels.ts';
import type { Problem } from '../../src/ingest/problem.ts';
import type { Report } from '../../src/text/report.ts';

export interface Collected {
  readonly reports: readonly Report[];
  readonly problems: readonly Problem[];
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

export async function collect(
  paths: readonly string[],
  options: Partial<IngestOptions> = {},
): Promise<Collected> {
  const reports: Report[] = [];
  const problems: Problem[] = [];
  for await (const parcel of parcels(paths, { input: 'auto', stdin: nothing(), ...options }))
    for await (const opened of openParcel(parcel)) {
      if (opened.report) reports.push(opened.report);
      problems.push(...opened.problems);
    }
  return { reports, problems };
}

/** Chunks of bytes, counting how many were taken. */
export function counted(chunk: Uint8Array, times: number) {
  const state = { taken: 0 };
  async function* chunks() {
    for (; state.taken < times; ) {
      state.taken++;
      yield chunk;
    }
  }
  return { state, chunks: chunks() };
}

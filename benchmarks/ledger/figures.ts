// What the ledger's benchmark finds: what its processes print, and what is frozen.

/** What `ledger-search` prints. */
export interface SearchTimes {
  readonly statements: number;
  readonly reports: number;
  /** Of all tables with their indexes. */
  readonly bytes: number;
  readonly peakMiB: number;
  readonly searches: readonly {
    readonly query: string;
    readonly found: number;
    readonly milliseconds: readonly number[];
  }[];
}

/** What `ledger-growth` prints: milliseconds for each batch, in the small ledger and in the large one. */
export interface GrowthTimes {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** One kind of ledger. */
export interface LedgerFigures {
  readonly place: 'folder' | 'server';
  readonly reports: number;
  readonly statements: number;
  /** Reports per second of reading alone and of `dateline add`, in turns with the same threads. */
  readonly readRate: number;
  readonly addRate: number;
  /** The same of real news, each report once; null where no corpora are at hand. */
  readonly news: { readonly reports: number; readonly readRate: number; readonly addRate: number } | null;
  /** The most memory that `dateline add` held; null where the system does not tell. */
  readonly addPeakMiB: number | null;
  readonly bytesPerReport: number;
  /** Milliseconds: the median and the 95th percentile over all queries and rounds. */
  readonly searchMedian: number;
  readonly searchP95: number;
  readonly searchPeakMiB: number;
  /** What a batch costs when the ledger has grown to ten times its size, against before: the ratio of medians. */
  readonly growth: number;
  /** Seconds of `dateline conflicts` and the others, as processes; null where it took longer than the limit. */
  readonly questions: Readonly<Record<string, number | null>>;
}

/** The value that a share of `values` does not exceed (nearest rank). Throws when there are none. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error('no values to take a percentile of');
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

/** The figures as a table, a line a figure. */
export function figureLines(all: readonly LedgerFigures[]): string[][] {
  const row = (name: string, of: (one: LedgerFigures) => string) => [name, ...all.map(of)];
  const asked = Object.keys(all[0]?.questions ?? {});
  return [
    row('', ({ place }) => place),
    row('reports / statements', (one) => `${one.reports} / ${one.statements}`),
    row('reading alone, reports/s', (one) => one.readRate.toFixed(0)),
    row('adding, reports/s', (one) => one.addRate.toFixed(0)),
    row('adding against reading', (one) => `${(one.addRate / one.readRate).toFixed(2)} ×`),
    row('real news: reports', ({ news }) => (news === null ? 'not at hand' : String(news.reports))),
    row('real news: reading alone, reports/s', ({ news }) => news?.readRate.toFixed(0) ?? ''),
    row('real news: adding, reports/s', ({ news }) => news?.addRate.toFixed(0) ?? ''),
    row('real news: adding against reading', ({ news }) =>
      news === null ? '' : `${(news.addRate / news.readRate).toFixed(2)} ×`,
    ),
    row('a batch after growing tenfold', (one) => `${one.growth.toFixed(2)} ×`),
    row('search, median ms', (one) => one.searchMedian.toFixed(0)),
    row('search, 95th percentile ms', (one) => one.searchP95.toFixed(0)),
    row('peak MiB, adding', (one) => one.addPeakMiB?.toFixed(0) ?? 'not known'),
    row('peak MiB, searching', (one) => one.searchPeakMiB.toFixed(0)),
    row('ledger kB/report', (one) => (one.bytesPerReport / 1000).toFixed(1)),
    ...asked.map((name) => row(`${name}, s`, (one) => one.questions[name]?.toFixed(1) ?? 'not finished')),
  ];
}

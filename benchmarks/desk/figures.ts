// What the desk's benchmark finds, and its table.

/** Answers of one route: milliseconds over all requests, one after the other. */
export interface RouteFigures {
  /** As it is asked: `/conflicts?limit=50`. */
  readonly route: string;
  readonly median: number;
  readonly p95: number;
  /** Of the answer. */
  readonly bytes: number;
}

/** Many clients at once, each asking the routes in turn without a pause. */
export interface CrowdFigures {
  readonly clients: number;
  readonly seconds: number;
  readonly answers: number;
  /** Answers that were no success, and requests that had none. */
  readonly errors: number;
  readonly median: number;
  readonly p95: number;
}

/** The front page in a browser. */
export interface FirstView {
  /** Of all that the page loads but answers of the API and the engine's worker, gzipped. */
  readonly gzipBytes: number;
  /** From the address being opened to the page standing there with what it tells; of several the median. */
  readonly milliseconds: number;
}

export interface DeskFigures {
  readonly reports: number;
  readonly statements: number;
  /** From the start of `dateline serve` to its first answer. */
  readonly startSeconds: number;
  readonly peakMiB: number | null;
  readonly routes: readonly RouteFigures[];
  readonly crowd: CrowdFigures;
  /** Null where there is no chromium. */
  readonly firstView: FirstView | null;
}

/** The figures as a table, a line a figure. */
export function deskLines(desk: DeskFigures): string[][] {
  const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0);
  const { crowd, firstView } = desk;
  return [
    ['', 'median ms', '95th percentile ms', 'kB'],
    ...desk.routes.map(({ route, median, p95, bytes }) => [
      ...[route, ms(median), ms(p95), (bytes / 1000).toFixed(0)],
    ]),
    [`${crowd.clients} clients, ${crowd.seconds} s`, ms(crowd.median), ms(crowd.p95), ''],
    ...(firstView
      ? [['front page in a browser', ms(firstView.milliseconds), '', (firstView.gzipBytes / 1000).toFixed(0)]]
      : []),
  ];
}

/** What stands beside the table, in a sentence. */
export function deskWords(desk: DeskFigures): string {
  const { crowd } = desk;
  const peak = desk.peakMiB === null ? 'memory not known' : `${desk.peakMiB.toFixed(0)} MiB at most`;
  return `${desk.reports} reports, ${desk.statements} statements; ready ${desk.startSeconds.toFixed(1)} s after the start; ${peak}; ${crowd.answers} answers to ${crowd.clients} clients in ${crowd.seconds} s, ${crowd.errors} errors.`;
}

// What the desk's benchmark finds, and its table.

/** Answers of one route: milliseconds over all requests, one after the other, each for another address. */
export interface RouteFigures {
  /** With the parameters that it is asked with: `/conflicts?actor`. */
  readonly route: string;
  readonly median: number;
  readonly p95: number;
  /** Of an answer, on average. */
  readonly bytes: number;
}

/** Answers to addresses, and how long they took. */
export interface AnswerFigures {
  readonly answers: number;
  readonly median: number;
  readonly p95: number;
}

/** Many clients at once, each asking the routes in turn without a pause, for something else each time. */
export interface CrowdFigures extends AnswerFigures {
  readonly clients: number;
  readonly seconds: number;
  /** Answers that were no success, and requests that had none. */
  readonly errors: number;
  /** Of these, those whose address nobody had asked before, and the others, which may have been kept. Older figures lack them. */
  readonly fresh?: AnswerFigures;
  readonly again?: AnswerFigures;
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
  /** What is asked first after a change, or of a moment nobody has asked for. Left out in older files. */
  readonly first?: readonly RouteFigures[];
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
    ...[...desk.routes, ...(desk.first ?? [])].map(({ route, median, p95, bytes }) => [
      ...[route, ms(median), ms(p95), (bytes / 1000).toFixed(0)],
    ]),
    [`${crowd.clients} clients, ${crowd.seconds} s`, ms(crowd.median), ms(crowd.p95), ''],
    ...(crowd.fresh ? [['asked for the first time', ms(crowd.fresh.median), ms(crowd.fresh.p95), '']] : []),
    ...(crowd.again ? [['asked before', ms(crowd.again.median), ms(crowd.again.p95), '']] : []),
    ...(firstView
      ? [['front page in a browser', ms(firstView.milliseconds), '', (firstView.gzipBytes / 1000).toFixed(0)]]
      : []),
  ];
}

/** What stands beside the table, in a sentence. */
export function deskWords(desk: DeskFigures): string {
  const { crowd } = desk;
  const peak = desk.peakMiB === null ? 'memory not known' : `${desk.peakMiB.toFixed(0)} MiB at most`;
  const again = crowd.again
    ? `, ${((100 * crowd.again.answers) / Math.max(1, crowd.answers)).toFixed(0)} % of them to what was asked before`
    : '';
  return `${desk.reports} reports, ${desk.statements} statements; ready ${desk.startSeconds.toFixed(1)} s after the start; ${peak}; ${crowd.answers} answers to ${crowd.clients} clients in ${crowd.seconds} s${again}, ${crowd.errors} errors.`;
}

// What one evaluation task gives back: tables to print, figures to freeze, and counts for every document.

/** A table of ready-made cells; the first row is its head, the first column its names. */
export interface Table {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

/** Counts of one document. `right` and `wrong` are what two runs are compared by; the others add detail. */
export interface DocumentCounts {
  readonly right: number;
  /** Extra and missed entries together. */
  readonly wrong: number;
  readonly [detail: string]: number;
}

export interface TaskResult {
  readonly task: string;
  /** Figures from 0 to 1 by name. */
  readonly figures: Readonly<Record<string, number>>;
  readonly tables: readonly Table[];
  readonly documents: Readonly<Record<string, DocumentCounts>>;
}

/** What every task is given. */
export interface TaskOptions {
  /** The folder with `polnear/`, `ud/` and the others. */
  readonly corpora: string;
  /** Never a test split: those are kept apart. */
  readonly split: 'dev' | 'train';
  /** Mistakes to show, where a task can: how many, and of which kind. */
  readonly examples?: { readonly count: number; readonly kind?: string };
}

/** The table as lines: names to the left, figures to the right. */
export function formatTable({ title, rows }: Table): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('   '),
  );
  return [title, ...lines.map((line) => `  ${line.trimEnd()}`)].join('\n');
}

/** A figure as tables print it. */
export function figure(value: number): string {
  return value.toFixed(3);
}

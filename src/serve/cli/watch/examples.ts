/** What stands under the options of each of the smaller commands of `dateline watch`. */
export const EXAMPLES = {
  list: `
Examples:
  dateline watch list
  dateline watch list --format jsonl --ledger http://127.0.0.1:4747`,

  show: `
Examples:
  dateline watch show w_0123456789abcdef
  dateline watch show w_0123456789abcdef --state failed
  dateline watch show w_0123456789abcdef --format atom > feed.xml`,

  end: `
Examples:
  dateline watch end w_0123456789abcdef`,

  again: `
Examples:
  dateline watch again w_0123456789abcdef                       all that failed
  dateline watch again w_0123456789abcdef n_0123456789abcdef    one alert`,

  deliver: `
Examples:
  dateline watch deliver
  dateline watch deliver --ledger ./ledger --allow-host hooks.internal

Exit status: 0 when all was sent, 1 when something was not, 130 when interrupted.`,
} as const;

// `--format` of the commands of `dateline watch`.
import { Option } from 'commander';

/** The option with these choices, the first where nobody says. */
export function formatOption(first: string, ...others: readonly string[]): Option {
  return new Option('-f, --format <format>', 'what to write').choices([first, ...others]).default(first);
}

// `--help` of a script: the comment that its file opens with.
import { readFileSync } from 'node:fs';

/** Prints the opening comment of the script at `file` and ends the process, when `--help` or `-h` is among its arguments. */
export function helpFrom(file: string): void {
  if (!process.argv.slice(2).some((one) => one === '--help' || one === '-h')) return;
  const lines = readFileSync(file, 'utf8').split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  console.log(
    lines
      .slice(0, end)
      .map((line) => line.replace(/^\/\/ ?/, ''))
      .join('\n'),
  );
  process.exit(0);
}

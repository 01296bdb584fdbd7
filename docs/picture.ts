// `npm run picture`: runs the real command line on a sample and draws its page as docs/page.svg.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ansiToSvg } from './ansi-to-svg.ts';

const COLUMNS = 96;
/** The picture shows whole statements of the head of a page, as many as fit; the rest follows in a terminal. */
const LINES = 28;

const root = join(import.meta.dirname, '..');
const sample = process.argv[2] ?? 'samples/10-2019-10-22-no-permission.txt';
const output = execFileSync(
  process.execPath,
  [
    'dist/serve/cli/main.js',
    'read',
    sample,
    '--format',
    'page',
    '--color',
    'always',
    '--width',
    String(COLUMNS),
  ],
  { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
);
const lines = output.split('\n');
const shown = lines.slice(0, lines.length > LINES ? lines.lastIndexOf('', LINES) : undefined);
const command = `\u001b[2m$\u001b[0m npx dateline read ${sample}\n\n`;
writeFileSync(
  join(root, 'docs', 'page.svg'),
  ansiToSvg(command + shown.join('\n'), COLUMNS, `dateline read ${sample}`),
);
console.log(`docs/page.svg: ${shown.length} of ${lines.length} lines of ${sample}`);

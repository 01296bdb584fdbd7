// What the command line loads before it knows that it needs it: packages for web pages, feeds, tables and fetching come
// only when there are any.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** Imports that stand at the head of a file and are there when it runs. */
const STATIC = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;

/** The packages that are loaded with `entry`, through its own files. */
function packagesOf(entry: string): readonly string[] {
  const packages = new Set<string>();
  const files = [join(root, entry)];
  for (let i = 0; i < files.length; i++)
    for (const [, name] of readFileSync(files[i]!, 'utf8').matchAll(STATIC)) {
      const file = join(dirname(files[i]!), name!);
      if (!name!.startsWith('.')) packages.add(name!);
      else if (!files.includes(file)) files.push(file);
    }
  expect(files.length).toBeGreaterThan(10); // or the pattern above finds nothing
  return [...packages].filter((name) => !name.startsWith('node:')).sort();
}

test.each([
  ['src/serve/cli/main.ts', ['commander']],
  ['src/serve/cli/run-task.ts', []],
  ['src/serve/cli/worker.ts', []],
  // The contract, and zod with it, come only where a server is asked.
  ['src/serve/cli/ask/ask-task.ts', ['commander']],
  ['src/serve/cli/watch-command.ts', ['commander']],
])('%s', (entry, expected) => expect(packagesOf(entry)).toEqual(expected));

// The lock file must install anywhere: `npm ci` refuses one that lacks a package for another platform.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Locked {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const file = join(import.meta.dirname, '..', '..', 'package-lock.json');
const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Locked> };
const entries = Object.entries(packages).filter(([path]) => path !== '');

test('every package for every platform is locked', () => {
  const missing = entries.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter(
        (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
      )
      .map((name) => `${path}: ${name}`),
  );
  expect(missing).toEqual([]);
});

test('every package has a checksum and no address', () => {
  expect(entries.filter(([, locked]) => locked.integrity === undefined).map(([path]) => path)).toEqual([]);
  expect(entries.filter(([, locked]) => locked.resolved !== undefined).map(([path]) => path)).toEqual([]);
});

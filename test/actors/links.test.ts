// Rules that link mentions and those that docs/actors.md lists are the same.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseActors } from '../../src/actors/file/actor-files.ts';
import { openReader } from '../../src/serve/models.ts';
import { parseActorsCases } from './golden.ts';

const root = new URL('../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const docs = readFileSync(new URL('docs/actors.md', root), 'utf8');
const table = docs.slice(docs.indexOf('## Rules'), docs.indexOf('**Persons.**'));
const listed = [...table.matchAll(/^\| `([\w-]+)`/gmu)].map((match) => match[1]!);
const folders = ['src/actors/', 'src/actors/resolve/'];

it('the rules of docs/actors.md are in the code', () => {
  const code = folders
    .flatMap((folder) =>
      readdirSync(new URL(folder, root))
        .filter((file) => file.endsWith('.ts'))
        .map((file) => readFileSync(new URL(folder + file, root), 'utf8')),
    )
    .join('\n');
  expect(listed.length).toBeGreaterThan(15);
  for (const rule of listed) expect(code, rule).toContain(`'${rule}'`);
});

it('all rules of readings are listed there', async () => {
  const reader = await openReader();
  const golden = parseActorsCases(read('actors.golden.txt'));
  const rules = new Set<string>();
  const own = await openReader({ actors: parseActors(read('own-actors.jsonl'), 'own') });
  const ownGolden = parseActorsCases(read('own-actors.golden.txt'));
  for (const [one, cases] of [
    [reader, golden],
    [own, ownGolden],
  ] as const)
    for (const { text } of cases)
      for (const { links } of one.read({ id: 'golden', text, published: '2019-10-23' }).actors!)
        for (const { rule } of links) rules.add(rule);
  expect(rules.size).toBeGreaterThan(15);
  for (const rule of rules) expect(listed).toContain(rule);
});

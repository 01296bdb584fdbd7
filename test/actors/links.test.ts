// Every rule that links a mention stands in docs/actors.md, and every rule there is one.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const folders = ['src/actors/', 'src/actors/resolve/'];

it('docs/actors.md lists the rules', () => {
  const code = folders
    .flatMap((folder) =>
      readdirSync(new URL(folder, root))
        .filter((file) => file.endsWith('.ts'))
        .map((file) => readFileSync(new URL(folder + file, root), 'utf8')),
    )
    .join('\n');
  const docs = readFileSync(new URL('docs/actors.md', root), 'utf8');
  const table = docs.slice(docs.indexOf('## Rules'), docs.indexOf('**Persons.**'));
  const listed = [...table.matchAll(/^\| `([\w-]+)`/gmu)].map((match) => match[1]!);
  expect(listed.length).toBeGreaterThan(15);
  for (const rule of listed) expect(code, rule).toContain(`'${rule}'`);
  const linked = [...code.matchAll(/(?:cast\.link\(\s*\w+,\s*[^;]*?|tie\([^;]*?)'([a-z]+(?:-[a-z]+)*)'/gsu)];
  const slugs = new Set(linked.map((match) => match[1]!));
  for (const slug of slugs) if (slug !== 'seat') expect(listed).toContain(slug);
});

// What forces are called: the words of their noun phrase, not what is done to them.
import { beforeAll, expect, it } from 'vitest';
import type { Reader } from '../../src/reader.ts';
import { openReader } from '../../src/serve/models.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});

it.each([
  ['Ankara has also supported rival Georgian rebels in the hills.', 'rival Georgian rebels'],
  [
    'The militia closed in on the town, overrunning Danish peacekeepers at the bridge.',
    'Danish peacekeepers',
  ],
  ['The president had been pressing Belgian forces to stay.', 'Belgian forces'],
  ['By arming Georgian rebels the ministry broke its word.', 'Georgian rebels'],
  ['The raid was led by several groups, including Yemeni militia units.', 'Yemeni militia units'],
  ['The very same Danish army took the town.', 'Danish army'],
  ['Remaining Danish troops took the town.', 'Danish troops'],
  ['US-backed Georgian fighters took the town.', 'US-backed Georgian fighters'],
  ['Armed Georgian fighters took the town.', 'Armed Georgian fighters'],
])('%s', (text, name) => {
  const { actors = [] } = reader.read({ id: 'r1', text });
  expect(actors.filter(({ kind }) => kind === 'force').map((one) => one.name)).toContain(name);
});

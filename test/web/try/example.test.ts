// The example of Try it is a report of samples/, word for word.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXAMPLE } from '../../../web/src/views/try/example.ts';

const SAMPLE = join(import.meta.dirname, '../../../samples/10-2019-10-22-no-permission.txt');

test('the text, title and day are those of the sample', () => {
  const [, head, ...body] = readFileSync(SAMPLE, 'utf8').split('---\n');
  expect(EXAMPLE.text).toBe(body.join('---\n').trim());
  expect(head).toContain(`title: ${EXAMPLE.title}\n`);
  expect(head).toContain(`published: ${EXAMPLE.published}\n`);
});

import { expect, test } from 'vitest';
import { ApiError } from '../../web/src/lib/api.ts';
import { failureWords } from '../../web/src/lib/failure-words.ts';

const of = (slug: string, moment: string | null = null) =>
  failureWords(new ApiError(slug, 'Ask otherwise. GET /search names what there is.'), moment);

test('what is not there is called by its name, and leads to the list of what is', () => {
  const words = of('report-unknown');
  expect(words.title).toBe('No such report');
  expect(words.way).toMatchObject({ words: 'All reports', path: '/reading' });
  expect(words.again).toBe(false);
});

test('what was not there yet leads back to now', () => {
  const words = of('version-unknown', '1 December 2018');
  expect(words.title).toBe('Not on the record by 1 December 2018');
  expect(words.way).toMatchObject({ words: 'Back to now', path: null, params: { asOf: null } });
});

test('words for programs are shown only where there are no others', () => {
  for (const slug of ['report-unknown', 'actor-unknown', 'parameter-unreadable', 'cursor-unknown'])
    for (const moment of [null, '1 December 2018']) expect(of(slug, moment).message).not.toContain('GET');
  expect(of('something-new')).toMatchObject({ title: 'That did not work', again: true });
});

test('only what may pass is tried again', () => {
  expect(of('no-answer').again).toBe(true);
  expect(of('parameter-unreadable').again).toBe(false);
});

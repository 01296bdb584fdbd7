// What `dateline follow` is given: addresses, lists of them, OPML; and when feeds are looked at again.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { feedList } from '../../../src/ingest/follow/feed-list.ts';
import { FeedSchedule } from '../../../src/ingest/follow/feed-schedule.ts';
import { keptFeedState, NEW_FEED } from '../../../src/ingest/follow/feed-state.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-feeds-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const list = (given: readonly string[], stdin = '') => feedList(given, Readable.from([Buffer.from(stdin)]));

async function inFile(text: string) {
  const path = join(folder, 'feeds');
  writeFileSync(path, text);
  const { feeds, problems } = await list([path]);
  return { feeds, problems: problems.map(({ where, slug }) => `${where.slice(path.length)} ${slug}`) };
}

describe('feeds', () => {
  test('are taken from addresses, files and standard input, each once', async () => {
    const path = join(folder, 'feeds.txt');
    writeFileSync(
      path,
      '\ufeff# Papers\r\nhttps://a.example/feed#top\r\n\r\n  HTTPS://b.example/  # daily\r\n#https://c.example/\r\n',
    );
    expect(await list(['https://z.example/', path, '-'], 'https://d.example/\nhttps://z.example/')).toEqual({
      feeds: ['https://z.example/', 'https://a.example/feed#top', 'HTTPS://b.example/', 'https://d.example/'],
      problems: [],
    });
  });

  test('of OPML stand at any depth', async () => {
    const opml = `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
      <outline text="A" type="rss" xmlUrl="https://a.example/feed?x=1&amp;y=2"/>
      <outline text="Papers"><outline text="More"><outline text="B" xmlUrl=" https://b.example/ "/></outline>
        <outline text="C" type="rss" xmlUrl="file:///etc/passwd"/></outline>
      <outline text="D" xmlUrl="https://d.example/"/></body></opml>`;
    expect(await inFile(opml)).toEqual({
      feeds: ['https://a.example/feed?x=1&y=2', 'https://b.example/', 'https://d.example/'],
      problems: [' feeds-broken'],
    });
  });

  test.each([
    ['nothing', '', [' feeds-broken']],
    ['remarks only', '# none yet\n', [' feeds-broken']],
    ['what is no address', 'https://a.example/\nhttp://\nfeed\n', [':2 feeds-broken', ':3 feeds-broken']],
    ['NUL', 'https://a.example/\0\n', [':1 feeds-broken']],
    ['markup that is no OPML', '<html><body>', [' feeds-broken']],
    ['OPML without feeds', '<opml><body><outline text="x"/></body></opml>', [' feeds-broken']],
  ])('are not in %s', async (_, text, problems) => {
    expect((await inFile(text)).problems).toEqual(problems);
  });

  test('of a file that is not there are named, a few of very many', async () => {
    expect((await list([join(folder, 'none')])).problems).toMatchObject([{ slug: 'path-missing' }]);
    expect((await inFile('x\n'.repeat(1000))).problems).toHaveLength(10);
  });
});

describe('the schedule', () => {
  test('has all due at first, then at their interval, failing ones less and less often', () => {
    const hour = 3_600_000;
    const schedule = new FeedSchedule(['a', 'b'], hour);
    expect(schedule.due(0)).toEqual(['a', 'b']);
    let now = 0;
    const looks: string[] = [];
    for (let i = 0; i < 40; i++) {
      for (const feed of schedule.due(now)) {
        schedule.looked(feed, feed === 'b', now);
        if (feed === 'b') looks.push(`${now / hour}`);
      }
      expect(schedule.next).toBe(now + hour);
      now = schedule.next;
    }
    expect(looks).toEqual(['0', '2', '6', '14', '30']);
    schedule.looked('b', true, now);
    schedule.looked('a', true, now + 100 * hour);
    expect(schedule.next).toBe(now + 24 * hour);
    schedule.looked('b', false, now);
    expect(schedule.next).toBe(now + hour);
  });

  test('keeps to an interval of more than a day', () => {
    const schedule = new FeedSchedule(['a'], 48 * 3_600_000);
    schedule.looked('a', true, 0);
    expect(schedule.next).toBe(48 * 3_600_000);
  });
});

test('a state comes back as it was kept, and what is none is that of a new feed', () => {
  const state = { validators: { etag: '"x"' }, seen: [['1', '']], tried: { 2: 1 } };
  expect(keptFeedState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  for (const broken of [
    undefined,
    null,
    1,
    [],
    { ...state, seen: [['1']] },
    { ...state, seen: 'x' },
    { ...state, validators: { etag: 1 } },
    { ...state, tried: null },
  ])
    expect(keptFeedState(broken)).toBe(NEW_FEED);
});

// Following feeds against servers on this machine: what is new, what is remembered, what happens when something fails.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebClient } from '../../../src/ingest/fetch/web-client.ts';
import { atOnce } from '../../../src/ingest/follow/at-once.ts';
import type { FeedState } from '../../../src/ingest/follow/feed-state.ts';
import { type Followed, follow } from '../../../src/ingest/follow/follow.ts';
import { type Handler, type Loopback, serve, TestClock } from '../fetch/loopback.ts';
import { item, rss, page as written } from './feed-pages.ts';

const open: { close(): Promise<void> }[] = [];
let client: WebClient;
beforeEach(() => {
  client = new WebClient({ version: '9.9.9', allowHosts: ['127.0.0.1'], clock: new TestClock() });
  open.push(client);
});
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

async function site(pages: Record<string, string | Handler>): Promise<Loopback> {
  const server = await serve(pages);
  open.push(server);
  return server;
}

const page = (words: string, head = '') => written(`${words} said the minister on Tuesday.`, head);

async function look(feeds: readonly string[], states: Readonly<Record<string, FeedState>> = {}) {
  const all: Followed[] = [];
  for await (const one of follow(feeds, { client, states })) all.push(one);
  return {
    all,
    reports: all.flatMap((one) => (one.kind === 'report' ? [one.report] : [])),
    problems: all.flatMap((one) => (one.kind === 'problem' ? [one.problem] : [])),
    outcomes: all.flatMap((one) => (one.kind === 'feed' ? [one.outcome] : [])),
    states: Object.fromEntries(all.flatMap((one) => (one.kind === 'feed' ? [[one.feed, one.state]] : []))),
  };
}

describe('what is new', () => {
  test('comes as reports with their pages, the oldest first; then nothing until something changes', async () => {
    const pages: Record<string, string | Handler> = {
      '/feed': rss([item('/b'), item('/a')]),
      '/a': page('“No,”'),
      '/b': page('“Yes,”'),
      '/c': page('“Perhaps,”'),
    };
    const { origin, asked } = await site(pages);
    const feed = `${origin}/feed`;
    const first = await look([feed]);
    expect(first.reports.map(({ id, text }) => [id, text])).toEqual([
      [`${origin}/a`, '“No,” said the minister on Tuesday.'],
      [`${origin}/b`, '“Yes,” said the minister on Tuesday.'],
    ]);
    expect(first.reports[0]!.original.bytes).toEqual(new Uint8Array(Buffer.from(pages['/a'] as string)));
    expect(first.outcomes).toEqual(['read']);

    const second = await look([feed], first.states);
    expect([second.outcomes, second.reports, second.states]).toEqual([['not-modified'], [], first.states]);

    asked.length = 0;
    pages['/feed'] = rss([item('/c'), item('/b'), item('/a')]);
    const third = await look([feed], JSON.parse(JSON.stringify(second.states)));
    expect(third.reports.map(({ id }) => id)).toEqual([`${origin}/c`]);
    expect(asked).toEqual(['/feed', '/c']);
  });

  test('is fetched again when the feed says that it changed', async () => {
    const dated = (day: string) => item('/a', `<atom:updated>2019-10-${day}T00:00:00Z</atom:updated>`);
    const pages: Record<string, string | Handler> = { '/feed': rss([dated('23')]), '/a': page('“No,”') };
    const { origin } = await site(pages);
    const first = await look([`${origin}/feed`]);
    pages['/feed'] = rss([dated('24'), '<!-- -->']);
    pages['/a'] = page('“Yes,”');
    const second = await look([`${origin}/feed`], first.states);
    expect(second.reports.map(({ text }) => text)).toEqual(['“Yes,” said the minister on Tuesday.']);
    expect(second.states[`${origin}/feed`]!.seen).toEqual([['/a', '2019-10-24T00:00:00Z']]);
  });
});

describe('what the feed says', () => {
  const facts =
    '<title>In the feed</title><author>w@e.org (A. Writer)</author><pubDate>Wed, 23 Oct 2019 18:05:00 GMT</pubDate>';

  test('stands where the page says nothing, and not where it does', async () => {
    const meta =
      '<meta property="article:published_time" content="2019-10-22"><meta property="og:site_name" content="Paper">';
    const { origin } = await site({
      '/feed': rss([item('/b', facts), item('/a', facts)]),
      '/a': page('“No,”'),
      '/b': page('“Yes,”', meta),
    });
    const { reports } = await look([`${origin}/feed`]);
    expect(reports).toMatchObject([
      {
        title: 'Page',
        outlet: 'Wire',
        byline: 'A. Writer',
        published: '2019-10-23T18:05:00Z',
        publishedBasis: 'feed',
      },
      { title: 'Page', outlet: 'Paper', published: '2019-10-22', publishedBasis: 'meta' },
    ]);
  });

  test('is the report where there is no page to be had', async () => {
    const content = (words: string) =>
      `<content:encoded><![CDATA[<p>${words}</p><p>More.</p>]]></content:encoded>`;
    const { origin } = await site({
      '/robots.txt': (_request, response) => void response.end('User-agent: *\nDisallow: /closed'),
      '/feed': rss([
        `<item><guid isPermaLink="false">only</guid>${content('Only here.')}</item>`,
        item('/closed', facts + content('Closed.')),
        item('/gone', content('Gone.')),
        item('/empty', content('Empty.')),
        '<item><guid isPermaLink="false">nothing</guid></item>',
      ]),
      '/empty': '<html><body><script>x</script></body></html>',
    });
    const { reports, problems } = await look([`${origin}/feed`]);
    expect(problems).toEqual([]);
    expect(reports.map(({ id, text }) => [id, text])).toEqual([
      [`${origin}/empty`, 'Empty.\n\nMore.'],
      [`${origin}/gone`, 'Gone.\n\nMore.'],
      [`${origin}/closed`, 'Closed.\n\nMore.'],
      [`${origin}/feed#only`, 'Only here.\n\nMore.'],
    ]);
    expect(reports[2]).toMatchObject({
      title: 'In the feed',
      publishedBasis: 'feed',
      mediaType: 'text/html',
    });
    expect(Buffer.from(reports[3]!.original.bytes).toString()).toBe('<p>Only here.</p><p>More.</p>');
  });
});

describe('failures', () => {
  test('of a feed are named and forget nothing; other feeds are read', async () => {
    const { origin } = await site({ '/feed': rss([item('/a')]), '/a': page('“No,”'), '/page': page('x') });
    const [gone, wrong, right] = [`${origin}/gone`, `${origin}/page`, `${origin}/feed`];
    const old: FeedState = { validators: { etag: '"x"' }, seen: [['1', '']], tried: {} };
    const { problems, reports, states } = await look([gone, wrong, right], { [gone]: old });
    expect(new Set(problems.map(({ slug, where }) => `${slug} ${where}`))).toEqual(
      new Set([`url-status ${gone}`, `feed-broken ${wrong}`]),
    );
    expect(reports).toHaveLength(1);
    expect(states[gone]).toEqual(old);
  });

  test('of a page that may pass are tried in three looks; a lasting one is not tried again', async () => {
    const pages: Record<string, string | Handler> = {
      '/feed': rss([item('/busy'), item('/gone'), item('/a')]),
      '/busy': (_request, response) => void response.writeHead(503, { 'retry-after': '3600' }).end(),
      '/a': page('“No,”'),
    };
    const { origin, asked } = await site(pages);
    const feed = `${origin}/feed`;
    let states: Readonly<Record<string, FeedState>> = {};
    const slugs: string[][] = [];
    for (let i = 0; i < 4; i++) {
      const looked = await look([feed], states);
      slugs.push(looked.problems.map(({ where }) => where.slice(origin.length)));
      ({ states } = looked);
    }
    expect(slugs).toEqual([['/gone', '/busy'], ['/busy'], ['/busy'], []]);
    expect(asked.filter((path) => path === '/gone')).toHaveLength(1);
    expect(states[feed]).toMatchObject({ tried: {}, validators: { etag: expect.any(String) } });
  });

  test('a look that was stopped begins again where it was', async () => {
    const { origin, asked } = await site({
      '/feed': rss([item('/c'), item('/b'), item('/a')]),
      '/a': page('“A,”'),
      '/b': page('“B,”'),
      '/c': page('“C,”'),
    });
    const feed = `${origin}/feed`;
    let kept: FeedState | null = null;
    for await (const one of follow([feed], { client, states: {} })) {
      if (one.kind === 'report') kept = one.state;
      break;
    }
    asked.length = 0;
    const { reports } = await look([feed], { [feed]: kept! });
    expect(reports.map(({ id }) => id)).toEqual([`${origin}/b`, `${origin}/c`]);
    expect(asked).toEqual(['/feed', '/b', '/c']);
  });

  test('an interruption rejects', async () => {
    const stop = new AbortController();
    const { origin } = await site({ '/feed': () => stop.abort(new Error('stopped')) });
    const following = follow([`${origin}/feed`], { client, states: {}, signal: stop.signal });
    await expect(following.next()).rejects.toThrow('stopped');
  });
});

describe('streams at once', () => {
  async function* stream(name: string, count: number) {
    for (let i = 0; i < count; i++) yield `${name}${i}`;
  }

  test('give all their values, each stream in its order, with a bound on how many run', async () => {
    let running = 0;
    let most = 0;
    async function* counted(name: string) {
      most = Math.max(most, ++running);
      yield* stream(name, 3);
      running--;
    }
    const all: string[] = [];
    for await (const value of atOnce(['a', 'b', 'c', 'd', 'e'], 2, counted)) all.push(value);
    expect(most).toBe(2);
    for (const name of 'abcde')
      expect(all.filter((value) => value[0] === name)).toEqual([0, 1, 2].map((i) => name + i));
  });

  test('end together when one fails', async () => {
    let closed = 0;
    async function* endless() {
      try {
        for (;;) yield 'x';
      } finally {
        closed++;
      }
    }
    async function* failing() {
      yield 'y';
      throw new Error('failed');
    }
    const all = atOnce([0, 1], 2, (i) => (i === 0 ? endless() : failing()));
    await expect(async () => {
      for await (const _ of all);
    }).rejects.toThrow('failed');
    expect(closed).toBe(1);
  });
});

// What watches must find in every database: all that comes after them, once, in the order in which it came.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Reader } from '../../src/reader.ts';
import type { StoredAlert } from '../../src/store/alerts/stored-alerts.ts';
import type { NewWatch, Watched } from '../../src/store/alerts/watch.ts';
import type { Database } from '../../src/store/database.ts';
import type { Ledger } from '../../src/store/ledger.ts';
import type { Report } from '../../src/text/report.ts';
import { type Clock, freshLedger } from '../store/fresh-ledger.ts';

const SECRET = `whsec_${'A'.repeat(43)}=`;
const WEBHOOK = { url: 'https://receiver.example/hook', secret: SECRET };
const HAROUN = 'the Chadian defence minister, Idriss Haroun, said.';
const MARTIN = 'the French defence minister, Paul Martin, said.';
const limit = (by: string) => `French troops must leave Chad by ${by}, ${HAROUN}`;

let reports = 0;
const told = (published: string, text: string, more: Partial<Report> = {}): Report => ({
  ...{ id: `r${++reports}`, published, outlet: `Outlet ${reports}`, text },
  ...more,
});

/** Runs the suite on the database that `open` opens once. */
export function alertsConformance(open: () => Promise<Database>, openReader: () => Promise<Reader>): void {
  let database: Database;
  let reader: Reader;
  let ledger: Ledger;
  let clock: Clock;
  beforeAll(async () => {
    [database, reader] = await Promise.all([open(), openReader()]);
  });
  afterAll(() => database?.close());
  beforeEach(async () => {
    clock = { time: '2019-10-20T12:00:00.000Z' };
    ledger = await freshLedger(database, clock);
  });

  const add = (...all: Report[]) =>
    ledger.addReports(
      all.map((report) => ({ report, reading: reader.read(report) })),
      'reader 1',
    );
  const watch = (asked: Watched, more: Partial<NewWatch> = {}) =>
    ledger.alerts.add({ name: 'w', ...asked, ...more } as NewWatch, clock.time);
  const match = () => ledger.alerts.match(clock.time);
  const alerts = async ({ id }: { readonly id: string }) =>
    (await ledger.alerts.alerts(id, { limit: 200 })).alerts.toReversed();
  const rules = async (of: { readonly id: string }) =>
    (await alerts(of)).map(({ rule, due, about }) => [rule, due ?? about]);
  const words = (all: readonly StoredAlert[]) => all.map(({ entries }) => entries[0]!.words);

  test('every change is told of, and is another state', async () => {
    let heard = 0;
    const leave = ledger.alerts.onChange(() => void heard++);
    const states = [await ledger.alerts.state()];
    const after = async (changes: number) => {
      const state = await ledger.alerts.state();
      expect(heard).toBe(changes);
      expect(states).not.toContain(state);
      states.push(state);
    };
    const { id } = await watch({ kind: 'search', asked: { words: 'troops' } }, { webhook: WEBHOOK });
    await after(1);
    await add(told('2019-10-21', limit('15 December')));
    await match();
    await after(2);
    expect(await match()).toBe(0);
    const until = '2019-10-21T13:00:00.000Z';
    const taken = (await ledger.alerts.claim(id, { by: 'p', at: clock.time, until }))!.alert.id;
    const failed = { kind: 'failed', status: 404, error: 'no' } as const;
    await ledger.alerts.note(taken, { by: 'p', at: clock.time }, failed);
    await after(3);
    await ledger.alerts.again(id, taken, clock.time);
    await after(4);
    await ledger.alerts.end(id, clock.time);
    await after(5);
    leave();
    await watch({ kind: 'place', asked: { place: 'Chad' } });
    expect(heard).toBe(5);
  });

  describe('a search', () => {
    test('tells of what comes after it, once, with rule, entries and words', async () => {
      await add(told('2019-10-19', limit('18 November')));
      const made = await watch({ kind: 'search', asked: { words: 'troops leave', kind: 'deadline' } });
      expect(await match()).toBe(0);
      const later = told('2019-10-21', limit('15 December'), { title: 'T', url: 'https://a.example/' });
      await add(later);
      expect([await match(), await match()]).toEqual([1, 0]);
      const [alert] = await alerts(made);
      expect(alert).toMatchObject({
        ...{ id: expect.stringMatching(/^n_[0-9a-z]{16}$/), watch: made.id, at: clock.time, rule: 'found' },
        title: expect.stringContaining('Idriss Haroun: deadline (demand)'),
        entries: [{ kind: 'deadline', words: later.text, report: later.id, title: 'T', url: later.url }],
        delivery: null,
      });
      expect(await ledger.entry(alert!.entries[0]!.id)).not.toBeNull();
    });

    test('begins with what is there where it is asked to, however many pages that is', async () => {
      const many = Array.from({ length: 150 }, (_, i) =>
        told('2019-10-21', `Paul Martin said that it is ${i}.`),
      );
      await add(...many);
      const made = await watch({ kind: 'search', asked: { words: 'martin' } }, { begin: true });
      expect(await match()).toBe(150);
      expect(words(await alerts(made))).toEqual(
        many
          .slice(0, 0)
          .concat(many)
          .map(({ text }) => text),
      );
    });

    test('a page that is read again, or changes elsewhere, tells nothing again', async () => {
      const report = told('2019-10-21', `Paul Martin said that all is well. ${limit('18 November')}`);
      const made = await watch({ kind: 'search', asked: { words: 'troops' } });
      await add(report);
      expect(await match()).toBe(1);
      await add({
        ...report,
        text: `It was late. ${report.text} Idriss Haroun said that troops were there.`,
      });
      expect(await match()).toBe(1);
      for await (const _ of ledger.rebuild(async function* (all) {
        for await (const { version, report: stored } of all)
          yield { version, report: stored, reading: { ...reader.read(stored), claims: [] } };
      }, 'reader 2'));
      expect(await match()).toBe(0);
      expect(words(await alerts(made)).at(-1)).toBe('Idriss Haroun said that troops were there.');
    });

    test('a copy of a report says nothing new', async () => {
      const text = `${limit('18 November')} ${'The number is a tenth of those who were there in December, when the president ordered all of them to come home. '.repeat(2)}`;
      await watch({ kind: 'search', asked: { words: 'troops' } });
      await add(told('2019-10-21', text));
      expect(await match()).toBe(1);
      expect(await add(told('2019-10-22', `${text} Nobody said more.`))).toMatchObject([{ kind: 'copy' }]);
      expect(await match()).toBe(0);
    });

    test('a correction brings what it now answers to; a rejected entry is not told', async () => {
      await watch({ kind: 'search', asked: { status: 'promise' } });
      await add(told('2019-10-21', limit('18 November')), told('2019-10-21', limit('15 December')));
      expect(await match()).toBe(0);
      const limits = (await ledger.entries()).filter(({ body }) => body['kind'] === 'deadline');
      await ledger.judge({ action: 'correct', target: limits[0]!.id, body: { force: 'promise' } });
      const rejected = await ledger.judge({ action: 'reject', target: limits[1]!.id });
      expect([await match(), await match()]).toEqual([1, 0]);
      await ledger.judge({ action: 'correct', target: limits[1]!.id, body: { force: 'promise' } });
      await ledger.undo(rejected.id);
      expect(await match()).toBe(1);
    });

    test('once ended it tells nothing more, and ending is written down', async () => {
      const made = await watch({ kind: 'search', asked: { words: 'troops' } });
      const ended = await ledger.alerts.end(made.id, '2019-10-20T13:00:00.000Z', 'Bea');
      expect(ended.ended).toEqual({ at: '2019-10-20T13:00:00.000Z', author: 'Bea' });
      await add(told('2019-10-21', limit('18 November')));
      expect(await match()).toBe(0);
      expect(await ledger.alerts.watches()).toMatchObject([{ id: made.id, author: 'Ada', alerts: 0 }]);
    });
  });

  describe('an actor or a place', () => {
    const story = async () => {
      await add(told('2019-10-20', `French troops will remain in Chad, ${MARTIN}`));
      await add(
        told(
          '2019-10-21',
          'French troops will leave Chad by 18 November, Martin, the French defence minister, said.',
        ),
      );
      await add(told('2019-10-22', limit('30 November')));
    };

    test('an actor is known by other names too, with conflicts and turns', async () => {
      const made = await watch({ kind: 'actor', asked: { actor: 'person:paul martin' } });
      await story();
      await match();
      expect((await rules(made)).map(([rule]) => rule)).toEqual(['found', 'found', 'conflict', 'turn']);
      expect((await alerts(made)).at(-1)).toMatchObject({
        title: 'Paul Martin: Leaving or staying: France (its forces), Chad',
        why: 'stays, said 2019-10-20; now leaves by 2019-11-18, said 2019-10-21',
      });
    });

    test('found in one go or one by one, it is the same', async () => {
      const [one, other] = [
        await watch({ kind: 'actor', asked: { actor: 'Paul Martin' } }),
        await watch({ kind: 'place', asked: { place: 'Chad' } }),
      ];
      const stories = [
        told('2019-10-20', `French troops will remain in Chad, ${MARTIN}`),
        told('2019-10-21', limit('30 November')),
      ];
      for (const report of stories) {
        await add(report);
        await match();
      }
      const [first, second] = [await alerts(one), await alerts(other)];
      ledger = await freshLedger(database, clock);
      const again = [
        await watch({ kind: 'actor', asked: { actor: 'Paul Martin' } }),
        await watch({ kind: 'place', asked: { place: 'Chad' } }),
      ];
      await add(...stories);
      await match();
      const ids = (all: readonly StoredAlert[]) => all.map(({ id }) => id).sort();
      expect([ids(await alerts(again[0]!)), ids(await alerts(again[1]!))]).toEqual([ids(first), ids(second)]);
    });

    test('a disagreement is told once, however many say the same; a dismissed one is not', async () => {
      const made = await watch({ kind: 'place', asked: { place: 'td' } });
      await story();
      await add(told('2019-10-23', `French troops would stay in Chad, ${MARTIN}`));
      await match();
      const conflicts = (await rules(made)).filter(([rule]) => rule === 'conflict').map(([, id]) => id);
      expect(new Set(conflicts).size).toBe(conflicts.length);
      expect(conflicts.length).toBeGreaterThan(0);
      const again = await watch({ kind: 'place', asked: { place: 'Chad' } }, { begin: true });
      for (const id of conflicts) await ledger.judge({ action: 'dismiss', target: id! });
      await match();
      expect((await rules(again)).filter(([rule]) => rule === 'conflict')).toEqual([]);
    });

    test('who is merged with the actor is the actor', async () => {
      await watch({ kind: 'actor', asked: { actor: 'person:paul martin' } });
      await add(told('2019-10-21', 'Idriss Haroun said that all is well. Paul Martin said that it is not.'));
      expect(await match()).toBe(1);
      await ledger.judge({
        ...{ action: 'merge', target: 'person:idriss haroun' },
        body: { into: 'person:paul martin' },
      });
      expect([await match(), await match()]).toEqual([1, 0]);
    });
  });

  describe('a deadline', () => {
    test('tells of limits that are set, extended and contradicted, and of what is done', async () => {
      const made = await watch({ kind: 'deadline', asked: { place: 'Chad' } });
      for (const report of [
        told('2019-10-21', limit('18 November')),
        told('2019-10-22', limit('18 November')),
        told(
          '2019-10-23',
          'Italian troops must leave Libya by 18 November, the Libyan defence minister, Ali Nasr, said.',
        ),
        told('2019-11-12', limit('15 December')),
        told('2019-11-13', `French troops will leave Chad by 31 December, ${MARTIN}`),
        told('2019-11-14', 'French troops have left Chad, Idriss Haroun said.'),
      ]) {
        await add(report);
        await match();
      }
      expect(await rules(made)).toEqual([
        ['deadline-set', '2019-11-18'],
        ['deadline-extended', '2019-12-15'],
        ['deadline-differs', '2019-12-31'],
        ['deadline-deed', '2019-12-31'],
      ]);
      expect((await alerts(made))[1]!.why).toBe('Extended by whoever had named it; also named: 2019-11-18');
    });

    test('an account that cannot hold beside the limit contradicts it', async () => {
      const made = await watch({ kind: 'deadline', asked: { actor: 'force:fr' } });
      await add(told('2019-10-20', limit('18 November')));
      await add(told('2019-10-21', `French troops will remain in Chad, ${MARTIN}`));
      await match();
      expect((await rules(made)).map(([rule]) => rule)).toEqual(['deadline-set', 'deadline-contradicted']);
    });

    test('tells once that it falls due, on the day that was asked for, or later where nobody looked', async () => {
      const [three, none] = [
        await watch({ kind: 'deadline', asked: { place: 'Chad', days: 3 } }),
        await watch({ kind: 'deadline', asked: { place: 'Chad' } }),
      ];
      await add(told('2019-10-21', limit('18 November')), told('2019-10-21', limit('15 December')));
      const due = async (on: string) => {
        clock.time = `${on}T08:00:00.000Z`;
        await match();
        return (await alerts(three))
          .filter(({ rule }) => rule === 'deadline-due')
          .map(({ due: end, why }) => [end, why]);
      };
      expect(await due('2019-11-14')).toEqual([]);
      const told18 = ['2019-11-18', 'Falls due in 3 days; also named: 2019-12-15'];
      expect(await due('2019-11-15')).toEqual([told18]);
      expect(await due('2019-11-16')).toEqual([told18]);
      expect(await due('2020-01-02')).toEqual([
        told18,
        ['2019-12-15', 'Fell due on 2019-12-15; also named: 2019-11-18'],
      ]);
      expect((await rules(none)).map(([rule]) => rule)).not.toContain('deadline-due');
    });

    test('a limit that is past when it is heard of, or when the watch is made, does not fall due', async () => {
      await add(told('2019-10-21', limit('18 November')));
      clock.time = '2019-11-20T08:00:00.000Z';
      const made = await watch({ kind: 'deadline', asked: { days: 0 } });
      await add(
        told(
          '2019-10-22',
          'Italian troops must leave Libya by 19 November, the Libyan defence minister, Ali Nasr, said.',
        ),
      );
      await match();
      expect((await rules(made)).map(([rule]) => rule)).toEqual(['deadline-set']);
    });
  });

  describe('what cannot be watched for', () => {
    test.each<[string, object, RegExp]>([
      ['nothing', { kind: 'search', asked: {} }, /what to search for/],
      [
        'a day that is none',
        { kind: 'search', asked: { words: 'x', from: '2019-13' } },
        /2019-13 is no date/,
      ],
      ['an actor without words', { kind: 'actor', asked: { actor: '…' } }, /Name the actor/],
      ['half a day', { kind: 'deadline', asked: { days: 0.5 } }, /whole number from 0 to 366/],
      ['no name', { kind: 'deadline', asked: {}, name: ' ' }, /name of 1 to 200/],
      [
        'a file',
        { kind: 'deadline', asked: {}, webhook: { ...WEBHOOK, url: 'file:///x' } },
        /begins with https/,
      ],
      [
        'a password',
        { kind: 'deadline', asked: {}, webhook: { ...WEBHOOK, url: 'https://a:b@c.example' } },
        /no password/,
      ],
      [
        'a short secret',
        { kind: 'deadline', asked: {}, webhook: { ...WEBHOOK, secret: 'whsec_x' } },
        /24 to 64 bytes/,
      ],
    ])('%s is refused', async (_, change, said) => {
      const made = watch({ kind: 'deadline', asked: {} }, change as Partial<NewWatch>);
      await expect(made).rejects.toMatchObject({
        slug: 'watch-refused',
        message: expect.stringMatching(said),
      });
    });

    test('a watch that is not there is named', async () => {
      await expect(ledger.alerts.alerts('w_0', { limit: 1 })).rejects.toMatchObject({
        slug: 'watch-unknown',
      });
      await expect(ledger.alerts.end('w_0', clock.time)).rejects.toThrow(/no watch w_0/);
      await expect(ledger.alerts.again('w_0', null, clock.time)).rejects.toThrow(/no watch w_0/);
    });
  });

  test('the expected volume counts sentences back from the newest report', async () => {
    await add(
      told('2018-11-01', limit('18 November')),
      told('2019-09-25', `French troops will remain in Chad, ${MARTIN}`),
      told('2019-10-15', 'Martin, the French defence minister, said that French troops will leave Chad.'),
      told('2019-10-18', 'Italian troops are in Libya.'),
    );
    const expected = async (watched: Watched) => {
      const { to, last7, last30, last365, total } = await ledger.alerts.expected(watched, clock.time);
      return [to, last7, last30, last365, total];
    };
    const day = '2019-10-18';
    expect(await expected({ kind: 'search', asked: { words: 'french troops' } })).toEqual([day, 1, 2, 3, 3]);
    expect(await expected({ kind: 'actor', asked: { actor: 'person:paul martin' } })).toEqual([
      day,
      1,
      2,
      2,
      2,
    ]);
    expect(await expected({ kind: 'place', asked: { place: 'Chad' } })).toEqual([day, 1, 2, 3, 3]);
    expect(await expected({ kind: 'deadline', asked: {} })).toEqual([day, 0, 0, 1, 1]);
    expect(await expected({ kind: 'search', asked: { words: 'the' } })).toEqual([day, 0, 0, 0, 0]);
    const { examples } = await ledger.alerts.expected({ kind: 'place', asked: { place: 'td' } }, clock.time);
    expect(examples[0]).toMatchObject({
      published: '2019-10-15',
      sentence: expect.stringContaining('Martin'),
    });
  });

  test('a ledger without dated reports expects nothing by day', async () => {
    expect(await ledger.alerts.expected({ kind: 'search', asked: { words: 'x' } }, clock.time)).toEqual({
      ...{ to: null, last7: 0, last30: 0, last365: 0, total: 0, examples: [] },
    });
  });
}

// What all times of all texts keep to: spans in the text, in order, apart; values by the grammar; intervals in order.
import { expect } from 'vitest';
import type { TimeExpression } from '../../src/time/time.ts';
import { isTimexValue } from '../../src/time/value.ts';

const ISO = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?$/;

/** Fails with what is wrong. Without `expect` in loops: it is slow. */
export function expectSoundTimes(text: string, times: readonly TimeExpression[]): void {
  const wrong: string[] = [];
  const check = (right: boolean, what: string) => {
    if (!right) wrong.push(what);
  };
  const ids = new Set(['published']);
  for (const { id } of times) ids.add(id);
  let last = 0;
  times.forEach((time, i) => {
    const { id, span, type, value, interval, anchor, limit } = time;
    check(id === `t${i + 1}`, `id ${id} of time ${i}`);
    check(
      span[0] >= last && span[0] < span[1] && span[1] <= text.length,
      `${id}: span ${span} after ${last}`,
    );
    last = span[1];
    check(isTimexValue(value), `${id}: value ${value}`);
    check(
      type === 'SET' || (type === 'DURATION') === /^P(?!AST|RESENT)/.test(value),
      `${id}: ${type} ${value}`,
    );
    check(anchor === undefined || ids.has(anchor), `${id}: anchor ${anchor}`);
    if (interval !== undefined) {
      check(
        interval.every((end) => ISO.test(end)),
        `${id}: interval ${interval}`,
      );
      check(interval[0] <= interval[1], `${id}: interval ${interval}`);
    }
    if (limit === undefined) return;
    const { earliest, latest, edtf, inferred, event } = limit;
    check(limit.span[0] < span[0] && limit.span[1] >= span[1], `${id}: limit ${limit.span} of ${span}`);
    check(limit.anchor === null || ids.has(limit.anchor), `${id}: limit from ${limit.anchor}`);
    check(earliest === null || ISO.test(earliest), `${id}: earliest ${earliest}`);
    check(latest === null || ISO.test(latest), `${id}: latest ${latest}`);
    check(earliest === null || latest === null || earliest <= latest, `${id}: ${earliest} to ${latest}`);
    check((edtf === undefined) === (latest === null), `${id}: ${edtf} for ${latest}`);
    check(inferred === undefined || limit.anchor === 'published', `${id}: inferred from ${limit.anchor}`);
    check(!event || (event[0] >= span[1] && event[1] <= limit.span[1]), `${id}: event ${event}`);
  });
  expect(wrong.slice(0, 10)).toEqual([]);
}

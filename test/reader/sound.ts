// What every reading of every text keeps to: spans in the text and in order, statements that hang together.
import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { Reading, Span, Statement } from '../../src/reader.ts';
import { unsoundActors } from '../actors/sound-actors.ts';
import { expectSoundPlaces } from '../places/sound-places.ts';
import { expectSoundTimes } from '../time/sound-times.ts';

/** The statements whose `within` names no statement or themselves, or leads round in a circle. */
function astray(statements: readonly Statement[]): string[] {
  const byId = new Map(statements.map((one) => [one.id, one]));
  return statements
    .filter((one) => {
      const passed = new Set<string>([one.id]);
      for (let id = one.within; id !== undefined; id = byId.get(id)!.within) {
        if (!byId.has(id) || one.within === one.id) return true;
        if (passed.has(id)) return true;
        passed.add(id);
      }
      return false;
    })
    .map(({ id, within }) => `${id} within ${within}`);
}

/** Fails with what is wrong when `reading` cannot be a reading of `text`. Without `expect` in loops: it is slow. */
export function expectSound(text: string, reading: Reading): void {
  const wrong: string[] = [];
  const check = (right: boolean, what: string) => {
    if (!right) wrong.push(what);
  };
  const inText = ([from, to]: Span) =>
    Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from < to && to <= text.length;
  let last = 0;
  reading.sentences.forEach((span, i) => {
    check(inText(span) && span[0] >= last, `sentence ${i} at ${span}`);
    last = span[1];
  });
  let first = 0;
  const cues = new Set<string>();
  reading.statements.forEach((one, i) => {
    const { id, source, cue, content, addressee, manner, score } = one;
    check(id === `s${i + 1}`, `id ${id} of statement ${i}`);
    check(content.length > 0 || one.rule === 'overlooked.noun', `${id} has no content`);
    for (const span of [source, cue, addressee, ...content])
      check(!span || inText(span), `${id}: span ${span}`);
    content.forEach((span, k) => {
      check(k === 0 || span[0] >= content[k - 1]![1], `${id}: content ${k} before its predecessor`);
      for (const other of [source, cue, addressee])
        check(!other || other[1] <= span[0] || span[1] <= other[0], `${id}: content ${span} meets ${other}`);
    });
    check(
      !source || !cue || source[1] <= cue[0] || cue[1] <= source[0],
      `${id}: source ${source} meets cue ${cue}`,
    );
    check(manner === 'direct' || manner === 'indirect' || manner === 'mixed', `${id}: manner ${manner}`);
    check(score >= 0 && score <= 1, `${id}: score ${score}`);
    check(!cue || !cues.has(`${cue}`), `${id}: another statement has the cue ${cue}`);
    cues.add(`${cue}`);
    const begin = Math.min(
      content[0]?.[0] ?? text.length,
      cue?.[0] ?? text.length,
      source?.[0] ?? text.length,
    );
    check(begin >= first, `${id} stands before its predecessor`);
    first = begin;
  });
  wrong.push(...astray(reading.statements));
  expectSoundTimes(text, reading.times);
  if (reading.places) expectSoundPlaces(text, reading.places);
  check(reading.sha256 === createHash('sha256').update(text, 'utf8').digest('hex'), 'sha256');
  wrong.push(...unsoundActors(text, reading));
  expect(wrong.slice(0, 10)).toEqual([]);
}

// A reader for tests of the ledger: it reads sentences of one shape, and another version of it reads them a little
// differently. `Ryan said troops will leave Syria by Friday.`
import { textSha256 } from '../../src/ledger/evidence.ts';
import type { Reading } from '../../src/reading.ts';
import type { ReadReport } from '../../src/store/read-report.ts';
import type { Report } from '../../src/text/report.ts';
import type { Span } from '../../src/text/span.ts';

const SENTENCE = /([A-Z]\w+) (said) (troops) (will leave|have left) ([A-Z]\w+)(?: by ([A-Z]\w+))?\./g;

/** `known`: names that this version of the reader can read; every name when left out. */
export function toyRead({ id, text, published }: Report, known?: ReadonlySet<string>): Reading {
  const reading = {
    sentences: [] as Span[],
    statements: [] as unknown[],
    claims: [] as unknown[],
    actors: new Map<string, { name: string; mentions: Span[] }>(),
    places: new Map<string, { name: string; mentions: Span[] }>(),
    times: [] as unknown[],
  };
  for (const match of text.matchAll(SENTENCE)) {
    const from = match.index;
    let at = from;
    const span = (words: string): Span => {
      const start = text.indexOf(words, at);
      at = start + words.length;
      return [start, at];
    };
    const [whole, name, cue, who, verb, place, day] = match as unknown as string[];
    reading.sentences.push([from, from + whole!.length]);
    const source = span(name!);
    const said = span(cue!);
    const force = span(who!);
    const trigger = span(verb!);
    const where = span(place!);
    if (known && !known.has(name!)) continue;
    const mention = (all: typeof reading.actors, called: string, words: Span) => {
      const one = all.get(called) ?? { name: called, mentions: [] };
      all.set(called, { ...one, mentions: [...one.mentions, words] });
      return [...all.keys()].indexOf(called) + 1;
    };
    const actor = `a${mention(reading.actors, name!, source)}`;
    const inPlace = `p${mention(reading.places, place!, where)}`;
    const time = day === undefined ? null : span(day);
    if (time)
      reading.times.push({ id: `t${reading.times.length + 1}`, span: time, type: 'DATE', value: day });
    const statement = `s${reading.statements.length + 1}`;
    const content = [[force[0], (time ?? where)[1]]];
    const manner = 'indirect';
    reading.statements.push({ id: statement, source, cue: said, content, actor, manner, score: 0.9 });
    reading.claims.push({
      ...{ id: `c${reading.claims.length + 1}`, kind: time ? 'deadline' : 'movement', trigger, who: force },
      ...{ from: where, placeIds: [inPlace], statement, score: 0.8, rule: 'toy' },
      status: verb === 'have left' ? 'done' : 'planned',
    });
  }
  const named = (all: typeof reading.actors, prefix: string, rest: (mentions: Span[]) => object) =>
    [...all.values()].map(({ name, mentions }, i) => ({
      ...{ id: `${prefix}${i + 1}`, name, mentions },
      ...rest(mentions),
    }));
  return {
    ...{ id, sha256: textSha256(text), sentences: reading.sentences },
    ...(published === undefined ? {} : { published }),
    ...{ statements: reading.statements, claims: reading.claims, times: reading.times },
    actors: named(reading.actors, 'a', (mentions) => ({
      kind: 'person',
      links: mentions.map((mention) => ({ mention, rule: 'name', text: 'named' })),
    })),
    places: named(reading.places, 'p', () => ({ precision: 'country', candidates: [], why: 'toy' })),
  } as unknown as Reading;
}

/** A report with its toy reading. */
export function readToy<R extends Report>(report: R): ReadReport & { readonly report: R } {
  return { report, reading: toyRead(report) };
}

// A report with its reading in one text that a person can write. A head of `key: value` lines, a blank line, the
// text with marks, a blank line, then a line a statement. Marks: {name:words} gives words a name; | ends a sentence.
//   s1 source=a cue=b content=c,d manner=direct [to=e] [within=s0] [actor=a1] [score=0.9]
//   c1 kind=movement trigger=t [who=, count=, place=, from=, via=, to=, time=, object=, source=] [status=, force=, due=]
//      [counts=200-400, counts=24-] [statement=s1] [actor=a1] [places=p1,p2] [score=0.9]
//   a1 kind=force mentions=a,b name=US forces
//   p1 mentions=c name=Iraq
//   t1 span=d limit=e latest=2019-11-20 [inferred=true]
import type { Actor, Claim, Manner, Place, Statement, TimeExpression } from '../../src/reader.ts';
import type { Reading } from '../../src/reading.ts';
import type { Report } from '../../src/text/report.ts';
import type { Span } from '../../src/text/span.ts';

/** Reads the notation above; statements stand after a line `---`. */
export function markedReport(source: string): { readonly report: Report; readonly reading: Reading } {
  const [head, rest] = parted(source, '\n\n');
  const [body, foot] = parted(rest, '\n---\n');
  const spans = new Map<string, Span>();
  const sentences: Span[] = [];
  const open: { name: string; from: number }[] = [];
  let text = '';
  let sentence = 0;
  for (const [part, name] of body.matchAll(/\{(\w+):|\}|\||[^{}|]+/g)) {
    if (name) open.push({ name, from: text.length });
    else if (part === '}') {
      const { name, from } = open.pop()!;
      spans.set(name, [from, text.length]);
    } else if (part === '|') {
      const from = sentence + /^\s*/.exec(text.slice(sentence))![0].length;
      sentences.push([from, text.length]);
      sentence = text.length;
    } else text += part;
  }
  const report = {
    text,
    ...Object.fromEntries(head.split('\n').map((line) => parted(line, ': '))),
  } as Report;
  const lines = foot.trim().split('\n');
  const of = <T>(kind: string, make: (line: string, spans: ReadonlyMap<string, Span>) => T): T[] =>
    lines.filter((line) => line.startsWith(kind)).map((line) => make(line, spans));
  const claims = of('c', claimOf);
  const reading = {
    id: report.id,
    ...(report.published === undefined ? {} : { published: report.published }),
    sha256: '',
    sentences,
    times: of('t', timeOf),
    actors: of('a', actorOf),
    statements: of('s', statementOf),
    ...(claims.length === 0 ? {} : { claims, places: of('p', placeOf) }),
  };
  return { report, reading };
}

/** The fields of a line behind its id; `name` takes the rest of it. */
function fieldsOf(line: string): Record<string, string> {
  const [, rest = '', name] = /^\S+ (.*?)(?:\bname=(.*))?$/.exec(line) ?? [];
  const fields = Object.fromEntries(
    rest
      .trim()
      .split(' ')
      .map((pair) => parted(pair, '=')),
  );
  return name === undefined ? fields : { ...fields, name };
}

function idOf(line: string): string {
  return line.slice(0, line.indexOf(' '));
}

const SLOTS = ['trigger', 'who', 'count', 'place', 'from', 'via', 'to', 'time', 'object', 'source'];

function claimOf(line: string, spans: ReadonlyMap<string, Span>): Claim {
  const { places, counts, score = '0.9', ...fields } = fieldsOf(line);
  const [min, max] = (counts ?? '').split('-');
  return {
    id: idOf(line),
    ...Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, SLOTS.includes(name) ? spans.get(value)! : value]),
    ),
    ...(places === undefined ? {} : { placeIds: places.split(',') }),
    ...(counts === undefined ? {} : { counts: { min: Number(min), max: max === '' ? null : Number(max) } }),
    score: Number(score),
    rule: 'movement.verb',
  } as unknown as Claim;
}

function mentionsOf(names: string | undefined, spans: ReadonlyMap<string, Span>): Span[] {
  return (names ?? '').split(',').map((name) => spans.get(name)!);
}

function actorOf(line: string, spans: ReadonlyMap<string, Span>): Actor {
  const { name, kind, mentions } = fieldsOf(line);
  const all = mentionsOf(mentions, spans);
  const links = all.map((mention) => ({ mention, rule: 'named', text: 'the name itself' }));
  return { id: idOf(line), name: name!, kind: kind as Actor['kind'], mentions: all, links };
}

function placeOf(line: string, spans: ReadonlyMap<string, Span>): Place {
  const { name, mentions } = fieldsOf(line);
  const all = mentionsOf(mentions, spans);
  const rest = { precision: 'country', candidates: [], why: 'a country' } as const;
  return { id: idOf(line) as Place['id'], name: name!, ...rest, mentions: all };
}

function timeOf(line: string, spans: ReadonlyMap<string, Span>): TimeExpression {
  const { span, limit, latest, inferred } = fieldsOf(line);
  const bounds = { kind: 'within', earliest: null, latest: latest ?? null, anchor: 'published' } as const;
  return {
    id: idOf(line) as TimeExpression['id'],
    span: spans.get(span!)!,
    type: 'DURATION',
    value: 'P4W',
    ...(limit === undefined
      ? {}
      : { limit: { span: spans.get(limit)!, ...bounds, ...(inferred ? { inferred: true } : {}) } }),
  };
}

function statementOf(line: string, spans: ReadonlyMap<string, Span>): Statement {
  const fields = fieldsOf(line);
  const span = (name: string | undefined) => (name ? spans.get(name)! : null);
  const { to, within, content, score } = fields;
  return {
    id: idOf(line),
    source: span(fields['source']),
    cue: span(fields['cue']),
    content: (content ?? '').split(',').map((name) => spans.get(name)!),
    actor: fields['actor'] ?? null,
    manner: fields['manner'] as Manner,
    ...(to ? { addressee: span(to)! } : {}),
    ...(within ? { within } : {}),
    score: Number(score ?? '0.9'),
  };
}

function parted(text: string, by: string): [string, string] {
  const at = text.indexOf(by);
  return [text.slice(0, at), text.slice(at + by.length)];
}

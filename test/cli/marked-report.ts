// A report with its reading in one text that a person can write. A head of `key: value` lines, a blank line, the
// text with marks, a blank line, then a line a statement. Marks: {name:words} gives words a name; | ends a sentence.
//   s1 source=a cue=b content=c,d manner=direct [to=e] [within=s0] [score=0.9]
import type { Reading } from '../../src/reading.ts';
import type { Manner, Statement } from '../../src/statements/statement.ts';
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
  const statements = foot
    .trim()
    .split('\n')
    .map((line) => statementOf(line, spans));
  return { report, reading: { id: report.id, sha256: '', sentences, times: [], actors: [], statements } };
}

function statementOf(line: string, spans: ReadonlyMap<string, Span>): Statement {
  const [id, ...pairs] = line.split(' ');
  const fields = Object.fromEntries(pairs.map((pair) => parted(pair, '='))) as Record<string, string>;
  const span = (name: string | undefined) => (name ? spans.get(name)! : null);
  const { to, within, content, score } = fields;
  return {
    id: id!,
    source: span(fields['source']),
    cue: span(fields['cue']),
    content: (content ?? '').split(',').map((name) => spans.get(name)!),
    actor: null,
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

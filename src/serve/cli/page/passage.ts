// The passage of a report that a statement rests on: its sentences whole, the statement's parts marked.
//   ‹source›   _cue_   [content]   ‹he (Mark Esper)› where another name says who the source is
import type { Reading } from '../../../reading.ts';
import type { Statement } from '../../../statements/statement.ts';
import type { Span } from '../../../text/span.ts';
import type { Role } from './ink.ts';
import { safeText } from './safe-text.ts';
import type { Run } from './wrap.ts';

const MARKS: Partial<Record<Role, readonly [open: string, close: string]>> = {
  source: ['‹', '›'],
  cue: ['_', '_'],
  content: ['[', ']'],
};

/** Where a part begins or ends. */
interface Edge {
  readonly at: number;
  readonly opens: boolean;
  readonly role: Role;
  readonly length: number;
}

/** Later roles lie over earlier ones where parts overlap. */
const LAYERS: readonly Role[] = ['context', 'content', 'addressee', 'source', 'cue'];

/** The paragraphs of the passage. Sentences between the statement's parts that hold none of it are `…`. */
export function passage(text: string, reading: Reading, statement: Statement): Run[][] {
  const parts = partsOf(statement).sort((a, b) => a.span[0] - b.span[0]);
  if (parts.length === 0) return [];
  const edges = edgesOf(parts);
  const name = otherName(text, reading, statement);
  const open = new Map<Role, number>();
  const paragraphs: Run[][] = [[]];
  let next = 0;
  let before: Span | null = null;
  for (const [from, to] of stretches(reading.sentences, parts)) {
    if (before) {
      const between: string = text.slice(before[1], from);
      if (/\S/.test(between)) paragraphs.at(-1)!.push({ role: 'quiet', text: ' … ' });
      else addText(paragraphs, 'context', between);
    }
    before = [from, to];
    let at = from;
    for (; next < edges.length && edges[next]!.at <= to; next++) {
      const edge = edges[next]!;
      if (edge.at > at) {
        addText(paragraphs, topmost(open), text.slice(at, edge.at));
        at = edge.at;
      }
      open.set(edge.role, (open.get(edge.role) ?? 0) + (edge.opens ? 1 : -1));
      if (edge.role === 'source' && !edge.opens && name !== null)
        paragraphs.at(-1)!.push({ role: 'quiet', text: ` (${safeText(name)})` });
      const mark = MARKS[edge.role]?.[edge.opens ? 0 : 1];
      if (mark) paragraphs.at(-1)!.push({ role: edge.role, text: mark });
    }
    addText(paragraphs, topmost(open), text.slice(at, to));
  }
  return paragraphs.filter((runs) => runs.some((run) => /\S/.test(run.text)));
}

/** Who the source is, where its own words do not say: the actor's name, or null. */
function otherName(text: string, { actors = [] }: Reading, { source, actor }: Statement): string | null {
  const name = actor === null ? undefined : actors.find(({ id }) => id === actor)?.name;
  if (name === undefined || source === null) return null;
  const last = name.split(' ').at(-1)!.toLowerCase();
  return text
    .slice(...source)
    .toLowerCase()
    .includes(last)
    ? null
    : name;
}

interface Part {
  readonly role: Role;
  readonly span: Span;
}

function partsOf(statement: Statement): Part[] {
  const parts: Part[] = statement.content.map((span) => ({ role: 'content', span }));
  if (statement.addressee) parts.push({ role: 'addressee', span: statement.addressee });
  if (statement.source) parts.push({ role: 'source', span: statement.source });
  if (statement.cue) parts.push({ role: 'cue', span: statement.cue });
  return parts;
}

/** In order of the text; at one place what ends comes before what begins, and marks nest. */
function edgesOf(parts: readonly Part[]): Edge[] {
  const edges = parts.flatMap(({ role, span: [from, to] }) => [
    { at: from, opens: true, role, length: to - from },
    { at: to, opens: false, role, length: to - from },
  ]);
  return edges.sort(
    (a, b) =>
      a.at - b.at ||
      Number(a.opens) - Number(b.opens) ||
      (a.opens ? b.length - a.length || layer(a) - layer(b) : a.length - b.length || layer(b) - layer(a)),
  );
}

function layer(edge: Edge): number {
  return LAYERS.indexOf(edge.role);
}

function topmost(open: ReadonlyMap<Role, number>): Role {
  return LAYERS.findLast((role) => (open.get(role) ?? 0) > 0) ?? 'context';
}

/** Runs of neighbouring sentences that hold a part, in order; `parts` come by where they begin. */
function stretches(sentences: readonly Span[], parts: readonly Part[]): Span[] {
  const found: Span[] = [];
  const start = parts[0]!.span[0];
  let reached = start;
  let next = 0;
  let lastHeld = -2;
  for (let i = firstEndingAfter(sentences, start); i < sentences.length; i++) {
    const [from, to] = sentences[i]!;
    for (; next < parts.length && parts[next]!.span[0] < to; next++)
      reached = Math.max(reached, parts[next]!.span[1]);
    if (reached > from) {
      if (lastHeld === i - 1) found[found.length - 1] = [found.at(-1)![0], to];
      else found.push([from, to]);
      lastHeld = i;
    } else if (next === parts.length) break;
  }
  return found.length > 0 ? found : [[start, parts.reduce((end, { span }) => Math.max(end, span[1]), start)]];
}

function firstEndingAfter(sentences: readonly Span[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]![1] <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A blank line in the text parts paragraphs; other line ends are only white space. */
function addText(paragraphs: Run[][], role: Role, text: string): void {
  for (const [i, piece] of text.split(/\r?\n[ \t]*\r?\n\s*/).entries()) {
    if (i > 0) paragraphs.push([]);
    if (piece !== '') paragraphs.at(-1)!.push({ role, text: safeText(piece) });
  }
}

// A passage of a report with the statements marked that have words there.
//   ‹source›   _cue_   [content]   ‹he (Mark Esper)› where another name says who the source is
import type { Statement } from '../../../statements/statement.ts';
import type { Span } from '../../../text/span.ts';
import type { Role } from './ink.ts';
import type { Names } from './names.ts';
import { safeText } from './safe-text.ts';
import type { Run } from './wrap.ts';

const MARKS: Partial<Record<Role, readonly [open: string, close: string]>> = {
  source: ['‹', '›'],
  cue: ['_', '_'],
  content: ['[', ']'],
};

/** Words that are marked, and for a source the name that its words do not say. */
interface Part {
  readonly role: Role;
  readonly span: Span;
  readonly name: string | null;
}

/** Where a part begins or ends. */
interface Edge {
  readonly at: number;
  readonly opens: boolean;
  readonly part: Part;
  readonly length: number;
}

/** Later roles lie over earlier ones where parts overlap. */
const LAYERS: readonly Role[] = ['context', 'content', 'addressee', 'source', 'cue'];

/** The paragraphs of the passage. */
export function passage(
  text: string,
  [from, to]: Span,
  statements: readonly Statement[],
  names: Names,
): Run[][] {
  const open = new Map<Role, number>();
  const paragraphs: Run[][] = [[]];
  let at = from;
  for (const edge of edgesOf(partsWithin([from, to], statements, names))) {
    const { role, name } = edge.part;
    if (edge.at > at) addText(paragraphs, topmost(open), text.slice(at, edge.at));
    at = edge.at;
    open.set(role, (open.get(role) ?? 0) + (edge.opens ? 1 : -1));
    if (!edge.opens && name !== null) paragraphs.at(-1)!.push({ role: 'quiet', text: ` (${name})` });
    const mark = MARKS[role]?.[edge.opens ? 0 : 1];
    if (mark) paragraphs.at(-1)!.push({ role, text: mark });
  }
  addText(paragraphs, topmost(open), text.slice(at, to));
  return paragraphs.filter((runs) => runs.some((run) => /\S/.test(run.text)));
}

/** The parts of the statements that lie in a passage, cut to it; words that are one part of two statements once. */
function partsWithin([from, to]: Span, statements: readonly Statement[], names: Names): Part[] {
  const parts = new Map<string, Part>();
  const add = (role: Role, span: Span | null | undefined, name: string | null = null): void => {
    if (!span) return;
    const cut: Span = [Math.max(from, span[0]), Math.min(to, span[1])];
    if (cut[0] < cut[1]) parts.set(`${role} ${cut.join()}`, { role, span: cut, name });
  };
  for (const { source, cue, content, addressee, actor } of statements) {
    for (const span of content) add('content', span);
    add('addressee', addressee);
    add('source', source, source === null ? null : names.otherName(source, actor));
    add('cue', cue);
  }
  return [...parts.values()];
}

/** In order of the text; at one place what ends comes before what begins, and marks nest. */
function edgesOf(parts: readonly Part[]): Edge[] {
  const edges = parts.flatMap((part) => {
    const [from, to] = part.span;
    return [
      { at: from, opens: true, part, length: to - from },
      { at: to, opens: false, part, length: to - from },
    ];
  });
  return edges.sort(
    (a, b) =>
      a.at - b.at ||
      Number(a.opens) - Number(b.opens) ||
      (a.opens ? b.length - a.length || layer(a) - layer(b) : a.length - b.length || layer(b) - layer(a)),
  );
}

function layer({ part }: Edge): number {
  return LAYERS.indexOf(part.role);
}

function topmost(open: ReadonlyMap<Role, number>): Role {
  return LAYERS.findLast((role) => (open.get(role) ?? 0) > 0) ?? 'context';
}

/** A blank line in the text parts paragraphs; other line ends are only white space. */
function addText(paragraphs: Run[][], role: Role, text: string): void {
  for (const [i, piece] of text.split(/\r?\n[ \t]*\r?\n\s*/).entries()) {
    if (i > 0) paragraphs.push([]);
    if (piece !== '') paragraphs.at(-1)!.push({ role, text: safeText(piece) });
  }
}

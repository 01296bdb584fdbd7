// The notation of actors.golden.txt: text with mentions marked by number, `{1 Mark Esper} … {1 He}`. Mentions of one
// number are of one actor, of different numbers of different ones, and {0 words} are of none.
import type { Actor } from '../../src/reader.ts';
import type { Span } from '../../src/text/span.ts';
import { goldenBlocks } from '../golden-blocks.ts';

/** Words that a person marked as a mention. */
interface Mark {
  readonly number: number;
  /** `kind`, `kind:country` or `kind:country#entity`, where it is written: `{1=government:SY Damascus}`. */
  readonly is: string | undefined;
  readonly span: Span;
}

export interface ActorsCase {
  readonly title: string;
  readonly miss: boolean;
  /** ISO day behind @ in the title. */
  readonly published: string | undefined;
  readonly text: string;
  readonly marks: readonly Mark[];
}

const MARK = /\{(\d+)(?:=(\S+))? |\}/gu;

/** A marked text taken apart. Throws when braces are unbalanced. */
export function parseActors(marked: string): Pick<ActorsCase, 'text' | 'marks'> {
  const marks: Mark[] = [];
  const open: { number: number; is: string | undefined; from: number }[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(at, match.index).replaceAll(/\s*¶\s*/gu, '\n\n');
    at = match.index + match[0].length;
    if (match[0] !== '}') {
      open.push({ number: Number(match[1]), is: match[2], from: text.length });
      continue;
    }
    const last = open.pop();
    if (last === undefined) throw new Error(`a } too many in: ${marked}`);
    marks.push({ number: last.number, is: last.is, span: [last.from, text.length] });
  }
  if (open.length > 0) throw new Error(`a } too few in: ${marked}`);
  text += marked.slice(at).replaceAll(/\s*¶\s*/gu, '\n\n');
  return { text, marks: marks.toSorted((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]) };
}

/** All cases of a file: blocks between blank lines, a title line first; lines with `#` are headings. */
export function parseActorsCases(file: string): ActorsCase[] {
  return goldenBlocks(file).map(({ title, miss, marked }) => ({
    title,
    miss,
    published: / @(\S+)$/.exec(title)?.[1],
    ...parseActors(marked),
  }));
}

/** A line a mark, as marked and as read: alike when the case passes. Actors are numbered by their first mark. */
export function compareActors(
  { text, marks }: Pick<ActorsCase, 'text' | 'marks'>,
  actors: readonly Actor[],
): { readonly expected: readonly string[]; readonly actual: readonly string[] } {
  const numbers = new Map<string, number>();
  const expected: string[] = [];
  const actual: string[] = [];
  for (const { number, is, span } of marks) {
    const actor = actors.find(({ mentions }) => mentions.some(([a, b]) => a === span[0] && b === span[1]));
    const line = (n: number, what: string): string => `${text.slice(...span)}@${span[0]} = ${n} ${what}`;
    expected.push(line(number, is ?? ''));
    if (actor === undefined) {
      actual.push(line(0, is === undefined ? '' : '?'));
      continue;
    }
    if (!numbers.has(actor.id)) numbers.set(actor.id, [...numbers.values()].includes(number) ? -1 : number);
    const country = is?.includes(':') ? `:${actor.country ?? ''}` : '';
    const entity = is?.includes('#') ? `#${actor.entity ?? ''}` : '';
    const kind = `${actor.kind}${country}${entity}`;
    actual.push(line(numbers.get(actor.id)!, is === undefined ? '' : kind));
  }
  return { expected, actual };
}

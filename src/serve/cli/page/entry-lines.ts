// The lines under a passage: its statements and claims in the order of the text, each with its id.
import type { Claim, Reading } from '../../../reader.ts';
import type { Statement } from '../../../statements/statement.ts';
import type { Entry } from './blocks.ts';
import { claimLine } from './claim-line.ts';
import { cut } from './cut.ts';
import type { Ink, PageSettings } from './ink.ts';
import type { Names } from './names.ts';
import { standingOf } from './standing.ts';
import { cells, type Run, wrap } from './wrap.ts';

/** Below this score an entry is marked as doubtful. */
export const DOUBTFUL = 0.5;
/** Below this width kind and standing open the line instead of having columns. */
const NARROW = 60;
/** Cells of what was said, where several statements share a passage. */
const SAID = 48;

/** How wide the columns of a page are. */
export interface Columns {
  readonly id: number;
  /** Zero where all entries are statements. */
  readonly kind: number;
  readonly standing: number;
}

/** The widths that the entries of a reading need. */
export function columnsOf({ statements, claims = [] }: Reading): Columns {
  const widest = (words: readonly string[]): number => Math.max(0, ...words.map(cells));
  return {
    id: widest([statements.at(-1)?.id ?? '', claims.at(-1)?.id ?? '']),
    kind: claims.length === 0 ? 0 : widest(['statement', ...claims.map(({ kind }) => kind)]),
    standing: widest([...statements.map(({ manner }) => manner), ...claims.map(standingOf)]),
  };
}

/** The lines of the entries of one passage. */
export function entryLines(
  text: string,
  entries: readonly Entry[],
  names: Names,
  columns: Columns,
  { width, ink }: PageSettings,
): string[] {
  const several = entries.filter((entry) => 'statement' in entry).length > 1;
  const lines: string[] = [];
  for (const entry of entries) {
    const line =
      'claim' in entry ? ofClaim(text, entry.claim, names) : ofStatement(entry.statement, names, several);
    lines.push(...laidOut(line, columns, width, ink));
  }
  return lines;
}

function ofClaim(text: string, claim: Claim, names: Names): Line {
  const { id, kind, score } = claim;
  return { id, kind, standing: standingOf(claim), score, runs: claimLine(text, claim, names) };
}

function ofStatement(statement: Statement, names: Names, several: boolean): Line {
  const { id, manner, score } = statement;
  const runs = statementLine(statement, names, several);
  return { id, kind: 'statement', standing: manner, score, runs };
}

interface Line {
  readonly id: string;
  readonly kind: string;
  readonly standing: string;
  readonly score: number;
  readonly runs: readonly Run[];
}

function laidOut(
  { id, kind, standing, score, runs }: Line,
  columns: Columns,
  width: number,
  ink: Ink,
): string[] {
  const doubtful = score < DOUBTFUL;
  const beside = width >= NARROW;
  const kindWidth = columns.kind === 0 ? 0 : columns.kind + 1;
  const margin = 4 + columns.id + 2 + (beside ? kindWidth + columns.standing + 2 : 0);
  const opening = `    ${ink('number', id)}${ink('quiet', doubtful ? '?' : ' ')}${' '.repeat(columns.id - cells(id) + 1)}`;
  const gutter = beside
    ? `${opening}${ink('quiet', `${columns.kind === 0 ? '' : kind.padEnd(kindWidth)}`)}${ink('standing', standing)}${' '.repeat(columns.standing - cells(standing) + 2)}`
    : opening;
  const lead: Run[] = [];
  if (!beside) {
    if (columns.kind > 0 && kind !== 'statement') lead.push({ role: 'quiet', text: `${kind} ` });
    lead.push({ role: 'standing', text: standing }, { role: 'quiet', text: ': ' });
  }
  const note: Run[] = doubtful ? [{ role: 'quiet', text: ` · doubtful, ${score.toFixed(2)}` }] : [];
  return wrap([...lead, ...runs, ...note], Math.max(10, width - margin)).map(
    (line, i) =>
      (i === 0 ? gutter : ' '.repeat(margin)) + line.map((run) => ink(run.role, run.text)).join(''),
  );
}

/** `Mark Esper _said_ · to reporters · told within s2`, with what was said where `several` share the passage. */
function statementLine(statement: Statement, names: Names, several: boolean): Run[] {
  const { source, cue, content, addressee, within } = statement;
  const runs: Run[] = [{ role: source === null ? 'quiet' : 'source', text: names.speaker(statement) }];
  if (cue) runs.push({ role: 'plain', text: ' ' }, { role: 'cue', text: `_${names.words(cue)}_` });
  if (several && content.length > 0) {
    const said = content.map(names.words).join(' … ');
    runs.push({ role: 'quiet', text: ': ' }, { role: 'content', text: cut(said, SAID) });
  }
  const notes = [
    addressee ? `to ${names.words(addressee)}` : '',
    within === undefined ? '' : `told within ${within}`,
  ].filter((note) => note !== '');
  if (notes.length > 0) runs.push({ role: 'quiet', text: ` · ${notes.join(' · ')}` });
  return runs;
}

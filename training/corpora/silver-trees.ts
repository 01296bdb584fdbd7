// CoreNLP's trees of the PolNeAR articles, from Universal Dependencies v1 (as CoreNLP had them) to v2 as EWT and
// GUM have them: relations renamed, coordination, person names, titles and dates attached the other way.
import { join } from 'node:path';
import { relationIndex } from '../../src/language/trees-relations.ts';
import { type Row, readTextFile } from './columns.ts';
import { entityOf } from './silver.ts';

/** One silver sentence: rows with `head` from 1 (0 for the root), and the relation of each as an index. */
export interface SilverTree {
  readonly rows: readonly Row[];
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
}

const RENAMED: Readonly<Record<string, string>> = {
  dobj: 'obj',
  nsubjpass: 'nsubj:pass',
  csubjpass: 'csubj:pass',
  auxpass: 'aux:pass',
  mwe: 'fixed',
  neg: 'advmod',
};
const MONTH = /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:\.|[a-z]+)?$/;
const HYPHENED = /[\p{L}\p{N}]-[\p{L}\p{N}]/u;

/** The silver trees of the train articles. Sentences with hyphened words, which UD splits, are left out. */
export function readSilverTrees(corpora: string): SilverTree[] {
  const trees: SilverTree[] = [];
  for (const block of readTextFile(join(corpora, 'polnear', 'silver-train.conllu.gz')).split('\n\n')) {
    const cells = block
      .split('\n')
      .filter((line) => /^\d+\t/.test(line))
      .map((line) => line.split('\t'));
    if (cells.length === 0 || cells.some((row) => HYPHENED.test(row[1]!))) continue;
    if (cells.filter((row) => row[6] === '0').length !== 1) continue;
    trees.push(toVersion2(cells));
  }
  return trees;
}

/** A sentence of the silver file (its cells, row by row) as UD v2 has it. */
export function toVersion2(cells: readonly (readonly string[])[]): SilverTree {
  const rows = cells.map((row, i): Row => {
    const end = /End=(\d+)/.exec(row[9]!)?.[1];
    const next = cells[i + 1]?.[9];
    const spaceAfter = next === undefined || !next.startsWith(`Start=${end}|`);
    return {
      form: row[1]!,
      lemma: row[2]!,
      upos: '_',
      xpos: row[4]!,
      head: Number(row[6]),
      misc: row[9]!,
      spaceAfter,
    };
  });
  const heads = Int32Array.from(rows, (row) => row.head);
  const names = cells.map((row) => row[7]!);
  const of = (head: number): number[] => [...heads.keys()].filter((i) => heads[i] === head + 1);
  const isPerson = (i: number): boolean =>
    rows[i]?.xpos.startsWith('NNP') === true && entityOf(rows[i]!) === 'PERSON';

  for (let i = 0; i < rows.length; i++) {
    const head = heads[i]! - 1;
    const name = names[i]!;
    if (name === 'nmod' || name === 'nmod:tmod' || name === 'nmod:npmod') {
      const bare = name !== 'nmod';
      const agent = !bare && of(i).some((d) => names[d] === 'case' && rows[d]!.form.toLowerCase() === 'by');
      const passive = head >= 0 && of(head).some((d) => names[d] === 'auxpass' || names[d] === 'aux:pass');
      const role = isPredicate(rows, of, names, head) ? 'obl' : 'nmod';
      names[i] = bare ? `${role}:unmarked` : role === 'obl' && agent && passive ? 'obl:agent' : role;
    } else if (name === 'neg' && rows[i]!.xpos === 'DT') names[i] = 'det';
    else names[i] = RENAMED[name] ?? name;
  }
  // A conjunction, and a comma between conjuncts, belong to the conjunct after them.
  for (let i = 0; i < rows.length; i++) {
    if (names[i] !== 'cc' && !(names[i] === 'punct' && /^[,;]$/.test(rows[i]!.form))) continue;
    const head = heads[i]! - 1;
    if (head < 0 || head > i) continue;
    const conjunct = of(head).find((d) => d > i && names[d] === 'conj');
    if (conjunct !== undefined) heads[i] = conjunct + 1;
  }
  // `Barack Obama`: the first name is the head, the others are flat; `President` before it describes it.
  for (let from = 0; from < rows.length; from++) {
    if (!isPerson(from)) continue;
    let last = from;
    while (isPerson(last + 1)) last++;
    const whole =
      last > from &&
      between(from, last).every((i) => i === last || (heads[i] === last + 1 && names[i] === 'compound'));
    if (whole) {
      heads[from] = heads[last]!;
      names[from] = names[last]!;
      for (let i = 0; i < rows.length; i++) if (heads[i] === last + 1 && i !== from) heads[i] = from + 1;
      for (const i of between(from + 1, last)) {
        heads[i] = from + 1;
        names[i] = 'flat';
      }
    }
    const before = from - 1;
    if (before >= 0 && heads[before] === from + 1 && names[before] === 'compound')
      names[before] = 'nmod:desc';
    from = last;
  }
  // `November 23`: the day is the head of the month.
  for (let i = 0; i + 1 < rows.length; i++) {
    if (!MONTH.test(rows[i]!.form) || !/^\d{1,2}$/.test(rows[i + 1]!.form) || heads[i + 1] !== i + 1)
      continue;
    heads[i + 1] = heads[i]!;
    names[i + 1] = names[i]!;
    for (let k = 0; k < rows.length; k++) if (heads[k] === i + 1) heads[k] = i + 2;
    heads[i] = i + 2;
    names[i] = 'compound';
  }
  return { rows, heads, relations: Uint8Array.from(names, relationIndex) };
}

function between(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** Whether what depends on the word is oblique (a verb, an adjective, an adverb, or a noun with a copula). */
function isPredicate(
  rows: readonly Row[],
  of: (head: number) => number[],
  names: readonly string[],
  head: number,
): boolean {
  if (head < 0) return false;
  return /^(?:V|JJ|RB|MD)/.test(rows[head]!.xpos) || of(head).some((d) => names[d] === 'cop');
}

// What a report claims, in brief: forces and places, moves, deadlines, decisions, consent. The same fact told twice by
// one source is one line; every line says who says it and names its claims, so that each can be looked up. What is doubtful
// stands in the text alone.
import type { Claim, ClaimKind, Reading } from '../../../reader.ts';
import { DOUBTFUL } from './entry-lines.ts';
import {
  consentFact,
  deadlineFact,
  decisionFact,
  type Fact,
  movementFact,
  presenceFact,
  type Telling,
  tellingOf,
} from './facts.ts';
import type { PageSettings } from './ink.ts';
import type { Names } from './names.ts';
import { type Row, rowLines } from './rows.ts';

interface Section {
  readonly heading: string;
  readonly kind: ClaimKind;
  readonly fact: (claim: Claim, telling: Telling) => Fact | null;
  /** Whether the labels are to stand in their own order (dates); in that of the text when left out. */
  readonly byLabel?: true;
}

const SECTIONS: readonly Section[] = [
  { heading: 'Forces and places', kind: 'presence', fact: presenceFact },
  { heading: 'Moves', kind: 'movement', fact: movementFact },
  { heading: 'Deadlines', kind: 'deadline', fact: deadlineFact, byLabel: true },
  { heading: 'Decisions', kind: 'decision', fact: decisionFact },
  { heading: 'Consent', kind: 'consent', fact: consentFact },
];

/** Lines of a section at most; the rest is in the text below. */
const MANY = 10;

/** A heading and rows for each kind of claim that there is, and an empty line behind each; nothing without claims. */
export function summaryLines(text: string, reading: Reading, names: Names, settings: PageSettings): string[] {
  const lines: string[] = [];
  const telling = tellingOf(text, reading, names);
  for (const { heading, kind, fact, byLabel = false } of SECTIONS) {
    const claims = (reading.claims ?? []).filter((claim) => claim.kind === kind && claim.score >= DOUBTFUL);
    const told = claims.flatMap((claim) => {
      const found = fact(claim, telling);
      return found === null ? [] : [{ id: claim.id, fact: found }];
    });
    if (told.length === 0) continue;
    const all = rowsOf(told, byLabel);
    lines.push(settings.ink('title', `  ${heading}`), ...rowLines(all.slice(0, MANY), settings));
    if (all.length > MANY) lines.push(settings.ink('quiet', `  and ${all.length - MANY} more in the text`));
    lines.push('');
  }
  return lines;
}

interface Told {
  readonly id: string;
  readonly fact: Fact;
}

/** Facts told alike by one source as one row; rows with one label, then with one place, stand together. */
function rowsOf(told: readonly Told[], byLabel: boolean): Row[] {
  const rows = new Map<string, { readonly fact: Fact; readonly ids: string[] }>();
  const met = new Map<string, number>();
  const keyOf = (...parts: readonly (string | undefined)[]): string => JSON.stringify(parts).toLowerCase();
  for (const { id, fact } of told) {
    const { label, sub, runs, by } = fact;
    const key = keyOf(label, sub, ...runs.map((run) => run.text), by);
    const row = rows.get(key);
    if (row !== undefined) {
      row.ids.push(id);
      continue;
    }
    rows.set(key, { fact, ids: [id] });
    for (const group of [keyOf(label), keyOf(label, sub)]) if (!met.has(group)) met.set(group, met.size);
  }
  const place = ({ label, sub }: Fact): number => met.get(keyOf(label, sub))!;
  const first = ({ label }: Fact): number => met.get(keyOf(label))!;
  const labels = (a: Fact, b: Fact): number =>
    byLabel ? Number(a.label > b.label) - Number(a.label < b.label) : first(a) - first(b);
  return [...rows.values()]
    .sort((a, b) => labels(a.fact, b.fact) || place(a.fact) - place(b.fact) || a.fact.rank - b.fact.rank)
    .map(({ fact, ids }) => ({
      label: fact.label,
      sub: fact.sub ?? '',
      runs: [
        ...fact.runs,
        { role: 'quiet', text: ' — ' },
        { role: 'source', text: fact.by },
        { role: 'quiet', text: ` (${ids.join(' ')})` },
      ],
    }));
}

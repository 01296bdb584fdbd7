// Name labels for training: from CoreNLP's entity classes (PolNeAR silver) and from GUM's entity spans.
import type { Row } from './corpora/columns.ts';
import { entityOf } from './corpora/silver.ts';

/** Words that stand before a person's name without being part of it, in small letters. */
const TITLES: ReadonlySet<string> = new Set(
  (
    'mr. mrs. ms. mr mrs ms dr. dr prof. prof professor sir lord lady dame president vice prime minister premier chancellor ' +
    'secretary deputy senator sen. sen rep. rep representative congressman congresswoman gov. governor mayor judge justice ' +
    'general gen. gen colonel col. major maj. captain capt. capt lieutenant lt. lt sergeant sgt. sgt admiral adm. commander chief ' +
    'king queen prince princess pope cardinal archbishop bishop father sister brother reverend rev. rabbi imam sheikh ' +
    'ambassador director speaker attorney state foreign defense defence former senior spokesman spokeswoman officer ' +
    'uncle aunt saint st. chairman chairwoman minister. commissioner detective inspector'
  ).split(' '),
);

const KINDS: Readonly<Record<string, string>> = {
  PERSON: 'PERSON',
  ORGANIZATION: 'ORG',
  LOCATION: 'PLACE',
  person: 'PERSON',
  organization: 'ORG',
  place: 'PLACE',
};

/** Rows with hyphened words cut as in the treebanks; a part keeps the entity class when it has a capital. */
export function splitHyphens(rows: readonly Row[]): Row[] {
  return rows.flatMap((row) => {
    if (!/^\p{L}[\p{L}.]*(?:-\p{L}[\p{L}.]*)+$/u.test(row.form)) return [row];
    const parts = row.form.split(/(-)/);
    const all = parts.every(
      (part) => part === '-' || /^\p{Lu}/u.test(part) || /^(?:al|el|bin|ul)$/.test(part),
    );
    return parts.map((form, i) => ({
      ...row,
      form,
      spaceAfter: i === parts.length - 1 && row.spaceAfter,
      misc: all || /^\p{Lu}/u.test(form) ? row.misc : 'NER=O',
      xpos: form === '-' ? 'HYPH' : row.xpos,
    }));
  });
}

const isGroupTag = (row: Row): boolean => /^(?:JJ|NNS|NNPS)$/.test(row.xpos);

/** Words that CoreNLP calls MISC as an adjective or plural by themselves: nationalities, religions, parties. */
export function groupWords(sentences: readonly (readonly Row[])[]): Set<string> {
  const counts = new Map<string, { group: number; capital: number; misc: number }>();
  for (const rows of sentences)
    for (const row of rows) {
      if (!/^\p{Lu}/u.test(row.form)) continue;
      const key = row.form.toLowerCase();
      const entry = counts.get(key) ?? { group: 0, capital: 0, misc: 0 };
      counts.set(key, entry);
      entry.capital++;
      if (entityOf(row) !== 'MISC') continue;
      entry.misc++;
      if (isGroupTag(row)) entry.group++;
    }
  return new Set(
    [...counts]
      .filter(([, { group, capital, misc }]) => group >= 2 && group >= misc * 0.3 && misc >= capital * 0.4)
      .map(([word]) => word)
      .concat('gop'),
  );
}

const label = (kinds: readonly (string | null)[], starts: readonly boolean[]): string[] =>
  kinds.map((kind, i) => (kind === null ? 'O' : `${starts[i] || kinds[i - 1] !== kind ? 'B' : 'I'}-${kind}`));

/** Labels of a silver sentence. A MISC word is a group when `groups` has it or its whole stretch is such words. */
export function silverNames(rows: readonly Row[], groups: ReadonlySet<string>): string[] {
  const kinds = rows.map((row): string | null => {
    const entity = entityOf(row);
    if (entity !== 'MISC') return KINDS[entity] ?? null;
    return groups.has(row.form.toLowerCase()) ? 'NORP' : null;
  });
  rows.forEach((row, i) => {
    const inLongerMisc =
      kinds[i] === 'NORP' &&
      [rows[i - 1], rows[i + 1]].some(
        (near) =>
          near !== undefined &&
          entityOf(near) === 'MISC' &&
          !groups.has(near.form.toLowerCase()) &&
          /^NNP/.test(near.xpos),
      );
    if (inLongerMisc && !isGroupTag(row)) kinds[i] = null;
  });
  return label(
    kinds,
    kinds.map(() => false),
  );
}

/** Labels of a GUM sentence: of each person, organisation or place, the proper nouns around its head. */
export function gumNames(rows: readonly Row[], groups: ReadonlySet<string>, open: GumSpans): string[] {
  const kinds: (string | null)[] = rows.map(() => null);
  const starts = rows.map(() => false);
  const proper = (i: number): boolean => /^NNPS?$/.test(rows[i]?.xpos ?? '') || rows[i]?.upos === 'PROPN';
  for (const { from, to, type } of open.read(rows).sort((a, b) => b.to - b.from - (a.to - a.from))) {
    const kind = KINDS[type];
    if (kind === undefined) continue;
    let head = from;
    for (let i = from; i < to; i++)
      if (rows[i]!.head === 0 || rows[i]!.head <= from || rows[i]!.head > to) head = i;
    if (!proper(head)) continue;
    const linked = (i: number): boolean =>
      proper(i) || (/^(?:of|the|and|for|&|-|in|de)$/.test(rows[i]!.form) && kind !== 'PERSON');
    let first = head;
    let last = head;
    while (first > from && linked(first - 1)) first--;
    while (last + 1 < to && linked(last + 1)) last++;
    while (!proper(first)) first++;
    while (!proper(last)) last--;
    if (kind === 'PERSON') while (first < last && TITLES.has(rows[first]!.form.toLowerCase())) first++;
    if (kind === 'PERSON' && TITLES.has(rows[first]!.form.toLowerCase())) continue;
    for (let i = first; i <= last; i++) {
      kinds[i] = kind;
      starts[i] = i === first;
    }
  }
  rows.forEach((row, i) => {
    const group = groups.has(row.form.toLowerCase()) && /^\p{Lu}/u.test(row.form);
    if (group && (kinds[i] === null ? isGroupTag(row) : kinds[i] === 'PERSON' && row.xpos === 'NNPS'))
      kinds[i] = 'NORP';
  });
  return label(kinds, starts);
}

/** Corrects the labels of a silver document in place: a surname alone is the person whom the document names in full. */
export function settleSurnames(
  sentences: readonly (readonly Row[])[],
  labels: readonly string[][],
  always: ReadonlySet<string>,
): void {
  const surnames = new Set(always);
  sentences.forEach((rows, s) => {
    for (const surname of fullNames(rows, labels[s]!)) surnames.add(surname);
  });
  const isCapital = (row: Row | undefined): boolean => row !== undefined && /^\p{Lu}/u.test(row.form);
  sentences.forEach((rows, s) => {
    const names = labels[s]!;
    const titled = rows.filter(isCapital).length * 2 > rows.length;
    rows.forEach((row, i) => {
      if (titled || !surnames.has(row.form) || !/^NNP/.test(row.xpos) || names[i]!.startsWith('I-')) return;
      if (
        names[i + 1]?.startsWith('I-') ||
        isCapital(rows[i + 1]) ||
        (i > 0 && names[i] === 'O' && isCapital(rows[i - 1]))
      )
        return;
      names[i] = 'B-PERSON';
    });
  });
}

/** The last words of the persons of two words and more. */
export function fullNames(rows: readonly Row[], labels: readonly string[]): string[] {
  return rows
    .filter((_, i) => labels[i] === 'I-PERSON' && labels[i + 1] !== 'I-PERSON')
    .map((row) => row.form)
    .filter((form) => /^\p{Lu}\p{L}{2,}/u.test(form));
}

/** Reads the entity spans of a document's sentences, one after the other: a mention opens and closes by id. */
export class GumSpans {
  /** Spans of one sentence as row ranges; those that cross a sentence's end are left out. */
  read(rows: readonly Row[]): { from: number; to: number; type: string }[] {
    const spans: { from: number; to: number; type: string }[] = [];
    const stack: { id: string; from: number; type: string }[] = [];
    rows.forEach((row, i) => {
      const value = /(?:^|\|)Entity=([^|]*)/.exec(row.misc)?.[1] ?? '';
      for (const piece of value.match(/\([^()]*\)?|[^()]+\)/g) ?? []) {
        const id = /^\(?([^-)]+)/.exec(piece)![1]!;
        if (piece.startsWith('(')) stack.push({ id, from: i, type: piece.slice(1).split('-')[1] ?? '' });
        if (!piece.endsWith(')')) continue;
        const at = stack.map((entry) => entry.id).lastIndexOf(id);
        if (at < 0) continue;
        const [entry] = stack.splice(at, 1);
        spans.push({ from: entry!.from, to: i + 1, type: entry!.type.replace(/\)$/, '') });
      }
    });
    return spans;
  }
}

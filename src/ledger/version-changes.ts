// Two states of a page, each with what a reading found in it: which entries are new, gone, changed, or the same. Entries
// are told apart by the ids that last, so words that merely moved on the page are the same.
import type { ClaimKind } from '../claims/claim.ts';
import { segment } from '../language/segment.ts';
import { sentenceSpans } from '../language/sentence-spans.ts';
import { lowerBound } from '../text/lower-bound.ts';
import type { Span } from '../text/span.ts';
import { type Entry, type EntryKind, REFERENCES, spansOf } from './entries.ts';

/** One state of a page. */
export interface PageEntries {
  readonly text: string;
  /** In the order of the reading; `id` is the one that lasts, `localId` that of the reading. */
  readonly entries: readonly {
    readonly id: string;
    readonly kind: EntryKind;
    readonly localId: string;
    readonly body: Readonly<Record<string, unknown>>;
  }[];
}

/** An entry with the words that show it. */
export interface ShownChange {
  readonly id: string;
  readonly entry: EntryKind;
  /** Of claims. */
  readonly claim?: ClaimKind;
  /** The sentence of its first words, in the later text; of what is gone in the earlier. */
  readonly span: Span;
  readonly words: string;
}

/** A field that says something else now: spans as their words, other entries by ids that last, null for nothing. */
export interface ChangedField {
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What changed from one state of a page to another, each list in the order of its reading. */
export interface VersionChanges {
  readonly added: readonly ShownChange[];
  readonly gone: readonly ShownChange[];
  readonly changed: readonly (ShownChange & { readonly fields: readonly ChangedField[] })[];
  /** How many entries are there in both with the same fields. */
  readonly same: number;
}

/** How a thing was found, or where else it is mentioned: no change of what the page says. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...['id', 'trigger', 'mentions', 'links', 'candidates', 'origin', 'rule', 'score', 'why'],
]);

export function versionChanges(before: PageEntries, after: PageEntries): VersionChanges {
  const earlier = new Map(before.entries.map((entry) => [entry.id, entry]));
  const later = new Set(after.entries.map(({ id }) => id));
  const [showBefore, showAfter] = [shower(before), shower(after)];
  const [fieldsBefore, fieldsAfter] = [fieldReader(before), fieldReader(after)];
  const added: ShownChange[] = [];
  const changed: (ShownChange & { readonly fields: readonly ChangedField[] })[] = [];
  let same = 0;
  for (const entry of after.entries) {
    const old = earlier.get(entry.id);
    if (old === undefined) {
      added.push(showAfter(entry));
      continue;
    }
    const fields = changedFields(fieldsBefore(old), fieldsAfter(entry));
    if (fields.length === 0) same++;
    else changed.push({ ...showAfter(entry), fields });
  }
  const gone = before.entries.filter(({ id }) => !later.has(id)).map(showBefore);
  return { added, gone, changed, same };
}

/** So many entries of one kind. */
export interface ChangeCounts {
  readonly new: number;
  readonly gone: number;
  readonly changed: number;
}

/** How many entries of a kind changed. */
export function changeCounts({ added, gone, changed }: VersionChanges, kind: EntryKind): ChangeCounts {
  const count = (all: readonly ShownChange[]) => all.filter(({ entry }) => entry === kind).length;
  return { new: count(added), gone: count(gone), changed: count(changed) };
}

type PageEntry = PageEntries['entries'][number];
type Fields = ReadonlyMap<string, unknown>;

function changedFields(before: Fields, after: Fields): ChangedField[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.flatMap((name) => {
    const [was, is] = [before.get(name) ?? null, after.get(name) ?? null];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ name, before: was, after: is }];
  });
}

/** Reads the fields of entries so that they can be held against those of another text. */
function fieldReader({ text, entries }: PageEntries): (entry: PageEntry) => Fields {
  const lasting = new Map(entries.map(({ localId, id }) => [localId, id]));
  const said = (name: string, value: unknown): unknown => {
    if (isSpan(value)) return plain(text.slice(...value));
    if (Array.isArray(value)) return value.map((one) => said(name, one));
    if (typeof value === 'string') return REFERENCES.has(name) ? (lasting.get(value) ?? value) : value;
    if (typeof value !== 'object' || value === null) return value;
    const parts = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(parts.map(([part, one]) => [part, said(part, one)]));
  };
  return ({ body }) =>
    new Map(
      Object.entries(body).flatMap(([name, value]) =>
        LEFT_OUT.has(name) ? [] : [[name, said(name, value)] as const],
      ),
    );
}

/** Shows entries with their sentences, which are looked for only when there is something to show. */
function shower({ text }: PageEntries): (entry: PageEntry) => ShownChange {
  let sentences: { readonly spans: readonly Span[]; readonly ends: Int32Array } | null = null;
  return ({ id, kind, body }) => {
    if (sentences === null) {
      const spans = sentenceSpans(segment(text));
      sentences = { spans, ends: Int32Array.from(spans, ([, end]) => end) };
    }
    const first = spansOf({ kind, body } as unknown as Entry)[0] ?? [0, 0];
    const around = sentences.spans[lowerBound(sentences.ends, first[0] + 1)];
    const span = around !== undefined && around[0] <= first[0] ? around : first;
    const claim = kind === 'claim' ? { claim: body['kind'] as ClaimKind } : {};
    return { id, entry: kind, ...claim, span, words: plain(text.slice(...span)) };
  };
}

function isSpan(value: unknown): value is Span {
  return Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'number');
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

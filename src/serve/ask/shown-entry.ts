// What `dateline show` tells of an entry: its words in context, its fields in words, who says it, and what befell it.
import { type Entry, spansOf } from '../../ledger/entries.ts';
import type { Reading } from '../../reader.ts';
import type { Judgement } from '../../store/judgement.ts';
import type { Ledger } from '../../store/ledger.ts';
import type { EntryHistory, Version } from '../../store/records.ts';
import type { Span } from '../../text/span.ts';
import { namesOf } from '../cli/page/names.ts';
import { fieldsOf } from './fields.ts';
import { paragraphAt } from './paragraph.ts';

export interface ShownEntry {
  readonly id: string;
  readonly entry: Entry['kind'];
  /** `rejected` by a person; `gone`: the newest reading of the newest version does not find it. */
  readonly state: 'live' | 'rejected' | 'gone';
  /** The paragraph, where it stands in the text, and the words that the entry is named after. */
  readonly context: { readonly span: Span; readonly text: string; readonly marked: Span | null };
  /** As it holds, corrections included: offsets, and ids of its reading. */
  readonly body: Entry['body'];
  readonly fields: readonly { readonly name: string; readonly words: string }[];
  /** Who says it, then who tells that; the report is last. Empty for what nobody says. */
  readonly sources: readonly string[];
  readonly version: Omit<Version, 'text'>;
  readonly why: {
    readonly rule: string | null;
    readonly score: number | null;
    readonly reasons: readonly string[];
  };
  readonly found: readonly Omit<EntryHistory['found'][number], 'body'>[];
  readonly judgements: readonly Judgement[];
}

/** The entry `id`; null when there is none. */
export async function shownEntry(ledger: Ledger, id: string): Promise<ShownEntry | null> {
  const history = await ledger.entry(id);
  const last = history?.found.at(-1);
  if (!history || !last) return null;
  const { live, judgements, found, kind, report } = history;
  const at = live?.version ?? last.version;
  const { text, ...version } = (await ledger.versions(report)).find((one) => one.id === at)!;
  const beside = await ledger.entriesBeside(id, at);
  const of = (which: Entry['kind']) => beside.filter((one) => one.kind === which).map(({ body }) => body);
  const reading = {
    ...{ id: at, sha256: version.body, sentences: [], times: of('time'), statements: of('statement') },
    ...{ claims: of('claim'), actors: of('actor'), places: of('place') },
  } as unknown as Reading;
  const localIds = new Map(beside.map((one) => [one.id, one.localId]));
  const body = (live?.body ?? last.body) as unknown as Entry['body'];
  const entry = { kind, body } as Entry;
  const marked = spansOf(entry)[0] ?? null;
  const span = paragraphAt(text, marked ?? [0, 0]);
  const said = judgements.findLast(({ inForce, action }) => inForce && OF_ENTRIES.has(action));
  const { rule, score, why, links } = body as Partial<Reasons>;
  const reasons = [
    ...(why === undefined ? [] : [why]),
    ...(links ?? []).map((one) => `${one.rule}: ${one.text}`),
  ];
  return {
    ...{ id, entry: kind, body, version, judgements },
    state: live ? 'live' : said?.action === 'reject' ? 'rejected' : 'gone',
    context: { span, text: text.slice(...span), marked },
    fields: fieldsOf(entry, text, reading, localIds),
    sources: sourcesOf(entry, text, reading, localIds),
    why: { rule: rule ?? null, score: score ?? null, reasons: [...new Set(reasons)] },
    found: found.map(({ body: _, ...rest }) => rest),
  };
}

const OF_ENTRIES: ReadonlySet<string> = new Set(['accept', 'reject', 'correct']);

/** What entries of one kind or another say of how they came about. */
interface Reasons {
  readonly rule: string;
  readonly score: number;
  readonly why: string;
  readonly links: readonly { readonly rule: string; readonly text: string }[];
}

function sourcesOf(
  entry: Entry,
  text: string,
  reading: Reading,
  localIds: ReadonlyMap<string, string>,
): string[] {
  if (entry.kind !== 'statement' && entry.kind !== 'claim') return [];
  const names = namesOf(text, reading);
  const statements = new Map(reading.statements.map((one) => [one.id, one]));
  const local = (id: string | null | undefined) => (id == null ? undefined : (localIds.get(id) ?? id));
  const chain: string[] = [];
  let next: string | undefined;
  if (entry.kind === 'claim') {
    const { source, statement } = entry.body;
    const told = statements.get(local(statement) ?? '');
    if (source !== undefined && told === undefined) chain.push(names.called(source, null));
    else if (source !== undefined || told?.source === null) next = told?.id;
  } else {
    const { actor, within } = entry.body;
    chain.push(names.speaker({ ...entry.body, actor: local(actor) ?? null }));
    next = local(within);
  }
  const seen = new Set<string>();
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    const told = statements.get(next);
    if (told !== undefined) chain.push(names.speaker(told));
    next = local(told?.within);
  }
  return [...chain.filter((name, i) => name !== chain[i - 1]), 'the report'];
}

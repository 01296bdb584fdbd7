// A reading → the notes in its margin: one for each statement and claim, with the words that each of its parts is.
import type { ReadClaim, ReadStatement, ReportReading } from '../../lib/contract.ts';

type Span = readonly [from: number, to: number];

/** What a stretch of words is in an entry. */
export type Role =
  | 'source'
  | 'cue'
  | 'content'
  | 'addressee'
  | 'trigger'
  | ('who' | 'count' | 'place' | 'from' | 'via' | 'to' | 'time' | 'object');

export interface NotePart {
  readonly role: Role;
  readonly from: number;
  readonly to: number;
}

export interface Note {
  /** From 1 on, in the order of the text. */
  readonly number: number;
  /** The id that lasts. */
  readonly id: string;
  readonly entry: 'statement' | 'claim';
  /** `statement`, or the kind of the claim. */
  readonly kind: string;
  /** How a claim stands, or with what force a limit is set. */
  readonly standing: string | null;
  /** ISO 8601: of a deadline. */
  readonly due: string | null;
  /** Who says it, as the report calls them; null where it is the report's own voice, or nobody is named. */
  readonly speaker: string | null;
  readonly parts: readonly NotePart[];
  /** Where its number stands: behind the words that it is named after. */
  readonly at: number;
  readonly judged: 'accept' | 'correct' | 'reject' | null;
  /** Conflicts that it is a side of. */
  readonly conflicts: readonly string[];
  readonly score: number;
  readonly rule: string | null;
  /** The entry itself, for corrections. */
  readonly body: ReadStatement | ReadClaim;
}

const SLOTS = ['who', 'count', 'place', 'from', 'via', 'to', 'time', 'object', 'source'] as const;

/** The notes in the order of the text. Entries that rest on no words have none. */
export function notesOf({ text, reading, ids, judged, conflicts }: ReportReading): Note[] {
  const names = new Map(reading.actors?.map(({ id, name }) => [id, name]));
  const statements = new Map(reading.statements.map((one) => [one.id, one]));
  const called = (span: Span | null | undefined, actor: string | null | undefined): string | null =>
    names.get(actor ?? '') ?? (span ? plain(text.slice(...span)) : null);
  const lasting = (id: string) => ids[id] ?? id;
  const shared = (id: string) => ({
    judged: judged[lasting(id)] ?? null,
    conflicts: conflicts[lasting(id)] ?? [],
  });
  const told = reading.statements.map((one): Omit<Note, 'number'> => {
    const parts = [
      ...part('source', one.source),
      ...part('cue', one.cue),
      ...one.content.flatMap((span) => part('content', span)),
      ...part('addressee', one.addressee),
    ];
    return {
      ...{ id: lasting(one.id), entry: 'statement', kind: 'statement', standing: null, due: null, parts },
      speaker: called(one.source, one.actor),
      at: (one.cue ?? one.source ?? one.content.at(-1) ?? [0, 0])[1],
      ...shared(one.id),
      ...{ score: one.score, rule: one.rule ?? null, body: one },
    };
  });
  const claimed = (reading.claims ?? []).map((one): Omit<Note, 'number'> => {
    const within = statements.get(one.statement ?? '');
    return {
      ...{ id: lasting(one.id), entry: 'claim', kind: one.kind },
      ...{ standing: one.status ?? one.force ?? null, due: one.due ?? null },
      speaker: within ? called(within.source, within.actor) : called(one.source, null),
      parts: [...part('trigger', one.trigger), ...SLOTS.flatMap((role) => part(role, one[role]))],
      at: one.trigger[1],
      ...shared(one.id),
      ...{ score: one.score, rule: one.rule ?? null, body: one },
    };
  });
  return [...told, ...claimed]
    .filter(({ parts }) => parts.length > 0)
    .sort((a, b) => a.at - b.at)
    .map((note, i) => ({ number: i + 1, ...note }));
}

function part(role: Role, span: Span | null | undefined): NotePart[] {
  return span && span[0] < span[1] ? [{ role, from: span[0], to: span[1] }] : [];
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

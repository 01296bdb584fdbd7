// The fields of an entry in words: spans as what they say, ids as the names behind them.
import type { Entry } from '../../ledger/entries.ts';
import type { Reading } from '../../reader.ts';
import type { Span } from '../../text/span.ts';
import { namesOf } from '../cli/page/names.ts';

/** Told elsewhere, or of no use to a person. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'id',
  'rule',
  'score',
  'why',
  'links',
  'candidates',
  'origin',
]);

/** `localIds` are the reading's ids by those that last: corrections use the latter. */
export function fieldsOf(
  { body }: Entry,
  text: string,
  reading: Reading,
  localIds: ReadonlyMap<string, string>,
): { readonly name: string; readonly words: string }[] {
  const names = namesOf(text, reading);
  const quoted = (span: Span) => `“${names.words(span)}”`;
  const called = new Map<string, string>([
    ...(reading.actors ?? []).map(({ id, name, kind }) => [id, `${name} (${kind})`] as const),
    ...(reading.places ?? []).map(({ id, name }) => [id, name] as const),
    ...reading.times.map(({ id, span }) => [id, quoted(span)] as const),
    ...reading.statements.map((one) => [one.id, `what ${names.speaker(one)} says`] as const),
  ]);
  const named = (id: unknown) => called.get(localIds.get(String(id)) ?? String(id)) ?? String(id);
  const words = (name: string, value: unknown): string => {
    if (isSpan(value)) return quoted(value);
    if (Array.isArray(value) && value.every(isSpan)) return [...new Set(value.map(quoted))].join(', ');
    if (Array.isArray(value)) return value.map(named).join(', ');
    if (typeof value === 'object')
      return Object.entries(value ?? {})
        .map(([key, one]) => `${key} ${isSpan(one) ? quoted(one) : String(one)}`)
        .join(', ');
    return /^(?:actor|statement|within|anchor)$/.test(name) ? named(value) : String(value);
  };
  return Object.entries(body).flatMap(([name, value]) => {
    const nothing = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
    return nothing || LEFT_OUT.has(name) ? [] : [{ name, words: words(name, value) }];
  });
}

function isSpan(value: unknown): value is Span {
  return Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'number');
}

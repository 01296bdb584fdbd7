// `status=denied who=120..134` becomes the fields of a correction.
import { correctableFields } from '../../ledger/correctable-fields.ts';
import { UsageError } from './usage-error.ts';

/** Fields that the ledger takes, over all kinds of entries. */
const FIELDS: ReadonlySet<string> = new Set(correctableFields());
/** Fields whose values are numbers. */
const NUMBERS: ReadonlySet<string> = new Set(['lat', 'lon', 'score']);
/** Fields of several stretches. */
const LISTS: ReadonlySet<string> = new Set(['content', 'mentions']);

/** Throws `UsageError` for what is no FIELD=VALUE, a field that entries do not have, or one named twice. */
export function correctionFrom(given: readonly string[]): Readonly<Record<string, unknown>> {
  const fields = new Map<string, unknown>();
  for (const one of given) {
    const [, name, value] = /^([a-zA-Z]+)=(.*)$/s.exec(one) ?? [];
    if (name === undefined || value === undefined)
      throw new UsageError(`${one} is no correction: write FIELD=VALUE, such as status=denied.`);
    if (!FIELDS.has(name))
      throw new UsageError(`Entries have no field ${name}. There are ${[...FIELDS].join(', ')}.`);
    if (fields.has(name)) throw new UsageError(`${name} is named twice.`);
    fields.set(name, readValue(name, value));
  }
  return Object.fromEntries(fields);
}

function readValue(name: string, value: string): unknown {
  const span = /^(\d{1,9})\.\.(\d{1,9})$/.exec(value);
  if (span) {
    const offsets = [Number(span[1]), Number(span[2])];
    return LISTS.has(name) ? [offsets] : offsets;
  }
  if (/^(?:[[{"]|null$)/.test(value) || NUMBERS.has(name))
    try {
      return JSON.parse(value);
    } catch {
      throw new UsageError(`The value of ${name} is not JSON: ${value}`);
    }
  return value;
}

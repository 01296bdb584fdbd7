// A sentence with where it stands: whose words they are, in which report, and who else carries the account.

import { actorLabel } from '../../../ledger/labels.ts';
import type { RecordVersion } from '../../../ledger/read-version.ts';
import type { LedgerRecord } from '../../../ledger/record.ts';
import type { Span } from '../../../text/span.ts';
import { safeText } from '../page/safe-text.ts';

/** What a saying is looked up by. */
export interface Told {
  /** The entry's id. */
  readonly id: string;
  readonly version: string;
  readonly sentence: Span;
  /** Keys of those who say so, from the innermost outwards. */
  readonly told: readonly string[];
}

/** One sentence of one report. */
export interface Saying {
  readonly id: string;
  /** Who says so, from the innermost outwards; empty for the report's own voice. */
  readonly told: readonly { readonly key: string; readonly name: string }[];
  /** The sentence, as it stands in the text. */
  readonly words: string;
  readonly span: Span;
  readonly version: string;
  readonly report: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  /** Other reports with the same account. */
  readonly carriers: readonly { readonly report: string; readonly outlet: string | null }[];
}

/** Looks sayings up in a record. */
export function sayingsIn(record: LedgerRecord): (told: Told) => Saying {
  const carriedWith = new Map<string, readonly RecordVersion[]>();
  for (const group of record.carriers.values()) for (const { id } of group) carriedWith.set(id, group);
  return ({ id, version, sentence, told }) => {
    const { report, title, url, outlet, published, text } = record.versions.get(version)!;
    return {
      id,
      told: told.map((key) => ({ key, name: record.nameIn(version, key) ?? actorLabel(record, key) })),
      words: text.slice(...sentence),
      span: sentence,
      ...{ version, report, title, url, outlet, published },
      carriers: carriedWith
        .get(version)!
        .filter((one) => one.id !== version)
        .map((one) => ({ report: one.report, outlet: one.outlet })),
    };
  };
}

/** `Mark Esper`, `Mark Esper, as told by Reuters`, `Sample Wire itself`; safe to print. */
export function speaker({ told, outlet }: Pick<Saying, 'told' | 'outlet'>): string {
  const [first, ...rest] = told.map(({ name }) => name);
  if (first === undefined) return safeText(outlet === null ? 'the report itself' : `${outlet} itself`);
  return safeText(rest.length === 0 ? first : `${first}, as told by ${rest.at(-1)!}`);
}

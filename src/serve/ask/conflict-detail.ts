// One conflict laid open: each side in its paragraph, who carries it and how many independent accounts say so, every pair of
// sentences, and what would settle it.
import type { Conflict, ConflictSide } from '../../ledger/conflicts/conflict.ts';
import { bySentences, type Disagreement } from '../../ledger/conflicts/disagreements.ts';
import type { Proposition } from '../../ledger/proposition.ts';
import type { RecordVersion } from '../../ledger/read-version.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import type { ConflictAnswer, ConflictItem, Passage } from '../contract/conflicts.ts';
import { paragraphAt } from './paragraph.ts';
import { sayingsIn } from './saying.ts';
import { whatSettles } from './what-settles.ts';

/** Pairs that are given at most. */
const PAIRS = 200;

/** The detail of the conflict `item`, which `found` was made to; `said` holds propositions by `version id`. */
export function conflictDetail(
  record: LedgerRecord,
  item: ConflictItem,
  { shown, pairs }: Disagreement,
  said: ReadonlyMap<string, Proposition>,
): ConflictAnswer {
  const aligned = pairs.map((pair) => align(shown, pair));
  const saying = sayingsIn(record);
  const passage = (side: ConflictSide, all: readonly ConflictSide[]): Passage => {
    const { text } = record.versions.get(side.version)!;
    const span = paragraphAt(text, side.sentence);
    const accounts = new Set(all.map(({ version, id }) => said.get(`${version} ${id}`)?.account ?? version));
    const carriers = [...accounts].flatMap((one) => record.carriers.get(one) ?? []);
    return {
      ...{ text: text.slice(...span), span, sentence: side.sentence },
      marked: said.get(`${side.version} ${side.id}`)?.trigger ?? null,
      ...{ carriers: carriers.toSorted(byDate).map(told), origins: accounts.size },
    };
  };
  return {
    conflict: item,
    a: passage(
      shown.a,
      aligned.map(({ a }) => a),
    ),
    b: passage(
      shown.b,
      aligned.map(({ b }) => b),
    ),
    pairs: bySentences(aligned)
      .slice(0, PAIRS)
      .map(({ a, b }) => ({ a: saying(a), b: saying(b) })),
    settle: whatSettles(item),
  };
}

/** The pair with its sides as those of `shown`: `a` of a conflict is whichever has the lesser id. */
function align(shown: Conflict, { a, b }: Conflict): Pick<Conflict, 'a' | 'b'> {
  const side = ({ told, value }: ConflictSide): string => `${told[0] ?? ''} ${value}`;
  const teller = ({ told }: ConflictSide): string => told[0] ?? '';
  if (side(a) === side(shown.a) || side(b) === side(shown.b)) return { a, b };
  if (side(a) === side(shown.b) || side(b) === side(shown.a)) return { a: b, b: a };
  return teller(a) === teller(shown.b) && teller(a) !== teller(shown.a) ? { a: b, b: a } : { a, b };
}

function byDate(a: RecordVersion, b: RecordVersion): number {
  const order = ({ published, report }: RecordVersion): string => `${published ?? '~'} ${report}`;
  return order(a) < order(b) ? -1 : 1;
}

function told({ id, report, title, url, outlet, published }: RecordVersion) {
  return { version: id, report, title, url, outlet, published };
}

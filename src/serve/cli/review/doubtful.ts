// `dateline review doubtful`: actors that may be one and are kept apart, each pair with the sentences that name them and
// the commands that make them one or hold them apart.
import { isBound } from '../../../ledger/actor-key.ts';
import { type DoubtfulActor, doubtfulActors } from '../../../ledger/doubtful-actors.ts';
import type { WholeRecord } from '../../../ledger/record.ts';
import { type Saying, sayingsIn } from '../../ask/saying.ts';
import { evidenceLines, indented, run } from '../ask/evidence-lines.ts';
import type { PageSettings } from '../page/ink.ts';
import { safeText } from '../page/safe-text.ts';

/** One of two, with the first sentence that names it; `id` is that of its entry. */
interface NamedActor extends Omit<Saying, 'told'> {
  readonly key: string;
  readonly name: string;
}

interface DoubtfulItem {
  readonly rule: string;
  readonly why: string;
  readonly score: number;
  readonly from: NamedActor;
  readonly into: NamedActor;
  /** The command that makes them one, shown as `into`. */
  readonly merge: string;
  /** The command that holds them apart. */
  readonly split: string;
}

/** The doubtful pairs of a record, surest first. `place` is the ledger, where it was named. */
export function doubtfulItems(record: WholeRecord, place: string | undefined): DoubtfulItem[] {
  const saying = sayingsIn(record);
  const named = ({ key, name, entry, version, sentence }: DoubtfulActor): NamedActor => {
    const { told: _, ...where } = saying({ id: entry, version, sentence, told: [] });
    return { key, name, ...where };
  };
  const where = place === undefined ? '' : ` --ledger ${quoted(place)}`;
  return doubtfulActors(record).map(({ rule, why, score, from, into }) => {
    const command = (action: string) => `dateline review ${action} ${meant(from)} ${meant(into)}${where}`;
    return {
      ...{ rule, why, score, from: named(from), into: named(into) },
      ...{ merge: command('merge'), split: command('split') },
    };
  });
}

/** What a command names an actor by: one of a single report by its entry. */
const meant = ({ key, entry }: DoubtfulActor): string => (isBound(key) ? entry : quoted(key));

/** A word as a shell takes it. */
const quoted = (word: string): string =>
  /^[\w:./@-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

/** The pairs for a person. */
export function doubtfulPage(items: readonly DoubtfulItem[], page: PageSettings): string[] {
  if (items.length === 0) return ['No actors that may be one, but on which nobody has ruled.'];
  return items.flatMap(({ why, score, from, into, merge, split }, i) => {
    const lead = `${i + 1}. `;
    return [
      ...indented(
        [run('number', lead), run('title', safeText(`${from.name} — ${into.name}`))],
        ...([0, page, lead.length] as const),
      ),
      ...indented([run('quiet', safeText(`Why: ${why} · score ${score.toFixed(2)}`))], 3, page),
      ...[from, into].flatMap((one) => evidenceLines({ ...one, told: [] }, 5, page)),
      // In one line each, however long, so that it can be copied.
      ...[merge, split].map((command) => `   ${page.ink('cue', safeText(command))}`),
      '',
    ];
  });
}

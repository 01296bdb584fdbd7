// `dateline review doubtful`: actors that may be one and are kept apart, each pair with the sentences that name them and
// the commands that make them one or hold them apart.
import type { DoubtfulItem } from '../../contract/doubtful.ts';
import { evidenceLines, indented, run } from '../ask/evidence-lines.ts';
import type { PageSettings } from '../page/ink.ts';
import { safeText } from '../page/safe-text.ts';
import { shellWord } from '../shell-word.ts';

/** A pair with the commands that would settle it. */
interface WithCommands extends Omit<DoubtfulItem, 'merge' | 'split'> {
  /** Makes them one, shown as `into`. */
  readonly merge: string;
  /** Holds them apart. */
  readonly split: string;
}

/** The pairs with commands in place of judgements. `place` is the ledger, where it was named. */
export function withCommands(pairs: readonly DoubtfulItem[], place: string | undefined): WithCommands[] {
  const where = place === undefined ? '' : ` --ledger ${shellWord(place)}`;
  const command = (action: string, one: string, other: string): string =>
    `dateline review ${action} ${shellWord(one)} ${shellWord(other)}${where}`;
  return pairs.map(({ merge, split, ...pair }) => ({
    ...pair,
    merge: command('merge', merge.target, merge.value.into),
    split: command('split', split.target, split.value.from),
  }));
}

/** The pairs for a person. */
export function doubtfulPage(items: readonly WithCommands[], page: PageSettings): string[] {
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

// Watches, what they have told and how much they would tell, as lines for a person.
import type { Expected } from '../../../store/alerts/expected.ts';
import type { AlertPage, StoredAlert } from '../../../store/alerts/stored-alerts.ts';
import type { Watch } from '../../../store/alerts/watch.ts';
import { askedWords } from '../../alerts/watched.ts';
import { cut } from '../page/cut.ts';
import { day } from '../page/day.ts';
import { safeText } from '../page/safe-text.ts';
import { wrap } from '../page/wrap.ts';
import { counted } from '../tally.ts';

/** A watch in three lines. */
export function watchLines(watch: Watch, width: number): string[] {
  const { id, name, webhook, ended, alerts, waiting, sent, failed, error, at, author } = watch;
  const way =
    webhook === null ? 'a feed only' : `${sent} sent · ${waiting} waiting · ${failed} failed · to ${webhook}`;
  const end = ended === null ? '' : ` · ended ${day(ended.at)} by ${ended.author}`;
  return [
    cut(safeText(`${id}  ${name}`), width),
    ...indented(`${askedWords(watch)} · made ${day(at)} by ${author}${end}`, 4, width),
    ...indented(`${counted(alerts, 'alert')} · ${way}`, 4, width),
    ...(error === null ? [] : indented(`Last attempt: ${error}`, 4, width)),
  ];
}

/** A page of what a watch has told. */
export function alertLines({ alerts, total }: AlertPage, width: number): string[] {
  if (total === 0) return ['Nothing has been told yet.'];
  return alerts.flatMap((alert) => [
    cut(safeText(`${alert.id}  ${day(alert.at)}  ${alert.rule}${stateOf(alert)}`), width),
    ...indented(alert.title, 4, width),
    ...(alert.why === null ? [] : indented(alert.why, 4, width)),
    ...entryLines(alert.entries, width),
    ...(alert.delivery?.error == null ? [] : indented(`Last attempt: ${alert.delivery.error}`, 4, width)),
    '',
  ]);
}

function stateOf({ delivery }: StoredAlert): string {
  if (delivery === null) return '';
  const { state, attempts, nextAt } = delivery;
  const tries = attempts > 1 || state === 'failed' ? ` after ${counted(attempts, 'attempt')}` : '';
  return `  ${state}${tries}${state === 'waiting' && attempts > 0 ? `, next ${nextAt}` : ''}`;
}

/** How much a watch would tell, with the newest examples. */
export function expectedLines(
  { to, last7, last30, last365, total, examples }: Expected,
  width: number,
): string[] {
  const days =
    to === null
      ? 'No report is dated, so nothing can be said by day'
      : `In the 7, 30 and 365 days up to ${day(to)}: ${last7}, ${last30} and ${last365}`;
  return [
    ...indented(`Expected: ${counted(total, 'sentence')} of what the ledger holds. ${days}.`, 0, width),
    ...entryLines(
      examples.map((hit) => ({ ...hit, words: hit.sentence })),
      width,
    ),
  ];
}

interface ShownEntry {
  readonly id: string;
  readonly words: string;
  readonly outlet: string | null;
  readonly report: string;
  readonly published: string | null;
}

/** The sentences of entries, each once, and where they stand. */
function entryLines(entries: readonly ShownEntry[], width: number): string[] {
  const groups = new Map<string, ShownEntry[]>();
  for (const one of entries) groups.set(one.words, [...(groups.get(one.words) ?? []), one]);
  return [...groups].flatMap(([words, [first, ...rest]]) => [
    ...indented(words, 4, width),
    ...indented(
      [
        first!.published === null ? 'undated' : day(first!.published),
        first!.outlet ?? first!.report,
        [first!, ...rest].map(({ id }) => id).join(' '),
      ].join(' · '),
      6,
      width,
    ),
  ]);
}

function indented(text: string, by: number, width: number): string[] {
  return wrap([{ role: 'plain', text: safeText(text) }], Math.max(10, width - by)).map(
    (line) => `${' '.repeat(by)}${line.map((run) => run.text).join('')}`,
  );
}

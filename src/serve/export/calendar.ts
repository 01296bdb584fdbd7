// Deadlines as iCalendar (RFC 5545): an all-day event from the first to the last day that any saying names as the end. Every
// value comes from the data, so that the same ledger gives the same file.

import { type Deadline, deadlines } from '../../ledger/deadlines.ts';
import { shortHash } from '../../ledger/short-hash.ts';
import { dayIn, dayText } from '../../time/day-span.ts';
import { actorLabel, placeLabel } from '../ask/labels.ts';
import { type Saying, sayingsIn } from '../ask/saying.ts';
import { webAddress } from './address.ts';
import { icalLine, icalText } from './ical-lines.ts';
import type { Material } from './material.ts';
import { latestMoment, NO_MOMENT } from './moment.ts';
import { quotedWords, teller } from './quoted.ts';

/** Changes of a limit, for which the number of its revision goes up. */
const REVISED: ReadonlySet<Deadline['sayings'][number]['change']> = new Set([
  ...(['extended', 'brought forward', 'differs'] as const),
]);

/** The file, in pieces; `keys` are those of the deadlines that are wanted, all when left out. */
export function* calendar(
  { record }: Pick<Material, 'record'>,
  keys: ReadonlySet<string> | null = null,
): Generator<string> {
  yield icalLine('BEGIN', 'VCALENDAR');
  yield icalLine('VERSION', '2.0');
  yield icalLine('PRODID', '-//Dateline//Deadlines in news reports//EN');
  yield icalLine('CALSCALE', 'GREGORIAN');
  const saying = sayingsIn(record);
  const toldBy = new Map(record.propositions.map(({ id, told }) => [id, told]));
  for (const one of deadlines(record.propositions)) {
    if (keys !== null && !keys.has(one.key)) continue;
    const said = one.sayings.map((each) => ({ ...each, ...saying(each) }));
    const done = one.deeds.map((each) => ({
      ...each,
      ...saying({ ...each, told: toldBy.get(each.id) ?? [] }),
    }));
    const where = one.place === null ? '' : `, ${placeLabel(record, one.place)}`;
    const url = said.map((each) => webAddress(each.url)).find((each) => each !== null);
    const moment = latestMoment([...said, ...done].map(({ published }) => published)) ?? NO_MOMENT;
    yield icalLine('BEGIN', 'VEVENT');
    yield icalLine('UID', `d_${shortHash([one.key])}@dateline`);
    yield icalLine('DTSTAMP', moment.replace(/[-:]/g, ''));
    yield icalLine('SEQUENCE', String(said.filter(({ change }) => REVISED.has(change)).length));
    yield icalLine('DTSTART;VALUE=DATE', basic(one.earliest));
    yield icalLine('DTEND;VALUE=DATE', basic(dayText(dayIn(one.latest)! + 1)));
    yield icalLine('TRANSP', 'TRANSPARENT');
    yield icalLine('SUMMARY', icalText(`Limit: ${actorLabel(record, one.who)}, ${one.act}${where}`));
    yield icalLine(
      'DESCRIPTION',
      icalText(
        [
          ...said.map(
            ({ force, due, change, ...each }) =>
              `${force ?? 'said'} to ${due.to} (${change}) — ${evidence(each)}`,
          ),
          ...done.map(({ status, ...each }) => `reported ${status} — ${evidence(each)}`),
        ].join('\n\n'),
      ),
    );
    if (url !== undefined) yield icalLine('URL', url);
    yield icalLine('END', 'VEVENT');
  }
  yield icalLine('END', 'VCALENDAR');
}

/** Who says so, when and in which words. */
function evidence(saying: Saying & { readonly said: string | null }): string {
  const { said, outlet, report, id } = saying;
  const when = said === null ? '' : `, ${said}`;
  return `${teller(saying)}${when}: ${quotedWords(saying)} (${outlet ?? report}, ${id})`;
}

const basic = (day: string): string => day.replaceAll('-', '');

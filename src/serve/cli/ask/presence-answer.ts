// `dateline presence [PLACE]`: which forces are, were or are to be where, as reports say, the latest first.

import { countryName } from '../../../ledger/country-name.ts';
import { dayText } from '../../../ledger/day-span.ts';
import { actorLabel, placeLabel } from '../../../ledger/labels.ts';
import { liesWithin } from '../../../ledger/place-key.ts';
import type { Proposition } from '../../../ledger/proposition.ts';
import type { LedgerRecord } from '../../../ledger/record.ts';
import type { PageSettings } from '../page/ink.ts';
import { safeText } from '../page/safe-text.ts';
import { standingOf } from '../page/standing.ts';
import type { Answer, Asked } from './answer.ts';
import { daysLabel, evidenceLines, indented, run } from './evidence-lines.ts';
import { matchNames, theOne } from './match-names.ts';
import { once } from './once.ts';
import { type Saying, sayingsIn, speaker } from './saying.ts';

interface PresenceItem extends Saying {
  readonly force: { readonly key: string; readonly name: string } | null;
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly status: string;
  readonly counts: Proposition['counts'];
  readonly said: { readonly from: string; readonly to: string } | null;
}

/** The presences of the record, of one place and all that lies in it, or of all. */
export function presenceAnswer({ record, name }: Asked): Answer {
  const asked = name === undefined || record.reports === 0 ? null : placeMeant(record, name);
  const saying = sayingsIn(record);
  const found = record.propositions.filter(
    ({ kind, places }) =>
      kind === 'presence' && (asked === null || places.some((place) => liesWithin(place, asked))),
  );
  const items = once(found, ({ side, who, places, status, counts, voice }) =>
    JSON.stringify([side?.key ?? who, places.map(({ id }) => id), status, counts, voice]),
  )
    .toSorted((a, b) => (b.said?.to ?? -1e9) - (a.said?.to ?? -1e9))
    .map((one): PresenceItem => {
      const force = one.side?.key ?? one.who;
      const from = one.said && dayText(one.said.from);
      return {
        force: force === null ? null : { key: force, name: actorLabel(record, force) },
        places: one.places.map(({ id }) => ({ id, name: placeLabel(record, id) })),
        ...{ status: standingOf({ status: one.status ?? 'is' }), counts: one.counts },
        said: one.said && { from: from!, to: dayText(one.said.to) },
        ...saying(one),
      };
    });
  const where = asked === null ? '' : ` in ${safeText(placeLabel(record, asked.id))}`;
  return {
    items,
    columns: [
      ...['force', 'places', 'status', 'least', 'most', 'about', 'says', 'said_from', 'said_to'],
      ...['outlet', 'published', 'words', 'report', 'id'],
    ],
    rows: items.map(({ force, places, status, counts, said, ...one }) => [
      ...[force?.name ?? null, places.map((place) => place.name).join('; '), status, counts?.min ?? null],
      ...[counts?.max ?? null, counts === null ? null : String(counts.hedged), speaker(one)],
      ...[said?.from ?? null, said?.to ?? null],
      ...[one.outlet, one.published, one.words, one.report, one.id],
    ]),
    empty: `No report says which forces are${where}. See dateline presence without a place for all that is known.`,
    page: (settings) => items.flatMap((item) => presenceLines(item, settings)),
  };
}

/** The place that is meant: a country by any of its names, else a place as reports call it. */
function placeMeant(record: LedgerRecord, name: string): { id: string } {
  const countries = [
    ...new Set([...record.places.keys()].map((id) => id.split('/', 1)[0]!).filter((code) => code !== '?')),
  ];
  const known = new Map([...record.places, ...countries.map((code) => [code, named(record, code)] as const)]);
  return { id: theOne(name, matchNames(name, known), 'place') };
}

const named = ({ places }: LedgerRecord, code: string): ReadonlyMap<string, number> =>
  new Map([...(places.get(code) ?? []), [countryName(code), 1]]);

function presenceLines(
  { force, places, status, counts, said, ...saying }: PresenceItem,
  page: PageSettings,
): string[] {
  const figure = (count: number): string => count.toLocaleString('en-GB');
  const many =
    counts === null
      ? []
      : [
          `${counts.hedged ? 'about ' : ''}${figure(counts.min)}${counts.max === null ? ' or more' : counts.max === counts.min ? '' : ` to ${figure(counts.max)}`}`,
        ];
  const where = places.map((one) => one.name).join(', ');
  const what = [where === '' ? 'place not named' : where, force?.name ?? 'force not named', ...many, status];
  return [
    ...indented(
      [
        run('title', safeText(what.join(' · '))),
        run('quiet', ' — '),
        run('source', speaker(saying)),
        run('quiet', said === null ? '' : `, ${daysLabel(said)}`),
      ],
      ...([0, page, 2] as const),
    ),
    ...evidenceLines(saying, 3, page),
    '',
  ];
}

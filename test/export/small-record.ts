// A record of a few toy sentences that has something for every export: forces, places on the map, limits with their days.

import { entryIds } from '../../src/ledger/entry-id.ts';
import type { ReadVersion } from '../../src/ledger/read-version.ts';
import { recordOf } from '../../src/ledger/record.ts';
import type { Reading } from '../../src/reading.ts';
import { type Material, materialOf } from '../../src/serve/export/material.ts';
import { toyRead } from '../store/toy-reader.ts';

/** A report in brief. */
export interface SmallReport {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly url?: string;
}

const DAYS: Readonly<Record<string, string>> = { Friday: '2019-10-25', Monday: '2019-10-28' };
const MAP: Readonly<Record<string, object>> = {
  Syria: { country: 'SY', lat: 35, lon: 37.11 },
  Iraq: { country: 'IQ', lat: 34.12, lon: 44.63 },
};

/** The toy reading, with the force, the coordinates and the days that the toy reader does not know. */
export function smallReading(report: SmallReport): Reading {
  const reading = toyRead(report);
  const words = (span: readonly [number, number]) => report.text.slice(...span);
  const force = {
    ...{ id: 'a0', name: 'US troops', kind: 'force' as const, country: 'US' },
    mentions: (reading.claims ?? []).flatMap(({ who }) => (who ? [who] : [])),
    links: [],
  };
  return {
    ...reading,
    actors: [...(force.mentions.length === 0 ? [] : [force]), ...(reading.actors ?? [])],
    places: (reading.places ?? []).map((place) => ({ ...place, ...MAP[place.name] })),
    claims: (reading.claims ?? []).map((claim) => {
      const { statement, kind } = claim;
      const source = reading.statements.find(({ id }) => id === statement)?.source;
      const day = reading.times.find(({ span }) => span[0] > claim.trigger[1])?.span;
      const due = kind === 'deadline' && day ? DAYS[words(day)] : undefined;
      const { status, ...rest } = claim;
      return {
        ...{ ...rest, actor: 'a0', ...(source ? { source } : {}) },
        ...(due === undefined ? { status: status! } : { force: 'promise' as const, due }),
      };
    }),
  };
}

/** A report read as a version. */
export function smallVersion(report: SmallReport): ReadVersion {
  const { id, text, published = null, outlet = null, title = null, url = null } = report;
  const reading = smallReading(report);
  const ids = entryIds(reading, text);
  return {
    ...{ id: `v_${id}`, report: id, text, published, outlet, title, url, reading },
    entryId: (local) => ids.get(local) ?? local,
  };
}

/** What exports make of reports. */
export function smallMaterial(reports: readonly SmallReport[]): Material {
  const versions = reports.map(smallVersion);
  return materialOf(recordOf(versions), versions);
}

/** Three reports: a limit, its revision in another outlet, what was done; one undated, with characters beyond the plane. */
export const SMALL: readonly SmallReport[] = [
  {
    ...{ id: 'r1', published: '2019-10-22', outlet: 'The Post', title: '=HYPERLINK("x")' },
    url: 'https://post.example/a?b=1&c=2',
    text: '😀 “Breaking”, 𝒜: Ryan said troops will leave Syria by Friday. Esper said troops have left Iraq.',
  },
  {
    ...{ id: 'r2; x, y', published: '2019-10-23T08:00:00+02:00', outlet: 'Wire & Sons' },
    text: 'Ryan said troops will leave Syria by Monday.\nÖ.',
  },
  {
    id: 'r3',
    published: '2019-10-26',
    text: 'Olson said troops have left Syria.',
    url: 'javascript:alert(1)',
  },
  { id: 'r4', text: 'Olson said troops will leave Mali.' },
];

// The fourteen samples as a record: what a newcomer sees of them is what happened, and nothing else stands among it.
import { beforeAll, describe, expect, it } from 'vitest';
import { openParcel } from '../../src/ingest/open-parcel.ts';
import { parcels } from '../../src/ingest/parcels.ts';
import { disagreements } from '../../src/ledger/conflicts/disagreements.ts';
import { deadlines } from '../../src/ledger/deadlines.ts';
import { positionsOf } from '../../src/ledger/positions.ts';
import type { Proposition } from '../../src/ledger/proposition.ts';
import { openReader } from '../../src/serve/models.ts';
import type { Report } from '../../src/text/report.ts';
import { conflictsAmong, derive } from './derive.ts';

const folder = new URL('../../samples', import.meta.url).pathname;

async function* nothing(): AsyncGenerator<Uint8Array> {}

async function sampleReports(): Promise<Report[]> {
  const found: Report[] = [];
  for await (const parcel of parcels([folder], { input: 'auto', stdin: nothing() }))
    for await (const { report } of openParcel(parcel))
      if (report?.published !== undefined)
        found.push({ ...report, id: report.id.slice(report.id.lastIndexOf('/') + 1).slice(0, 2) });
  return found;
}

let record: Proposition[];
beforeAll(async () => {
  const reports = await sampleReports();
  expect(reports).toHaveLength(14);
  record = derive(await openReader(), reports);
});

const side = ({ value, told, version }: { value: string; told: readonly string[]; version: string }) =>
  `${value} (${told[0]?.replace(/@.*/, '') ?? version})`;

describe('the samples', () => {
  it('disagree where the accounts did, and nowhere else', () => {
    const lines = disagreements(conflictsAmong(record)).map(
      ({ shown: { rule, a, b } }) => `${rule}: ${[side(a), side(b)].sort().join(' / ')}`,
    );
    expect(lines.sort()).toMatchInlineSnapshot(`
      [
        "done-or-denied: denied (unnamed:a2) / underway (04)",
        "leaves-or-stays: does not stay (force:iq) / stays (person:mark esper)",
        "leaves-or-stays: leaves by 2019-11-20 (government:iq) / stays (person:mark esper)",
        "leaves-or-stays: leaves by 2019-11-20 (person:najah shammari) / stays (person:mark esper)",
        "numbers: about 200 are to be there (government:us) / about 400 are to be there (unnamed:a2)",
        "permitted-or-refused: contested (government:sy) / means to stay (person:donald trump)",
        "permitted-or-refused: contested (government:sy) / means to stay (person:mark milley)",
        "permitted-or-refused: means to stay (government:us) / refused (government:sy)",
        "permitted-or-refused: means to stay (person:mark esper) / refused (force:iq)",
        "permitted-or-refused: means to stay (unnamed:a2) / refused (government:sy)",
      ]
    `);
  });

  it('place the forces in Iraq that were there, and nobody else’s', () => {
    const there = record.filter(
      ({ kind, places }) => kind === 'presence' && places.some(({ country }) => country === 'iq'),
    );
    expect(there.filter(({ side }) => side !== null && side.key !== 'force:us')).toEqual([]);
    const counted = there.filter(({ status, counts }) => status === 'is' && counts?.min === 5200);
    expect(counted.map(({ version }) => version)).toEqual(['12']);
    // The base that Trump wants to keep is his own.
    const wanted = there.filter(({ verb, status }) => verb === 'base' && status === 'planned');
    expect(wanted.map(({ version, side, voice }) => [version, side?.key, voice])).toEqual([
      ['06', 'force:us', 'person:donald trump'],
    ]);
  });

  it('tie the limit of four weeks to the US troops wherever it is told', () => {
    const weeks = record.filter(({ kind, words }) => kind === 'deadline' && words.includes('four weeks'));
    expect(new Set(weeks.map(({ version, side }) => `${version} ${side?.key}`))).toEqual(
      new Set(['12 force:us', '14 force:us']),
    );
  });

  it('know who says that there is no permission: Iraq’s military, of troops that are not its own', () => {
    const refused = record.filter(
      ({ kind, status, words }) => kind === 'consent' && status === 'refused' && /these forces/.test(words),
    );
    expect(new Set(refused.map(({ voice, side }) => `${voice} ${side?.key}`))).toEqual(
      new Set(['force:iq force:us']),
    );
  });

  it('have one copy', () => {
    const copies = new Set(record.filter((one) => one.account !== one.version).map((one) => one.version));
    expect([...copies]).toEqual(['11']);
  });

  it.each([
    ['person:mark esper', ['stay force:us sy: leaves 2019-10-22 > stays 2019-12-02']],
    ['person:donald trump', ['stay force:us sy: leaves 2019-01-07 > stays 2019-10-23']],
    ['government:sy', []],
  ])('show where %s turns', (actor, expected) => {
    const turns = positionsOf(actor, record).flatMap(({ question, turns: all }) =>
      all.map(({ from, to }) => `${question}: ${from.value} ${from.said.from} > ${to.value} ${to.said.from}`),
    );
    expect(turns).toEqual(expected);
  });

  it('show the limits: four weeks for the troops, 150 hours for the fighters', () => {
    const all = deadlines(record).map(({ key, earliest, latest }) => `${key} ${earliest} ${latest}`);
    expect(all).toContain('force:us leave iq 2019-11-20 2019-11-20');
    expect(all).toContain('force:kurds leave - 2019-10-29 2019-10-29');
  });
});

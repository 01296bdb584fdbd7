// One actor's page: names, offices over time, positions, the latest statements, and where its forces are.

import { segment } from '../../language/segment.ts';
import { sentenceSpans } from '../../language/sentence-spans.ts';
import { countryName } from '../../ledger/country-name.ts';
import { familyBlock } from '../../ledger/known-actors.ts';
import { nameWords } from '../../ledger/name-words.ts';
import { shownAs } from '../../ledger/rulings.ts';
import { type OfficeHolder, officeHolders } from '../../store/named-now.ts';
import type { Span } from '../../text/span.ts';
import { sayingsIn } from '../ask/saying.ts';
import type { ActorAnswer, OfficeItem } from '../contract/actors.ts';
import { everybody } from './actor-rows.ts';
import type { Desk } from './desk.ts';
import { positionsOf, presenceRows } from './lists.ts';
import type { View } from './view.ts';

const STATEMENTS = 20;
const PRESENCES = 50;

/** The page of the actor with a key; null where no report names it. */
export async function actorPage(desk: Desk, view: View, asked: string): Promise<ActorAnswer | null> {
  const key = shownAs(view.record.rulings, asked);
  const { rows, names } = await everybody(desk, view);
  const row = rows.find((one) => one.key === key);
  if (row === undefined) return null;
  const called = [...(names.get(key) ?? [])].map(([name, count]) => ({ name, count }));
  called.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  const presence = presenceRows(view).filter(({ actors }) => actors.includes(forceOf(key)));
  return {
    ...{ key, name: row.name, kind: row.kind, names: called },
    offices: await officesOf(desk, view, key),
    positions: positionsOf(view, key),
    statements: await latestStatements(desk, view, new Set(called.map(({ name }) => name))),
    presence: presence.slice(0, PRESENCES).map(({ item }) => item),
  };
}

/** A government's forces are those of its country. */
const forceOf = (key: string): string => key.replace(/^government:([a-z]{2})$/, 'force:$1');

/** Those that any of its names speaks; a search goes by words, and finds others of a part of the name too. */
async function latestStatements(desk: Desk, view: View, names: ReadonlySet<string>) {
  const [first] = names;
  if (first === undefined || nameWords(first).length === 0) return [];
  const wanted = { ...view.moments, speaker: first, kind: 'statement' };
  const { hits } = await desk.ledger.search(wanted, { limit: STATEMENTS });
  return hits.filter(({ speakers }) => speakers.some((one) => names.has(one)));
}

async function officesOf(desk: Desk, view: View, key: string): Promise<OfficeItem[]> {
  if (!key.startsWith('person:')) return [];
  const { record } = view;
  const family = key.includes('#') ? null : familyBlock(key);
  const found = (await officeHolders(desk.ledger.database, key, family)).filter(
    (one) => (record.keyIn(one.version, one.local) ?? one.key) === key && record.versions.has(one.version),
  );
  const offices = new Map<string, OfficeHolder[]>();
  for (const one of found) {
    const title = officeTitle(one);
    offices.set(title, [...(offices.get(title) ?? []), one]);
  }
  const saying = sayingsIn(record);
  return [...offices]
    .map(([title, all]): OfficeItem => {
      const [first] = all;
      const sentence = sentenceOf(first!, record.versions.get(first!.version)!.text);
      const { title: _, ...where } = saying({
        id: first!.entry,
        version: first!.version,
        sentence,
        told: [],
      });
      const days = all
        .flatMap(({ published }) => (published === null ? [] : [published.slice(0, 10)]))
        .sort();
      return { title, from: days[0] ?? null, to: days.at(-1) ?? null, ...where };
    })
    .sort((a, b) => ((a.from ?? '~') < (b.from ?? '~') ? -1 : 1));
}

/** `Defence minister, Iraq` */
function officeTitle({ actor: { office = '', country } }: OfficeHolder): string {
  const words = office.replaceAll('-', ' ');
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  return country === undefined ? title : `${title}, ${countryName(country.toLowerCase())}`;
}

/** The first sentence that names the actor, one with a word of the office before others. */
function sentenceOf({ mentions, actor }: OfficeHolder, text: string): Span {
  const all = sentenceSpans(segment(text));
  const around = mentions
    .map(([from]) => all.find(([begin, end]) => begin <= from && from < end))
    .filter((span) => span !== undefined);
  const words = (actor.office ?? '').split('-');
  const named = around.find((span) => {
    const sentence = text.slice(...span).toLowerCase();
    return words.some((word) => word.length > 3 && sentence.includes(word.slice(0, 5)));
  });
  return named ?? around[0] ?? mentions[0] ?? [0, 0];
}

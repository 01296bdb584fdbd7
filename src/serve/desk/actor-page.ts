// One actor's page: names, offices over time, positions, the latest statements, and where its forces are.

import { segment } from '../../language/segment.ts';
import { sentenceSpans } from '../../language/sentence-spans.ts';
import { isBound } from '../../ledger/actor-key.ts';
import { countryName } from '../../ledger/country-name.ts';
import type { NamedActor } from '../../ledger/derived-version.ts';
import { grouped } from '../../ledger/grouped.ts';
import { shownAs } from '../../ledger/rulings.ts';
import { mentionsOf } from '../../store/mentions.ts';
import { statementsOf } from '../../store/spoken.ts';
import type { Span } from '../../text/span.ts';
import { sayingsIn } from '../ask/saying.ts';
import type { ActorAnswer, OfficeItem } from '../contract/actors.ts';
import { atStake, everybody, inOneReport } from './actor-rows.ts';
import type { Desk } from './desk.ts';
import { conflictRows, deadlineRows, positionsOf, presenceRows } from './lists.ts';
import { byActor } from './rows.ts';
import type { View } from './view.ts';

const STATEMENTS = 20;
const PRESENCES = 50;

/** The page of the actor with a key, with the calendar's word on `today`; null where no report names it. */
export async function actorPage(
  desk: Desk,
  view: View,
  asked: string,
  today: string,
): Promise<ActorAnswer | null> {
  const key = shownAs(view.record.rulings, asked);
  const found = everybody(view).get(key) ?? inOneReport(view, key) ?? atStake(view, key);
  if (found === null) return null;
  const { name, kind } = found.row;
  const names = [...(view.record.actors.get(key) ?? [])].map(([called, count]) => ({ name: called, count }));
  names.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  const mentions = found.named.toSorted(newestFirst);
  const [conflicts, deadlines, presence] = [conflictsBy(view), deadlinesBy(view, today), presencesBy(view)];
  return {
    ...{
      key,
      name,
      kind,
      names,
      report: isBound(key) && found.named[0] !== undefined ? named(view, found.named[0]) : null,
    },
    offices: key.startsWith('person:') ? await officesOf(desk, view, mentions.toReversed()) : [],
    positions: positionsOf(view, key),
    statements: await latestStatements(desk, view, mentions),
    conflicts: (conflicts.get(key) ?? []).filter(({ item }) => item.judged !== 'dismissed').length,
    deadlines: deadlines.get(key)?.length ?? 0,
    presence: (presence.get(forceOf(key)) ?? []).slice(0, PRESENCES).map(({ item }) => item),
  };
}

const conflictsBy = (view: View) => view.kept('conflicts by actor', () => byActor(conflictRows(view)));
const presencesBy = (view: View) => view.kept('presence by actor', () => byActor(presenceRows(view)));
const deadlinesBy = (view: View, today: string) =>
  view.kept(`deadlines by actor ${today}`, () => byActor(deadlineRows(view, today)));

function named({ record }: View, { version }: NamedActor) {
  const { id, report, title, url, outlet, published } = record.versions.get(version)!;
  return { version: id, report, title, url, outlet, published };
}

/** A government's forces are those of its country. */
const forceOf = (key: string): string => key.replace(/^government:([a-z]{2})$/, 'force:$1');

const inVersion = ({ version, actor }: NamedActor) => ({ version, local: actor.id });

function newestFirst(a: NamedActor, b: NamedActor): number {
  const order = ({ published, version }: NamedActor): string => `${published ?? ''} ${version}`;
  return order(a) > order(b) ? -1 : 1;
}

/** In each of so many reports in which the actor speaks there is one statement or more. */
function latestStatements(desk: Desk, view: View, named: readonly NamedActor[]) {
  const speaking = named.filter(({ statements }) => statements > 0).slice(0, STATEMENTS);
  return statementsOf(desk.ledger.database, speaking.map(inVersion), view.moments, STATEMENTS);
}

/** The offices that reports give, the oldest first, each with the first words that do. */
async function officesOf(desk: Desk, view: View, named: readonly NamedActor[]): Promise<OfficeItem[]> {
  const holding = named.filter(({ actor }) => actor.office !== undefined);
  const offices = [...grouped(holding, officeTitle)];
  const firsts = offices.map(([, [first]]) => first!);
  const mentions = await mentionsOf(desk.ledger.database, firsts.map(inVersion));
  const saying = sayingsIn(view.record);
  return offices
    .map(([title, all], i): OfficeItem => {
      const { version, entry, actor } = firsts[i]!;
      const sentence = sentenceOf(mentions[i]!, actor.office!, view.record.versions.get(version)!.text);
      const { title: _, ...where } = saying({ id: entry, version, sentence, told: [] });
      const days = all
        .flatMap(({ published }) => (published === null ? [] : [published.slice(0, 10)]))
        .sort();
      return { title, from: days[0] ?? null, to: days.at(-1) ?? null, ...where };
    })
    .sort((a, b) => ((a.from ?? '~') < (b.from ?? '~') ? -1 : 1));
}

/** `Defence minister, Iraq` */
function officeTitle({ actor: { office = '', country } }: NamedActor): string {
  const words = office.replaceAll('-', ' ');
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  return country === undefined ? title : `${title}, ${countryName(country.toLowerCase())}`;
}

/** The first sentence that names the actor, one with a word of the office before others. */
function sentenceOf(mentions: readonly Span[], office: string, text: string): Span {
  const all = sentenceSpans(segment(text));
  const around = mentions
    .map(([from]) => all.find(([begin, end]) => begin <= from && from < end))
    .filter((span) => span !== undefined);
  const words = office.split('-');
  const named = around.find((span) => {
    const sentence = text.slice(...span).toLowerCase();
    return words.some((word) => word.length > 3 && sentence.includes(word.slice(0, 5)));
  });
  return named ?? around[0] ?? mentions[0] ?? [0, 0];
}

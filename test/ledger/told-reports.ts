// Reports in a few words, read by hand, for tests of what people say of actors: who says of which force that it leaves
// Iraq or stays there.
import type { Actor } from '../../src/actors/actor.ts';
import type { Claim } from '../../src/claims/claim.ts';
import { entryIds } from '../../src/ledger/entry-id.ts';
import { textSha256 } from '../../src/ledger/evidence.ts';
import type { ReadVersion } from '../../src/ledger/read-version.ts';
import type { ReadRecord } from '../../src/ledger/record.ts';
import type { Reading } from '../../src/reading.ts';
import type { Statement } from '../../src/statements/statement.ts';
import type { Span } from '../../src/text/span.ts';

/** Who: a name, its kind, its country. */
export type Who = Pick<Actor, 'name' | 'kind' | 'country' | 'office'>;

/** `by` says that `force` leaves Iraq, by a day or not, or stays there. */
export interface Told {
  readonly by: Who;
  readonly force: Who;
  readonly act: 'leave' | 'leave by 2019-11-20' | 'stay';
  /** Who passes it on. */
  readonly through?: Who;
}

export const person = (name: string, country?: string, office?: string): Who => ({
  ...{ name, kind: 'person' as const },
  ...(country !== undefined && { country }),
  ...(office !== undefined && { office }),
});
export const US: Who = { name: 'US troops', kind: 'force', country: 'US' };
export const TROOPS: Who = { name: 'troops', kind: 'force' };

/** A version of a report that says `told`, published on a day of October 2019. */
export function reportOf(id: string, day: number, told: readonly Told[]): ReadVersion {
  let text = '';
  const sentences: Span[] = [];
  const actors = new Map<string, Who & { mentions: Span[] }>();
  const statements: Statement[] = [];
  const claims: Claim[] = [];
  const places: Span[] = [];
  const write = (words: string): Span => {
    text += words;
    return [text.length - words.length, text.length];
  };
  const mention = (who: Who): { readonly id: string; readonly span: Span } => {
    const span = write(who.name);
    const one = actors.get(who.name) ?? { ...who, mentions: [] };
    one.mentions.push(span);
    actors.set(who.name, one);
    return { id: `a${[...actors.keys()].indexOf(who.name) + 1}`, span };
  };
  const say = (who: Who, within: string | undefined): Statement => {
    const { id: actor, span: source } = mention(who);
    const cue = write(' says');
    write(' ');
    const statement: Statement = {
      ...{ id: `s${statements.length + 1}`, source, cue, content: [], actor, manner: 'indirect', score: 0.9 },
      ...(within !== undefined && { within }),
    };
    statements.push(statement);
    return statement;
  };
  for (const { by, force, act, through } of told) {
    const from = text.length;
    const outer = through === undefined ? undefined : say(through, undefined);
    const statement = say(by, outer?.id);
    const { id: actor, span: who } = mention(force);
    const stays = act === 'stay';
    write(' will ');
    const trigger = write(stays ? 'stay' : 'leave');
    write(stays ? ' in ' : ' ');
    const place = write('Iraq');
    places.push(place);
    claims.push({
      ...{
        id: `c${claims.length + 1}`,
        trigger,
        who,
        actor,
        statement: statement.id,
        rule: 'told',
        score: 0.9,
      },
      ...(statement.source !== null && { source: statement.source }),
      ...(stays
        ? { kind: 'presence', status: 'planned', place }
        : act === 'leave'
          ? { kind: 'movement', status: 'planned', from: place }
          : { kind: 'deadline', force: 'demand', due: '2019-11-20', from: place }),
    });
    write('. ');
    sentences.push([from, text.length - 1]);
  }
  const reading: Reading = {
    ...{ id, sha256: textSha256(text), sentences, times: [], statements, claims },
    actors: [...actors.values()].map((one, i) => ({
      ...one,
      id: `a${i + 1}`,
      links: one.mentions.map((at) => ({ mention: at, rule: 'name', text: 'named' })),
    })),
    places: [
      {
        ...{ id: 'p1', name: 'Iraq', precision: 'country', country: 'IQ', candidates: [], why: 'told' },
        mentions: places,
      },
    ],
  };
  const ids = entryIds(reading, text);
  return {
    ...{ id: `v-${id}`, report: id, outlet: `The ${id}`, title: null, url: null, text, reading },
    published: `2019-10-${String(day).padStart(2, '0')}`,
    entryId: (local) => ids.get(local)!,
  };
}

/** The id of the entry of the actor that a report of `record` calls `name`. */
export function entryOf(record: Pick<ReadRecord, 'versions'>, report: string, name: string): string {
  const version = record.versions.get(`v-${report}`)!;
  return version.entryId(version.reading.actors!.find((one) => one.name === name)!.id);
}

// The propositions that a question is about: a condition on `dateline.proposition p`, beside `live`.
import type { Parameter } from '../database.ts';
import type { Ties } from './load-actors.ts';
import type { Scope } from './scope.ts';

/** SQL that follows `from live join dateline.proposition p`, with its parameters. */
export interface Chosen {
  readonly where: string;
  readonly parameters: readonly Parameter[];
}

/** Chooses; `who` and `where` are what the scope's names may mean. */
export function choose(scope: Scope, who: Ties | null, where: readonly string[] | null): Chosen {
  switch (scope.of) {
    case 'everything':
      return { where: 'true', parameters: [] };
    case 'conflicts':
      return {
        where: `(p.version, p.id) in (
          select o.a_version, o.a_id from dateline.opposed o join live on live.version = o.b_version
          union all
          select o.b_version, o.b_id from dateline.opposed o join live on live.version = o.a_version)`,
        parameters: [],
      };
    case 'deadlines':
      return {
        where: `p.has_limit or p.kind = 'movement' and p.status in ('done', 'underway', 'denied') and p.side in (
          select q.side from live join dateline.proposition q on q.version = live.version where q.has_limit)`,
        parameters: [],
      };
    case 'positions':
      return {
        where: `exists (
          select from dateline.named_actor n where n.version = p.version and n.local_id = p.voice
            and (n.key = any ($1::text[]) or n.family = any ($2::text[]) or n.post = any ($3::text[])))
          ${scope.sides === undefined ? '' : 'and p.side = any ($4::text[])'}`,
        parameters: [
          ...[who?.keys ?? [], who?.families ?? [], who?.posts ?? []],
          ...(scope.sides === undefined ? [] : [scope.sides]),
        ],
      };
    case 'presence':
      return {
        where: `p.kind = 'presence'${where === null ? '' : ' and p.places && $1::text[]'}`,
        parameters: where === null ? [] : [where],
      };
    case 'versions':
      return {
        where: `p.version = any ($1::text[]) or (p.version, p.id) in (
          select o.a_version, o.a_id from dateline.opposed o where o.b_version = any ($1::text[])
          union all
          select o.b_version, o.b_id from dateline.opposed o where o.a_version = any ($1::text[]))`,
        parameters: [scope.versions],
      };
    case 'limits': {
      const [from, to] = scope.ends ?? [1, 0];
      return { where: LIMITS, parameters: [scope.versions, from, to] };
    }
  }
}

/** What is said in some versions, or ends on some days, with its force and its places. */
const NEAR = `(
    select q.side, q.places from dateline.proposition q
    where q.version = any ($1::text[])
      and (q.has_limit or q.kind = 'movement' and q.status in ('done', 'underway', 'denied'))
    union all
    select q.side, q.places from dateline.proposition q
    where q.has_limit and (q.body -> 'due' ->> 'to')::integer between $2::integer and $3::integer
  ) near`;

/** Limits of one force, or else at one place, may be of one deadline: what that is hangs on who is who. */
const LIMITS = `p.has_limit and (p.side = any (array(select near.side from ${NEAR})) or p.side is null and exists (
      select from ${NEAR}
      where near.side is null and (near.places && p.places or near.places = '{}' and p.places = '{}')))
  or p.kind = 'movement' and p.status in ('done', 'underway', 'denied')
    and p.side = any (array(select near.side from ${NEAR}))`;

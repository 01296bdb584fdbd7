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
export function choose({ of }: Scope, who: Ties | null, where: readonly string[] | null): Chosen {
  switch (of) {
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
            and (n.key = any ($1::text[]) or n.family = any ($2::text[]) or n.post = any ($3::text[])))`,
        parameters: [who?.keys ?? [], who?.families ?? [], who?.posts ?? []],
      };
    case 'presence':
      return {
        where: `p.kind = 'presence'${where === null ? '' : ' and p.places && $1::text[]'}`,
        parameters: where === null ? [] : [where],
      };
  }
}

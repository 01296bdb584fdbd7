// Where a claim names no place, the one country that its report speaks of with that force: *the withdrawal of US
// troops* in a report on US troops in Syria. Only where the report leaves hardly a doubt; marked as inferred.
import type { Proposition } from './proposition.ts';

/** At least so many claims of the report must place the force, and this share of them in one country. */
const LEAST = 2;
const SHARE = 0.8;

/** Surer than that a government is spoken of, which also pulls out of treaties; *the US withdrawal* is its troops'. */
const FORCE = 0.92;

/** The propositions of one report, those without a place put where the report has their force. */
export function inTheReportsPlace(all: readonly Proposition[]): Proposition[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { side, places, score } of all) {
    if (side === null || score < 0.5) continue;
    for (const { country, leg, inferred } of places) {
      // Where it goes to says nothing of where it is, nor does its own country.
      if (country === undefined || leg === 'to' || inferred !== undefined || side.key === `force:${country}`)
        continue;
      const of = counts.get(side.key) ?? new Map<string, number>();
      counts.set(side.key, of.set(country, (of.get(country) ?? 0) + 1));
    }
  }
  return all.map((one) => {
    if (one.side === null || !needsPlace(one)) return one;
    // That it goes home says nothing of where it is.
    const { key } = one.side;
    if (one.places.some(({ leg, country }) => leg !== 'to' || `force:${country}` !== key)) return one;
    if (one.side.score < FORCE && !one.nominal && !staysWhereItIs(one)) return one;
    const of = [...(counts.get(one.side.key) ?? [])].sort((a, b) => b[1] - a[1]);
    const total = of.reduce((sum, [, n]) => sum + n, 0);
    const [best] = of;
    if (best === undefined || best[1] < LEAST || best[1] < SHARE * total) return one;
    const [country] = best;
    const leg = one.kind === 'presence' ? 'at' : 'from';
    return {
      ...one,
      side: { ...one.side, score: one.side.score * 0.85 },
      places: [...one.places, { id: country, country, leg, inferred: 'where the report has the force' }],
    };
  });
}

function needsPlace({ kind, act }: Proposition): boolean {
  return (kind === 'movement' && act === 'leave') || (kind === 'presence' && act === 'stay');
}

/** *Remain on the ground*, *stay in place*: where the force is, as the report has said. */
function staysWhereItIs({ act, words, verb }: Proposition): boolean {
  const behind = words.slice(words.indexOf(verb) + verb.length);
  return (
    act === 'stay' && /^\s+(?:on the ground|in place|there|in the (?:area|region|country))\b/i.test(behind)
  );
}

// Texts → the accounts that they carry. Candidates share a band, so that only few pairs are compared.
import { accounts } from './accounts.ts';
import { areCopies } from './resemblance.ts';
import { shinglesOf } from './shingles.ts';
import { bandsOf, signatureOf } from './signature.ts';

/** The account of each version, by its id. The same in any order of them. */
export function accountsOf(
  versions: readonly { readonly id: string; readonly text: string }[],
): ReadonlyMap<string, string> {
  const sets = new Map(versions.map(({ id, text }) => [id, shinglesOf(text)]));
  const bands = new Map<string, string[]>();
  for (const [id, set] of sets)
    bandsOf(signatureOf(set)).forEach((hash, band) => {
      const key = `${band} ${hash}`;
      const sharing = bands.get(key);
      if (sharing === undefined) bands.set(key, [id]);
      else sharing.push(id);
    });
  const compared = new Set<string>();
  const pairs: [string, string][] = [];
  for (const sharing of bands.values())
    for (const [i, a] of sharing.entries())
      for (const b of sharing.slice(i + 1)) {
        const pair = a < b ? `${a} ${b}` : `${b} ${a}`;
        if (compared.has(pair)) continue;
        compared.add(pair);
        if (areCopies(sets.get(a)!, sets.get(b)!)) pairs.push([a, b]);
      }
  return accounts([...sets.keys()], pairs);
}

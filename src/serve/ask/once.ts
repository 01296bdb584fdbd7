// Copies say the same again: of the propositions of one account that agree, the first stands for all.
import type { Proposition } from '../../ledger/proposition.ts';

/** `propositions` without those that the account has said already, by what `agree` makes of them. */
export function once(
  propositions: readonly Proposition[],
  agree: (proposition: Proposition) => string,
): Proposition[] {
  const seen = new Set<string>();
  return propositions.filter((one) => {
    const key = `${one.account} ${agree(one)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

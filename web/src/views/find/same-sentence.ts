// Hits side by side that rest on one sentence → that sentence once, with all that it holds.

interface Resting {
  readonly version: string;
  readonly sentence: string;
}

/** Groups in the order of the hits; none is empty. */
export function bySentence<H extends Resting>(hits: readonly H[]): readonly (readonly H[])[] {
  const groups: H[][] = [];
  for (const hit of hits) {
    const last = groups.at(-1);
    const first = last?.[0];
    if (last && first?.version === hit.version && first.sentence === hit.sentence) last.push(hit);
    else groups.push([hit]);
  }
  return groups;
}

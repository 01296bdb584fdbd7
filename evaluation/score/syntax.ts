// Scores tags, lemmas and trees of the same tokens: accuracies over the word rows of two CoNLL-U texts.

/** Accuracies from 0 to 1. Relations are compared up to the subtype, as in the CoNLL 2018 shared task. */
export interface SyntaxFigures {
  readonly upos: number;
  readonly xpos: number;
  readonly lemma: number;
  readonly uas: number;
  readonly las: number;
  readonly uasNoPunct: number;
  readonly lasNoPunct: number;
}

/** Word rows of a CoNLL-U text: comments, multi-word ranges and empty nodes are left out. */
export function wordRows(conllu: string): string[][] {
  return conllu
    .split('\n')
    .filter((line) => /^\d+\t/.test(line))
    .map((line) => line.split('\t'));
}

/** Throws with the place when the tokens differ. */
export function scoreSyntax(gold: readonly string[][], found: readonly string[][]): SyntaxFigures {
  if (gold.length !== found.length) throw new Error(`${gold.length} gold tokens, ${found.length} found`);
  const hit = { upos: 0, xpos: 0, lemma: 0, uas: 0, las: 0, uasNoPunct: 0, lasNoPunct: 0 };
  let words = 0;
  gold.forEach((g, i) => {
    const f = found[i]!;
    if (g[1] !== f[1]) throw new Error(`token ${i + 1}: ${g[1]} in the gold data, ${f[1]} found`);
    const head = g[6] === f[6];
    const relation = head && g[7]!.split(':')[0] === f[7]!.split(':')[0];
    if (g[3] === f[3]) hit.upos++;
    if (g[4] === f[4]) hit.xpos++;
    if (g[2] === f[2]) hit.lemma++;
    if (head) hit.uas++;
    if (relation) hit.las++;
    if (g[3] === 'PUNCT') return;
    words++;
    if (head) hit.uasNoPunct++;
    if (relation) hit.lasNoPunct++;
  });
  const all = gold.length;
  return {
    upos: hit.upos / all,
    xpos: hit.xpos / all,
    lemma: hit.lemma / all,
    uas: hit.uas / all,
    las: hit.las / all,
    uasNoPunct: hit.uasNoPunct / words,
    lasNoPunct: hit.lasNoPunct / words,
  };
}

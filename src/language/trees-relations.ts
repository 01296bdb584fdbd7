// The dependency relations that trees use: those of Universal Dependencies v2 as the English treebanks have them,
// subtypes included where they are frequent or say something about who does what.

/** Names of relations; a word's `relations` entry is an index into this. */
export const RELATIONS: readonly string[] = (
  'root acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound ' +
  'compound:prt conj cop csubj csubj:pass dep det det:predet discourse dislocated expl fixed flat goeswith iobj ' +
  'list mark nmod nmod:desc nmod:poss nmod:unmarked nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent ' +
  'obl:unmarked orphan parataxis punct reparandum vocative xcomp'
).split(' ');

const INDEX: ReadonlyMap<string, number> = new Map(RELATIONS.map((name, i) => [name, i]));

/** The index of a relation by name; a subtype that is not in the list falls back to its relation, else to `dep`. */
export function relationIndex(name: string): number {
  return INDEX.get(name) ?? INDEX.get(name.split(':')[0]!) ?? INDEX.get('dep')!;
}

const SORTS: readonly RegExp[] = [
  /^(?:nsubj|csubj|expl)/,
  /^(?:i?obj|ccomp|xcomp)/,
  /^(?:cop|aux)/,
  /^mark/,
  /^case/,
  /^(?:det|nummod|nmod:poss)/,
  /^(?:cc|conj)/,
  /^punct/,
];

/** What sort of dependents a relation makes, one bit of eight each: subjects, objects, auxiliaries, …; 0 for others. */
export const SORT_OF_RELATION: Uint8Array = Uint8Array.from(RELATIONS, (name) =>
  SORTS.reduce((sum, sort, bit) => sum + (sort.test(name) ? 1 << bit : 0), 0),
);

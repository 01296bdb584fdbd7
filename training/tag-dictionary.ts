// Which tags a word may have, from gold examples: what was seen for frequent words, and for the others what was
// also seen with rare words written alike.
import { dictionaryKey } from '../src/language/tagger.ts';
import type { TagExample } from './tag-examples.ts';

const FREQUENT = 20;
const KINDS = 9;

/** The arrays that a TagDictionary reads. */
export function dictionaryArrays(
  examples: readonly TagExample[],
  labels: number,
): Record<string, Uint8Array | Uint16Array | Int32Array> {
  const byKey = new Map<number, { counts: Float64Array; kind: number; total: number }>();
  for (const { types, gold } of examples)
    types.forEach((type, i) => {
      const key = dictionaryKey(type);
      const entry = byKey.get(key) ?? { counts: new Float64Array(labels), kind: type.kind, total: 0 };
      byKey.set(key, entry);
      entry.counts[gold[i]!]!++;
      entry.total++;
    });
  const open = Array.from({ length: KINDS }, () => new Float64Array(labels));
  for (const { counts, kind, total } of byKey.values())
    if (total < FREQUENT) counts.forEach((n, label) => (open[kind]![label]! += n > 0 ? 1 : 0));
  const openMembers = open.map((counts) => {
    const members = [...counts.keys()].filter((label) => counts[label]! >= 3);
    return members.length > 0 ? members : [counts.indexOf(Math.max(...counts))];
  });

  const sets = new Map<string, number>();
  const setOf = (members: Iterable<number>): number => {
    const name = [...new Set(members)].sort((a, b) => a - b).join(' ');
    if (!sets.has(name)) sets.set(name, sets.size);
    return sets.get(name)!;
  };
  const openSets = openMembers.map(setOf);
  const hashes: number[] = [];
  const entries: number[] = [];
  for (const [key, { counts, kind, total }] of [...byKey].sort((a, b) => a[0] - b[0])) {
    const seen = [...counts.keys()].filter((label) => counts[label]! > Math.max(0, total * 0.0005 - 1));
    const set = setOf(total >= FREQUENT ? seen : [...openMembers[kind]!, ...seen]);
    if (set === openSets[kind]) continue;
    hashes.push(key);
    entries.push(set);
  }
  const members = [...sets.keys()].map((name) => name.split(' ').map(Number));
  const setStarts = Int32Array.from({ length: members.length + 1 });
  members.forEach((set, i) => {
    setStarts[i + 1] = setStarts[i]! + set.length;
  });
  return {
    dictionaryHashes: Int32Array.from(hashes),
    dictionarySets: Uint16Array.from(entries),
    setLabels: Uint8Array.from(members.flat()),
    setStarts,
    openSets: Uint16Array.from(openSets),
  };
}

// What one text says of its names elsewhere: a surname alone is the person named in full before or after, and a
// name of one word has one kind. Titles and plurals are settled too. Runs after the namer, over a whole text.
import { NAME_LABELS } from './name-candidates.ts';
import { XPOS } from './tags.ts';
import type { WordType } from './word-type.ts';

const PERSON = NAME_LABELS.indexOf('B-PERSON');

/** Capital words that end the name of a body when a nationality begins it (`Syrian Democratic Forces`). */
const BODIES: ReadonlySet<string> = new Set(
  (
    'Forces Force Army Navy Front Party Council Union Movement League Brigade Brigades Guard Guards Congress Assembly ' +
    'Coalition Alliance Federation Ministry Department Agency Committee Commission Authority Bank Corps Militia Units ' +
    'Association Institute University Observatory Crescent State Jihad'
  ).split(' '),
);

const PLURAL = XPOS.indexOf('NNPS');
const GROUP = NAME_LABELS.indexOf('B-NORP');

/** Forms of address: no part of the name, and what follows is a person. */
const ADDRESS: ReadonlySet<string> = new Set(
  'Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Sir Lord Lady Dame Prof Prof.'.split(' '),
);

/** End of the name that begins at `i`. */
function endOf(name: Uint8Array, i: number, count: number): number {
  let end = i + 1;
  while (end < count && name[end] === name[i]! + 1) end++;
  return end;
}

/** Makes `Syrian Democratic Forces` one organisation where only the nationality was found. */
function joinBodies(types: readonly WordType[], name: Uint8Array, i: number, end: number): void {
  let last = -1;
  for (let j = end; j < types.length && j < end + 4 && types[j]!.capital && name[j] === 0; j++)
    if (BODIES.has(types[j]!.form)) last = j;
  if (last < 0) return;
  const begin = NAME_LABELS.indexOf('B-ORG');
  name[i] = begin;
  name.fill(begin + 1, i + 1, last + 1);
}

/** Corrects `name`, the labels of a whole text's words, in place. Linear in the number of words. */
export function rememberNames(types: readonly WordType[], xpos: Uint8Array, name: Uint8Array): void {
  const count = types.length;
  for (let i = 0; i + 1 < count; i++) {
    if (name[i]! % 2 === 0 || !ADDRESS.has(types[i]!.form) || name[i + 1] !== name[i]! + 1) continue;
    const end = endOf(name, i, count);
    name[i] = 0;
    name[i + 1] = PERSON;
    name.fill(PERSON + 1, i + 2, end);
  }
  const surnames = new Set<string>();
  const votes = new Map<string, Uint32Array>();
  for (let i = 0; i < count; i++) {
    const label = name[i]!;
    if (label % 2 === 0) continue;
    const end = endOf(name, i, count);
    if (NAME_LABELS[label] === 'B-NORP') joinBodies(types, name, i, end);
    else if (label === PERSON && end - i > 1) surnames.add(types[end - 1]!.form);
    if (end - i !== 1 || name[i] !== label) continue;
    const vote = votes.get(types[i]!.form) ?? new Uint32Array(NAME_LABELS.length);
    vote[label]!++;
    votes.set(types[i]!.form, vote);
  }
  if (surnames.size === 0 && votes.size === 0) return;
  for (let i = 0; i < count; i++) {
    const label = name[i]!;
    const alone = label === 0 || (label % 2 === 1 && endOf(name, i, count) === i + 1);
    const type = types[i]!;
    if (!alone || !type.capital || type.situation === 2) continue;
    if (surnames.has(type.form)) {
      // Not within a longer capital phrase that is no name, such as `Trump Tower`.
      const free = label !== 0 || !((types[i + 1]?.capital ?? false) || (i > 0 && types[i - 1]!.capital));
      if (free) name[i] = PERSON;
    } else if (label === PERSON && xpos[i] === PLURAL) name[i] = GROUP;
    else if (label !== 0) {
      const vote = votes.get(type.form);
      if (vote === undefined) continue;
      let best = label;
      for (let other = 1; other < vote.length; other += 2) if (vote[other]! > vote[best]!) best = other;
      if (vote[best]! >= 2 * vote[label]!) name[i] = best;
    }
  }
}

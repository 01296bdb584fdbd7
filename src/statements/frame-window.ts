// The words among which a cue's source and content are looked for: its sentence, and the sentences around it that
// go on with what is said.
import { Boundary, type Context, PAD } from './context.ts';
import type { CueCandidate } from './cue-candidates.ts';
import { Quoted } from './quotations.ts';
import { ROLES, Role } from './role-labels.ts';
import type { Roles } from './roles.ts';

/** The most sentences and words that a window takes in on either side of the cue's sentence. */
const SENTENCES = 12;
const WORDS = 240;
/**
 * News has one to three words in windows for each of its words. Where the windows up to a word hold more than this,
 * the text was made to cost time, and they shrink to NARROW words on either side.
 */
const SHARE = 8;
const SPARE = 2000;
const NARROW = 24;

/** How a sentence goes on with what is said: not at all, with a cue of its own, without one. */
const Continues = { No: 0, WithCue: 1, Yes: 2 } as const;

/** For each sentence one of Continues. */
function continuations(context: Context, { chances }: Roles): Uint8Array {
  const { starts, quotedAt } = context;
  const out = new Uint8Array(starts.length - 1);
  for (let s = 0; s + 1 < starts.length; s++) {
    const begin = starts[s]!;
    const end = starts[s + 1]!;
    let content = 0;
    let quoted = 0;
    let cues = 0;
    for (let i = begin; i < end; i++) {
      const row = i * ROLES;
      content += chances[row + Role.ContentBegin]! + chances[row + Role.Content]!;
      if (quotedAt[i + PAD] !== 0) quoted++;
      if (chances[row + Role.CueBegin]! > 127) cues++;
    }
    const length = end - begin;
    if (content > 102 * length || quoted * 2 > length) out[s] = cues > 0 ? Continues.WithCue : Continues.Yes;
  }
  return out;
}

/** Whether a sentence goes on from the one before: in the same paragraph, or in a quotation left open at its end. */
function adjoins({ starts, boundary, quotedAt }: Context, sentence: number): boolean {
  const begin = starts[sentence]!;
  return boundary[begin] !== Boundary.Paragraph || quotedAt[begin - 1 + PAD] === Quoted.Inside;
}

/** The window of a cue: words [begin, end), whole sentences unless they are very long. */
function frameWindow(
  context: Context,
  continues: Uint8Array,
  cue: CueCandidate,
): [begin: number, end: number] {
  const { starts } = context;
  const own = context.sentence[cue.begin]!;
  let first = own;
  let last = own;
  for (let k = 0; k < SENTENCES && last + 2 < starts.length && adjoins(context, last + 1); k++) {
    const next = continues[last + 1]!;
    if (next === Continues.WithCue && k === 0) last++;
    if (next !== Continues.Yes) break;
    last++;
  }
  for (let k = 0; k < SENTENCES && first > 0 && adjoins(context, first); k++) {
    const previous = continues[first - 1]!;
    if (previous === Continues.Yes || (previous === Continues.WithCue && k === 0)) first--;
    if (previous !== Continues.Yes) break;
  }
  return [Math.max(starts[first]!, cue.begin - WORDS), Math.min(starts[last + 1]!, cue.end + WORDS)];
}

/** The window of every cue, in their order. All together grow with the text, whatever it says. */
export function frameWindows(context: Context, roles: Roles): [begin: number, end: number][] {
  const continues = continuations(context, roles);
  let spent = 0;
  return roles.cues.map((cue) => {
    let [begin, end] = frameWindow(context, continues, cue);
    if (spent + end - begin > SHARE * cue.end + SPARE) {
      begin = Math.max(begin, cue.begin - NARROW);
      end = Math.min(end, cue.end + NARROW);
    }
    spent += end - begin;
    return [begin, end];
  });
}

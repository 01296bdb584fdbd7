// The judgements that are about one thing.
import type { Judgement } from '../../store/judgement.ts';

/** Those on a target, with what undoes them, in their order (the oldest first). */
export function judgementsOn(all: readonly Judgement[], target: string): Judgement[] {
  const about = new Set([target]);
  return all.filter(({ id, target: on }) => {
    const is = about.has(on);
    // What undoes a judgement has it as its target.
    if (is) about.add(id);
    return is;
  });
}

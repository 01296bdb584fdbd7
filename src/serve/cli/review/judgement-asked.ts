// The words behind `dateline review` → what is asked for.
import type { NewJudgement } from '../../../store/judgement.ts';
import { correctionFrom } from '../correction.ts';
import { UsageError } from '../usage-error.ts';

/** A judgement to be made, one to be undone, all that there are, or the pairs of actors that wait for one. */
export type Asked = NewJudgement | { readonly undo: string } | 'list' | 'doubtful';

/** Throws `UsageError` for words that ask for nothing that can be done. */
export function judgementAsked(
  action: string | undefined,
  id: string | undefined,
  more: readonly string[],
): Asked {
  if (action === undefined) return 'list';
  if (action === 'doubtful') {
    if (id !== undefined) throw new UsageError('doubtful takes nothing more: it lists all that there is.');
    return 'doubtful';
  }
  if (!ACTIONS.has(action))
    throw new UsageError(`Write ${[...ACTIONS].join(', ')} or doubtful; nothing to list what was judged.`);
  if (id === undefined || id.trim() === '') throw new UsageError(`Name what to ${action}, by its id.`);
  switch (action) {
    case 'correct':
      return { action, target: id, body: correctionFrom(more) };
    case 'merge': {
      const [into, ...rest] = more;
      if (into === undefined || rest.length > 0)
        throw new UsageError(
          'Name two actors to merge: dateline review merge A B. A name of several words stands in quotation marks.',
        );
      return { action, target: id, body: { into } };
    }
    case 'split': {
      const [from, ...rest] = more;
      if (rest.length > 0)
        throw new UsageError(
          'Name one or two actors to split. A name of several words stands in quotation marks.',
        );
      return from === undefined ? { action, target: id } : { action, target: id, body: { from } };
    }
  }
  if (more.length > 0)
    throw new UsageError('Only correct takes FIELD=VALUE, and only merge and split a second actor.');
  return action === 'undo' ? { undo: id } : { action: action as NewJudgement['action'], target: id };
}

const ACTIONS: ReadonlySet<string> = new Set([
  ...['accept', 'reject', 'correct', 'merge', 'split', 'dismiss', 'confirm', 'undo'],
]);

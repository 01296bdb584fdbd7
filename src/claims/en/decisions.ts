// English words for deciding, by what they make of what is decided.
import type { Example } from '../../language/example.ts';

export interface DecisionWord extends Example {
  readonly words: string;
  readonly status: 'made' | 'pending' | 'rejected' | 'reversed';
}

export const DECISION_VERBS: readonly DecisionWord[] = [
  {
    words:
      'decide order approve announce authorise authorize agree declare unveil commit opt broker instruct pledge promise vow adopt endorse ratify sign grant appoint designate impose lift launch sanction mandate enact dictate vote signal exempt initiate overrule',
    status: 'made',
    example: 'The president ordered missile strikes.',
    counter: 'She ordered a coffee.',
    reason: 'the deciding itself, by somebody with authority',
  },
  {
    words: 'consider discuss weigh negotiate debate review mull deliberate contemplate',
    status: 'pending',
    example: 'Washington is considering a base in Iraq.',
    counter: 'The town is considered safe.',
    reason: 'not decided yet',
  },
  {
    words: 'reject refuse veto dismiss block forbid',
    status: 'rejected',
    example: 'The cabinet rejected the plan.',
    counter: 'He rejected the accusation.',
    reason: 'decided against',
  },
  {
    words: 'renege backtrack reverse cancel scrap postpone suspend abandon revoke rescind delay',
    status: 'reversed',
    example: 'Riyadh reneged on its pledge.',
    counter: 'The car reversed.',
    reason: 'a decision taken back or put off',
  },
];

export const DECISION_NOUNS: readonly DecisionWord[] = [
  {
    words:
      'decision deal agreement accord announcement order declaration pledge promise vow approval directive decree',
    status: 'made',
    example: 'Trump’s decision to withdraw',
    counter: 'law and order',
    reason: 'names the deciding',
  },
  {
    words: 'discussion negotiation consideration consultation talks',
    status: 'pending',
    example: 'the project is under discussion',
    counter: 'a discussion of history',
    reason: 'being decided',
  },
  {
    words: 'reversal u-turn backtracking cancellation postponement',
    status: 'reversed',
    example: 'a U-turn on the withdrawal',
    counter: 'a reversal of fortune',
    reason: 'taken back',
  },
];

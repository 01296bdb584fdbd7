// What the trigger of a claim does with a place: leaves it, arrives at it, or stays at it. Forms as written, so that no
// tags are needed; legs of the way win over the word where it goes both ways.
import type { Example } from '../../language/example.ts';

export interface ActWords extends Example {
  readonly act: 'leave' | 'arrive' | 'stay' | 'be';
  readonly words: string;
}

export const ACTS: readonly ActWords[] = [
  {
    act: 'leave',
    words:
      'withdraw withdraws withdrew withdrawn withdrawing withdrawal withdrawals leave leaves left leaving pull pulls pulled ' +
      'pulling pull-out pullout pull-back pullback exit exits exited exiting depart departs departed departing departure ' +
      'retreat retreats retreated retreating drawdown evacuate evacuated evacuating evacuation vacate vacated vacating quit ' +
      'flee fled fleeing abandon abandoned abandoning repatriate repatriated repatriating exodus desert deserted ' +
      'disengage disengagement',
    example: 'The soldiers must leave within four weeks.',
    counter: 'They left him a note.',
    reason: 'the place is left behind',
  },
  {
    act: 'arrive',
    words:
      'enter enters entered entering entry invade invaded invading invasion incursion arrive arrives arrived arriving arrival ' +
      'reach reached reaching advance advances advanced advancing deploy deploys deployed deploying deployment deployments ' +
      'return returns returned returning storm stormed reinforce reinforced reinforcing reinforcement send sends sent sending ' +
      'cross crossed crossing move moves moved moving go goes went going come came coming redeploy redeployed redeploying ' +
      'reposition repositioned repositioning positioned penetrate penetrated push pushed pushing intervention',
    example: 'Turkish troops entered the town.',
    counter: 'The talks entered a second week.',
    reason: 'the place is come to',
  },
  {
    act: 'stay',
    words:
      'stay stays stayed staying remain remains remained remaining remainder keep keeps kept keeping retain retains retained ' +
      'retaining maintain maintains maintained maintaining defend defends defending continue continues linger lingers ' +
      'lingering lingered',
    example: 'About 200 troops will stay.',
    counter: 'They hold the bridge: that is a state.',
    reason: 'the place is not left',
  },
  {
    act: 'be',
    words: 'presence base bases troops forces soldiers station stationed based garrison positions',
    example: '5,200 troops in Iraq',
    counter: 'the base of the argument',
    reason: 'a state, without a word on how long',
  },
];

/** Nouns that name a move without saying that it took place: *a withdrawal would …*, *fear of an invasion*. */
export const MOVE_NOUNS: ReadonlySet<string> = new Set(
  (
    'withdrawal withdrawals pull-out pullout pull-back pullback departure retreat drawdown evacuation exodus ' +
    'disengagement entry invasion incursion arrival advance deployment deployments return reinforcement intervention'
  ).split(' '),
);

/** Past forms that do not end in *-ed*. */
const PAST_FORMS: ReadonlySet<string> = new Set(
  'left withdrew withdrawn fled gone went come came sent begun overrun broken driven drawn brought taken kept held got'.split(
    ' ',
  ),
);

/** Words before a trigger that make it one of what has happened so far: *not yet*, *have not begun to*. */
const SO_FAR = /\b(?:yet|begun|started|so far)\b/i;

/**
 * Whether a trigger tells what has happened up to now and not what will: *have not left*, *the withdrawal has not
 * begun*, but not *would not leave*. `around` are the words of its sentence.
 */
export function tellsSoFar(trigger: string, around: string): boolean {
  const word = trigger.toLowerCase().split(/\s+/)[0] ?? '';
  return PAST_FORMS.has(word) || word.endsWith('ed') || SO_FAR.test(around);
}

const ACT_OF: ReadonlyMap<string, ActWords['act']> = new Map(
  ACTS.flatMap(({ act, words }) => words.split(' ').map((word): [string, ActWords['act']] => [word, act])),
);

/** The act that the words of a trigger name (of several words the first known one), or null. */
export function actNamed(words: string): ActWords['act'] | null {
  for (const word of words.toLowerCase().split(/\s+/)) {
    const act = ACT_OF.get(word);
    if (act !== undefined) return act;
  }
  return null;
}

/** *Come home*, *bring the troops back home*: the object, of a few words, may stand between. */
const HOME =
  /^(?:com(?:e|es|ing)|came|bring(?:s|ing)?|brought|return(?:s|ed|ing)?|go(?:es|ing)?|went|sen[dt]|fl(?:y|ying|ew))(?:\s+[\p{L}\d,'’-]+){0,5}\s+home\b/iu;

/** Whether words that begin with a trigger tell of going home, and so of leaving. */
export function goesHome(words: string): boolean {
  return HOME.test(words);
}

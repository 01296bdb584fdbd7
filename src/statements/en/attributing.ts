// English words by which somebody is reported as saying, thinking or wanting something, with what they need beside
// them to do so. Read with a tree: what the models of statements overlook is found by these.
import type { Example } from '../../language/example.ts';

/**
 * What must stand with a word: a `clause` (*that …*), an `object`, an `infinitive` (*to …*), *as* with what it is called
 * (`as`), a preposition (*for*, *on*, *about*, *of*, *in*, *over*), or nothing.
 */
export type Complement =
  | 'clause'
  | 'object'
  | 'infinitive'
  | 'as'
  | 'for'
  | 'on'
  | 'about'
  | 'of'
  | 'over'
  | 'nothing';

export interface AttributingWord extends Example {
  readonly words: string;
  readonly takes: readonly Complement[];
}

export const ATTRIBUTING_VERBS: readonly AttributingWord[] = [
  {
    words:
      'say tell announce state claim declare report insist argue deny admit acknowledge confirm promise pledge vow warn ' +
      'add note stress emphasise emphasize assert allege contend predict explain reply reveal disclose tweet ' +
      'suggest conclude reiterate repeat proclaim affirm assure reassure concede caution complain testify boast hint ' +
      'signal cite quote recall remark',
    takes: ['clause', 'object'],
    example: 'Iran, whose fighters are there, said that it would leave.',
    counter: 'The bomb claimed nine lives.',
    reason: 'verbs of saying, with what is said',
  },
  {
    words:
      'believe think expect hope fear doubt understand accept consider feel suspect worry reckon assume wish maintain agree',
    takes: ['clause', 'infinitive'],
    example: 'Ankara fears that the militia will stay.',
    counter: 'The family kept hoping.',
    reason: 'verbs of thinking, with what is thought',
  },
  {
    words: 'regard view see consider deem describe depict portray cast brand denounce dismiss identify',
    takes: ['as'],
    example: 'Turkey regards the militia as a threat.',
    counter: 'The minister regards the painting.',
    reason: 'somebody’s judgement of what something is',
  },
  {
    words: 'deem consider call label term',
    takes: ['as', 'object'],
    example: 'Turkey deems the area sensitive.',
    counter: 'He called his mother.',
    reason: 'somebody’s judgement, with an adjective or a name for it',
  },
  {
    words:
      'criticise criticize condemn welcome praise laud hail denounce blame accuse castigate lambast rebuke slam decry ' +
      'deplore applaud mock oppose refute dispute contest reject demand propose threaten expect fear announce unveil',
    takes: ['object'],
    example: 'Putin welcomed the withdrawal.',
    counter: 'The crowd pushed the gates.',
    reason: 'a stand on what is named, or the naming itself',
  },
  {
    words: 'call ask press appeal plead lobby',
    takes: ['for', 'infinitive'],
    example: 'The envoy called for a ceasefire.',
    counter: 'She called at noon.',
    reason: 'wishes that are spoken',
  },
  {
    words: 'urge demand ask order implore beg',
    takes: ['infinitive', 'clause', 'object'],
    example: 'Moscow urged both sides to stop.',
    counter: 'He ordered in haste.',
    reason: 'wishes put to somebody',
  },
  {
    words: 'continue write go',
    takes: ['clause'],
    example: 'The border is safe, the president continued.',
    counter: 'The talks continued.',
    reason: 'verbs of saying only beside what is said',
  },
  {
    words: 'warn complain speak',
    takes: ['of', 'about'],
    example: 'Israel warned of plots to attack.',
    counter: 'They spoke.',
    reason: 'what is said, named by a noun',
  },
];

export const ATTRIBUTING_NOUNS: readonly AttributingWord[] = [
  {
    words:
      'announcement statement claim comment remark pledge promise vow warning threat call appeal demand request criticism ' +
      'objection condemnation denial accusation allegation assertion insistence acknowledgement acknowledgment admission ' +
      'declaration rebuke prediction suggestion complaint tweet ultimatum protestation refusal proposal message rhetoric ' +
      'reassurance assurance apology',
    takes: ['nothing'],
    example: 'Trump’s announcement that the troops would leave surprised them.',
    counter: 'An announcement was made at the station.',
    reason: 'something said, with whose it is',
  },
  {
    words: 'view opinion belief fear hope concern doubt worry desire expectation conviction suspicion',
    takes: ['clause', 'infinitive', 'of', 'about', 'over'],
    example: 'Turkish fears that the militia will stay grew.',
    counter: 'She has a view.',
    reason: 'something thought, with whose it is and what it is of',
  },
];

export const ATTRIBUTING_ADJECTIVES: readonly AttributingWord[] = [
  {
    words:
      'sceptical skeptical convinced confident adamant concerned worried hopeful fearful certain sure optimistic ' +
      'pessimistic alarmed doubtful unconvinced',
    takes: ['clause', 'of', 'about', 'over'],
    example: 'Diplomats are sceptical that the talks will help.',
    counter: 'The concerned mother waited.',
    reason: 'what somebody is said to be sure or unsure of',
  },
];

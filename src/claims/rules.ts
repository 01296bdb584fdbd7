// The rules that find claims, as data: what each goes by, and the case for it. Tests are made from the examples.
import type { Example } from '../language/example.ts';
import type { ClaimKind } from './claim.ts';

/** A rule by the name that its claims carry. */
export interface ClaimRule extends Example {
  readonly rule: string;
  readonly kind: ClaimKind;
  /** What makes the rule find a claim. */
  readonly finds: string;
}

export const CLAIM_RULES: readonly ClaimRule[] = [
  {
    rule: 'movement.verb',
    kind: 'movement',
    finds: 'a verb of moving, with a force that moves or is moved, or a place it leads from or to',
    example: 'US forces left their bases in Syria.',
    counter: 'The decision leaves allies exposed.',
    reason: 'a verb says by its subject, its object and the prepositions around it who moves and which way',
  },
  {
    rule: 'movement.noun',
    kind: 'movement',
    finds: 'a noun of moving, with whose move it is or a place it leads from or to',
    example: 'The withdrawal of US troops from Syria has begun.',
    counter: 'They spoke after the withdrawal.',
    reason: 'news tells of moves in nouns; one with neither mover nor place is background',
  },
  {
    rule: 'presence.verb',
    kind: 'presence',
    finds: 'a verb of being, staying, being stationed or holding ground, with a force or a place',
    example: 'US forces will remain in Iraq.',
    counter: 'Questions remain in Iraq.',
    reason: 'who stays at a place or holds it is there',
  },
  {
    rule: 'presence.noun',
    kind: 'presence',
    finds: 'presence, control, occupation and the like, with whose it is or where',
    example: 'The presence of US troops in Iraq is debated.',
    counter: 'The presence of refugees in the camp grew.',
    reason: 'the noun itself says that somebody is there',
  },
  {
    rule: 'presence.stronghold',
    kind: 'presence',
    finds: 'a noun for a place that a force holds (base, stronghold, pocket), with whose it is or where',
    example: 'US forces have left their bases in Syria.',
    counter: 'The base of the statue cracked.',
    reason: 'a place that is called so is held',
  },
  {
    rule: 'presence.force',
    kind: 'presence',
    finds: 'a noun for a force with a place behind it, or one that somebody has at a place',
    example: 'The United States has 5,200 troops in Iraq.',
    counter: 'The troops sang.',
    reason: 'a force that is named with a place is told of as being there',
  },
  {
    rule: 'presence.held',
    kind: 'presence',
    finds: 'a place called held, controlled or occupied by whoever stands before the hyphen',
    example: 'Shells hit rebel-held Idlib.',
    counter: 'The talks were held in Geneva.',
    reason: 'control of ground is presence there',
  },
  {
    rule: 'deadline.limit',
    kind: 'deadline',
    finds: 'a limit in time that hangs on an act not yet done, or the date at which something runs out',
    example: 'US troops must leave Iraq within four weeks.',
    counter: 'US troops left Iraq four weeks ago.',
    reason: 'by, within, before and until say by when; the verb the limit hangs on says what',
  },
  {
    rule: 'decision.verb',
    kind: 'decision',
    finds: 'a verb of deciding, weighing, rejecting or taking back, with who decides and what',
    example: 'The president ordered the withdrawal of the troops.',
    counter: 'The town is considered safe.',
    reason: 'the deciding itself, by somebody with authority',
  },
  {
    rule: 'decision.noun',
    kind: 'decision',
    finds: 'a noun of deciding, with who decides or what',
    example: 'Trump’s decision to withdraw the troops was announced.',
    counter: 'There is law and order in the town.',
    reason: 'a decision is told of by its name as often as by a verb',
  },
  {
    rule: 'consent.verb',
    kind: 'consent',
    finds: 'a verb of permitting, inviting or violating, by whoever holds the ground',
    example: 'Baghdad invited the coalition forces to stay.',
    counter: 'The rules allow an appeal.',
    reason: 'whoever holds the ground lets a force in, or does not',
  },
  {
    rule: 'consent.noun',
    kind: 'consent',
    finds: 'permission, approval, occupation and the like, given, lacking or called so',
    example: 'The forces operate without the approval of Damascus.',
    counter: 'planning permission for a house',
    reason: 'names what is given, refused or contested',
  },
];

const BY_NAME: ReadonlyMap<string, ClaimRule> = new Map(CLAIM_RULES.map((rule) => [rule.rule, rule]));

/** The rule of a name, or null where it is not listed. */
export function claimRule(name: string): ClaimRule | null {
  return BY_NAME.get(name) ?? null;
}

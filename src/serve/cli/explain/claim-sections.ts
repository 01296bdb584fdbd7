// The explanation of a claim as headed lists: its words, the rule, the score, how it stands, when it is due, who says it.
import type { ClaimExplanation } from '../../../reader.ts';
import { standingOf } from '../page/standing.ts';
import { number } from '../tally.ts';
import { actorLines, entryLines, type Lines, MANY, type Section, shareOf, timeLines } from './reasons.ts';

/** The sections of a claim; those with nothing to say are left out. */
export function claimSections(claim: ClaimExplanation): Section[] {
  const { score, due, told, counts } = claim;
  const sections: Section[] = [
    { heading: 'Words', lines: claim.slots.map(({ slot, words }) => [slot, `“${words}”`]) },
    { heading: 'Rule', lines: ruleOf(claim) },
    { heading: 'Score', lines: score === null ? [['', 'not known to this reader']] : ofScore(score) },
    { heading: 'How it stands', lines: ofStanding(claim) },
    {
      heading: 'How many',
      lines: counts === undefined ? [] : [['', `${rangeOf(counts)}, read from “${counts.from}”`]],
    },
    { heading: 'By when', lines: due === null ? [] : dueLines(due) },
    {
      heading: 'Who says so',
      lines: [['', told.why], ...(told.speaker === undefined ? [] : actorLines('speaker', told.speaker))],
    },
    { heading: 'Who and where', lines: whoAndWhere(claim) },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

function ruleOf({ rule, word }: ClaimExplanation): Lines {
  return [
    [rule.rule, rule.finds ?? 'this rule is not described'],
    ...(rule.reason === undefined ? [] : [['because', rule.reason] as const]),
    ...(rule.example === undefined ? [] : [['finds', `“${rule.example}”`] as const]),
    ...(rule.counter === undefined ? [] : [['and not', `“${rule.counter}”`] as const]),
    ...entryLines(word.entries, `word ${word.lemma}`),
  ];
}

function ofScore({ value, least, sum, facts }: NonNullable<ClaimExplanation['score']>): Lines {
  const known = facts
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const left = known.length - MANY;
  const unknown = facts.filter(({ weight }) => weight === 0).map(({ fact }) => fact);
  return [
    ['score', `${value}; ${least.toFixed(2)} or more is kept`],
    ['sum', `${signed(sum)}, which the logistic function makes the score`],
    ...known.slice(0, MANY).map(({ fact, weight }) => [signed(weight), fact] as const),
    ...(left > 0 ? [['', `and ${left} that weigh less`] as const] : []),
    ...(unknown.length > 0 ? [['no weight', unknown.join(', ')] as const] : []),
  ];
}

function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`;
}

function dueLines(due: NonNullable<ClaimExplanation['due']>): Lines {
  const said = `the day of saying, ${due.since}, which the report names: it goes before that of publication`;
  return [
    ['due', due.due],
    ...(due.since === undefined ? [] : [['since', said] as const]),
    ...timeLines(due),
  ];
}

function ofStanding({ found, standing, rule }: ClaimExplanation): Lines {
  if (found.status === undefined && found.force === undefined) return [];
  const value = standingOf(found);
  if (standing === null) return [[value, `what the rule ${rule.rule} and its words give`]];
  const stands = standing.standing === value ? '' : `the act stands as ${standing.standing}, `;
  return [[value, `${stands}read from “${standing.words}”`]];
}

function whoAndWhere({ actor, places }: ClaimExplanation): Lines {
  return [
    ...(actor === null ? [] : actorLines('who', actor)),
    ...places.map(({ slot, name, id, why, candidates }) => {
      const weighed = candidates.length > 1 ? `; weighed: ${candidates.map(shareOf).join(', ')}` : '';
      return [slot, `${name} (${id}): ${why}${weighed}`] as const;
    }),
  ];
}

function rangeOf({ min, max }: NonNullable<ClaimExplanation['counts']>): string {
  if (max === null) return `${number(min)} or more`;
  return min === max ? number(min) : `${number(min)} to ${number(max)}`;
}

// An explanation as headed lists of labels and words, for a person: the same facts that the JSON has.
import type {
  ActorExplanation,
  Explanation,
  PlaceExplanation,
  StatementExplanation,
} from '../../../reader.ts';
import { standingOf } from '../page/standing.ts';
import { claimSections } from './claim-sections.ts';
import {
  actorLines,
  entryLines,
  type Lines,
  linkLine,
  MANY,
  quoted,
  ruleLines,
  type Section,
  shareOf,
  timeLines,
} from './reasons.ts';

/** What the entry is, in a few words: `deadline, demand`. */
export function titleOf(explanation: Explanation): string {
  switch (explanation.entry) {
    case 'claim':
      return `${explanation.found.kind}, ${standingOf(explanation.found)}`;
    case 'statement':
      return `statement, ${explanation.found.manner}`;
    case 'actor':
      return `${explanation.found.name} (${explanation.found.kind})`;
    case 'place':
      return `${explanation.found.name} (${explanation.found.precision})`;
    case 'time':
      return `time, ${explanation.found.value}`;
  }
}

/** The sections of an explanation. */
export function sectionsOf(explanation: Explanation): Section[] {
  switch (explanation.entry) {
    case 'claim':
      return claimSections(explanation);
    case 'statement':
      return ofStatement(explanation);
    case 'actor':
      return ofActor(explanation);
    case 'place':
      return ofPlace(explanation);
    case 'time':
      return [{ heading: 'Time', lines: timeLines({ ...explanation, value: explanation.found.value }) }];
  }
}

function ofStatement(statement: StatementExplanation): Section[] {
  const { source, cue, content, addressee, within, actor, manner, score, claims, rule } = statement;
  const words: Lines = [
    ['source', source === null ? 'none is named' : quoted(source)],
    ['cue', cue === null ? 'none' : quoted(cue)],
    ...content.map((one, i) => [i === 0 ? 'content' : '', quoted(one)] as const),
    ...(addressee === null ? [] : [['to', quoted(addressee)] as const]),
    ...(within === null ? [] : [['told within', insideOf(within)] as const]),
    ...(claims.length === 0 ? [] : [['claims', claims.join(', ')] as const]),
  ];
  const nobody = source === null ? 'no source is named' : 'the source could not be tied to an actor';
  return [
    { heading: 'Words', lines: words },
    ...(rule === null
      ? []
      : [{ heading: 'Rule', lines: [...ruleLines([rule]), ...entryLines(rule.entries)] }]),
    { heading: 'Manner', lines: [[manner.value, manner.why]] },
    { heading: 'Score', lines: [[String(score.value), score.why]] },
    { heading: 'Who', lines: actor === null ? [['', nobody]] : actorLines('source', actor) },
  ];
}

function insideOf({ id, source }: NonNullable<StatementExplanation['within']>): string {
  return source === null ? id : `${id}, of ${quoted(source)}`;
}

function ofActor({ mentions, statements, claims, found }: ActorExplanation): Section[] {
  const facts = (['country', 'side', 'office'] as const).flatMap((name): Lines => {
    const fact = found[name];
    return fact === undefined ? [] : [[name, fact]];
  });
  const left = mentions.length - MANY;
  const sections: Section[] = [
    {
      heading: 'Actor',
      lines: [
        ...facts,
        ...(statements.length === 0 ? [] : [['says', statements.join(', ')] as const]),
        ...(claims.length === 0 ? [] : [['claims', claims.join(', ')] as const]),
      ],
    },
    {
      heading: 'Mentions',
      lines: [
        ...mentions.slice(0, MANY).map(linkLine),
        ...(left > 0 ? [['', `and ${left} more`] as const] : []),
      ],
    },
    { heading: 'A mention belongs because', lines: ruleLines(mentions) },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

function ofPlace({ found, mentions, why, candidates, claims }: PlaceExplanation): Section[] {
  const { country, lat, lon, part } = found;
  const facts: Lines = [
    ['because', why],
    ...(country === undefined ? [] : [['country', country] as const]),
    ...(lat === undefined ? [] : [['lies at', `${lat}, ${lon}`] as const]),
    ...(part === undefined ? [] : [['part', part] as const]),
    ...(claims.length === 0 ? [] : [['claims', claims.join(', ')] as const]),
  ];
  const counts = new Map<string, number>();
  for (const { words } of mentions) counts.set(words, (counts.get(words) ?? 0) + 1);
  const named = [...counts].map(([words, count]) => `“${words}”${count > 1 ? ` ${count} ×` : ''}`);
  return [
    { heading: 'Place', lines: facts },
    {
      heading: 'Candidates',
      lines: candidates.length === 0 ? [['', 'none']] : candidates.map((one) => ['', shareOf(one)]),
    },
    { heading: 'Mentions', lines: [['', named.join(', ')]] },
  ];
}

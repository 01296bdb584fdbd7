// What a page calls those who act and speak and the places they are at: the name of the actor or the place where it is
// known, else the report's own words, made safe to print.
import type { Claim, Reading, Statement } from '../../../reader.ts';
import type { Span } from '../../../text/span.ts';
import { safeText } from './safe-text.ts';

/** Whose voice a claim is in when the report attributes it to nobody. */
export const REPORT = 'the report';

const PRONOUN =
  /^(?:he|she|it|they|i|we|you|who|him|her|them|us|his|their|its|our|my|that|which|this|these|those|one|some)$/i;

/** The names of one report. */
export interface Names {
  /** Words of the report on one line, without marks before them. */
  words(span: Span): string;
  /** An actor's name, or the words; a pronoun that is nobody's stands in quotation marks. */
  called(span: Span, actor: string | null | undefined): string;
  /** The actor's name where the words do not say it already: *he* is Mark Esper. Null otherwise. */
  otherName(span: Span, actor: string | null | undefined): string | null;
  /** A place by its name where the words name no more than it. */
  place(span: Span): string;
  /** Who says what a statement says. */
  speaker(statement: Statement): string;
  /** Who says a claim, and who tells that they say it; `the report` in its own voice. */
  saidBy(claim: Claim): string;
}

export function isPronoun(words: string): boolean {
  return PRONOUN.test(words);
}

/** Collects the names of a reading once. */
export function namesOf(text: string, reading: Reading): Names {
  const actors = new Map((reading.actors ?? []).map(({ id, name }) => [id, safeText(name)]));
  const statements = new Map(reading.statements.map((one) => [one.id, one]));
  const places = new Map(
    (reading.places ?? []).flatMap(({ name, mentions }) =>
      mentions.map((mention) => [mention.join(), safeText(name)] as const),
    ),
  );
  const words = (span: Span): string =>
    safeText(text.slice(...span))
      .replace(/\s+/g, ' ')
      .replace(/^[\s,;:]+|\s+$/g, '');
  const nameOf = (actor: string | null | undefined): string | undefined =>
    actor === null || actor === undefined ? undefined : actors.get(actor);
  const called: Names['called'] = (span, actor) => {
    const said = words(span);
    return nameOf(actor) ?? (isPronoun(said) ? `“${said}”` : said);
  };
  const speaker: Names['speaker'] = ({ source, actor }) =>
    source === null ? 'source not named' : called(source, actor);
  return {
    words,
    called,
    speaker,
    otherName: (span, actor) => {
      const name = nameOf(actor);
      const last = name?.split(' ').at(-1)?.toLowerCase();
      return name === undefined || words(span).toLowerCase().includes(last!) ? null : name;
    },
    place: (span) => {
      const article = /^(?:the|an?)\s+/i.exec(text.slice(...span))?.[0].length ?? 0;
      const bare: Span = [span[0] + article, span[1]];
      return places.get(bare.join()) ?? places.get(span.join()) ?? words(span);
    },
    saidBy: ({ source, statement }) => {
      const told = statement === undefined ? undefined : statements.get(statement);
      if (source === undefined) return told?.source === null ? speaker(told) : REPORT;
      if (told === undefined) return called(source, null);
      const outer = told.within === undefined ? undefined : statements.get(told.within);
      // *I* and *we* are whoever is quoted around them.
      if (outer?.source && outer.source[0] <= source[0] && source[1] <= outer.source[1])
        return speaker(outer);
      const by = nameOf(told.actor) ?? called(source, null);
      const teller = outer === undefined || outer.source === null ? by : speaker(outer);
      return teller === by ? by : `${by}, as told by ${teller}`;
    },
  };
}

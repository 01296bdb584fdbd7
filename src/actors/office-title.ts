// The title of an office as files write it (`Minister of Foreign Affairs of Ukraine`) becomes offices as reports name
// them. Every word must be understood: of `President of the Senate` nothing is known rather than a president.
import { COUNTRIES } from './en/countries.ts';
import { FORMER, LOWER, PORTFOLIOS, ROLE_WORDS } from './en/offices.ts';
import { BODIES } from './en/organizations.ts';
import type { Role } from './mention.ts';
import { officeSlug } from './office-slug.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Words that change nothing of which office it is. */
const PLAIN = set(
  'of for the and to at in affairs national federal acting interim caretaker republic islamic arab kingdom federation ' +
    "people's democratic socialist commonwealth armed his her",
);
/** Words that belong to an office with certain heads: `prime minister`, `chief of staff`, `attorney general`. */
const WITH: Readonly<Record<string, ReadonlySet<string>>> = {
  minister: set('prime first'),
  secretary: set('press state'),
  general: set('secretary attorney'),
  chief: set('staff'),
  prince: set('crown'),
  leader: set('supreme'),
  adviser: set('security'),
};
const OTHER_PORTFOLIOS: ReadonlyMap<string, string> = new Map([
  ['external', 'foreign'],
  ['exterior', 'foreign'],
]);
const STOPS = set('of for to at in ,');
/** Longest title and longest name in it, in words. */
const LONGEST = 16;
const NAME_WORDS = 6;

/** Names in titles: what they say of the office. */
const names = new Map<string, { readonly country?: string; readonly body?: string }>();
for (const { names: all, country } of BODIES)
  for (const name of all) names.set(name, { body: all[0]!, ...(country === undefined ? {} : { country }) });
for (const { code, names: all, adjectives } of COUNTRIES)
  for (const name of [...all, ...adjectives]) names.set(name.replace(/^the /, ''), { country: code });

/**
 * The offices that a title names; none where it is not understood. `country` is that of the office where the file
 * says it beside the title; a title that names another one is not understood.
 */
export function rolesOfTitle(title: string, country?: string): Role[] {
  const words = title.replace(/[,;/-]/gu, (mark) => (mark === '-' ? ' ' : ' , ')).split(/\s+/u);
  const tokens = words.filter((word) => word !== '').slice(0, LONGEST + 1);
  if (tokens.length > LONGEST) return [];
  const parts: string[][] = [[]];
  tokens.forEach((token, i) => {
    // `Deputy Prime Minister and Minister of Defence` are two.
    const next = /^(?:and|,)$/.test(token) && headOf(parts.at(-1)!) >= 0 && headOf(tokens.slice(i + 1)) >= 0;
    if (next) parts.push([]);
    else parts.at(-1)!.push(token);
  });
  const roles = parts.map((part) => roleOfPart(part, country));
  return roles.filter((role) => role !== null);
}

/** The last role word before *of* or a comma; -1 when there is none. */
function headOf(tokens: readonly string[]): number {
  const stop = tokens.findIndex((token) => STOPS.has(token.toLowerCase()));
  for (let i = (stop < 0 ? tokens.length : stop) - 1; i >= 0; i--)
    if (ROLE_WORDS.has(tokens[i]!.toLowerCase())) return i;
  return -1;
}

function roleOfPart(all: readonly string[], beside: string | undefined): Role | null {
  const tokens = / commander in chief /i.test(` ${all.join(' ')} `)
    ? all.filter((token) => !/^(?:in|chief)$/i.test(token))
    : all;
  const head = headOf(tokens);
  if (head < 0) return null;
  const noun = tokens[head]!.toLowerCase();
  const word = ROLE_WORDS.get(noun)!;
  const modifiers = new Set<string>();
  let country = beside;
  let body: string | undefined;
  let portfolio: string | undefined;
  let [former, lower, state, last] = [false, false, false, -2];
  for (let i = 0; i < tokens.length; i++) {
    if (i === head) continue;
    const named = nameIn(tokens, i, i < head ? head : tokens.length);
    if (named !== null) {
      if (named.country !== undefined && country !== undefined && named.country !== country) return null;
      country = named.country ?? country;
      body = named.body ?? body;
      i = named.end - 1;
      continue;
    }
    const token = tokens[i]!.toLowerCase();
    if (i < head) modifiers.add(token);
    const field = PORTFOLIOS.get(token) ?? OTHER_PORTFOLIOS.get(token);
    // `Minister of Defence Industries` is another than the minister of defence.
    if (field !== undefined && last === i - 1) return null;
    if (field !== undefined) {
      portfolio ??= field;
      last = i;
    } else if (FORMER.has(token)) former = true;
    else if (LOWER.has(token)) lower = true;
    else if (WITH[word.slug]?.has(token)) state ||= token === 'state';
    else if (!PLAIN.has(token) && token !== ',') return null;
  }
  // Secretaries of state are ministers in two countries, and deputies elsewhere.
  if (state && country !== (portfolio === undefined ? 'US' : 'GB')) return null;
  const after = tokens[head + 1]?.toLowerCase() === 'of' ? (tokens[head + 2]?.toLowerCase() ?? '') : '';
  const made = officeSlug(word, { modifiers, portfolio, after, body, lower });
  return {
    ...made,
    former,
    ...(word.gender === undefined ? {} : { gender: word.gender }),
    ...(country === undefined ? {} : { country }),
    ...(body === undefined ? {} : { body }),
  };
}

/** The longest name that begins at token `i` and ends before `end`. */
function nameIn(tokens: readonly string[], i: number, end: number) {
  for (let stop = Math.min(end, i + NAME_WORDS); stop > i; stop--) {
    const named = names.get(tokens.slice(i, stop).join(' '));
    if (named !== undefined) return { ...named, end: stop };
  }
  return null;
}

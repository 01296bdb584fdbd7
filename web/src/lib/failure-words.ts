// What went wrong, for people: a heading, a sentence, whether trying again can help, and where else to go. The server's
// own words speak to programs (`GET /search names what there is`); they stand where there are no better ones.

import type { Params } from './address.ts';
import type { ApiError } from './api.ts';

export interface FailureWords {
  readonly title: string;
  readonly message: string;
  /** Whether the same question may be answered another time. */
  readonly again: boolean;
  /** Where to go instead: a page, or this one with parameters changed. */
  readonly way: { readonly words: string; readonly path: string | null; readonly params: Params } | null;
}

/** What is looked for under an id, by the slug of its absence. */
const ABSENT: Readonly<Record<string, { what: string; words: string; path: string }>> = {
  'report-unknown': { what: 'report', words: 'All reports', path: '/reading' },
  'version-unknown': { what: 'version of this report', words: 'All reports', path: '/reading' },
  'actor-unknown': { what: 'person or force', words: 'All people and forces', path: '/people' },
  'conflict-unknown': { what: 'pair of accounts', words: 'All accounts in conflict', path: '/accounts' },
  'watch-unknown': { what: 'watch', words: 'All watches', path: '/alerts' },
};

const TITLES: Readonly<Record<string, string>> = {
  'no-answer': 'Dateline does not answer',
  'page-not-loaded': 'This page could not be loaded',
  'no-outlines': 'The map cannot be drawn',
  'server-fault': 'Something went wrong in the server',
  'name-unknown': 'Nobody goes by that name',
  'name-ambiguous': 'More than one goes by that name',
  'judgement-refused': 'The judgement was not taken',
  'watch-refused': 'The watch was not taken',
  'webhook-refused': 'Alerts cannot be sent there',
  'engine-failed': 'The engine could not read it',
};

/** `moment`: that of the page in words, null for now. */
export function failureWords({ slug, message }: ApiError, moment: string | null = null): FailureWords {
  const absent = ABSENT[slug];
  if (absent !== undefined && moment !== null)
    return {
      title: `Not on the record by ${moment}`,
      message: 'The ledger holds nothing of it from so early: it was published, or came in, later.',
      again: false,
      way: { words: 'Back to now', path: null, params: { asOf: null, knownBy: null } },
    };
  if (absent !== undefined)
    return {
      title: `No such ${absent.what}`,
      message: 'The address may be mistyped, or come from another ledger.',
      again: false,
      way: { words: absent.words, path: absent.path, params: {} },
    };
  if (slug === 'moment-unreadable')
    return {
      title: 'That is no day',
      message,
      again: false,
      way: { words: 'Back to now', path: null, params: { asOf: null, knownBy: null } },
    };
  if (slug === 'cursor-unknown')
    return {
      title: 'The list has changed',
      message: 'What stood here is no longer there.',
      again: false,
      way: { words: 'From the beginning', path: null, params: { after: null } },
    };
  if (/^(parameter|path|day)-un(known|readable)$/.test(slug))
    return {
      title: 'The address asks for something that there is not',
      message: 'It may be mistyped. Open the page anew from above.',
      again: false,
      way: null,
    };
  return { title: TITLES[slug] ?? 'That did not work', message, again: true, way: null };
}

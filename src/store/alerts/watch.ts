// The shape of a watch: what somebody wants to be told, and where it is sent. And why one cannot be kept.
import { nameWords } from '../../ledger/name-words.ts';
import { publishedPeriod } from '../../ledger/published-period.ts';
import type { Moments } from '../moments.ts';
import type { Search } from '../search.ts';
import { searchWords } from '../search-words.ts';

/** A search that is kept: it asks of now. */
export type WatchedSearch = Omit<Search, keyof Moments>;

/** What is watched for. Actors and places are named by a key (`person:mark esper`, `iq`), or as reports write them. */
export type Watched =
  | { readonly kind: 'search'; readonly asked: WatchedSearch }
  /** What the actor says and what is said of it, its turns, and the conflicts that it is a part of. */
  | { readonly kind: 'actor'; readonly asked: { readonly actor: string } }
  /** What is said of the place and all that lies in it, and the conflicts about it. */
  | { readonly kind: 'place'; readonly asked: { readonly place: string } }
  /** Limits that `actor` is to keep or has named, at `place`; and, `days` days before, that one falls due. */
  | {
      readonly kind: 'deadline';
      readonly asked: { readonly actor?: string; readonly place?: string; readonly days?: number };
    };

/** A watch to be kept. */
export type NewWatch = Watched & {
  readonly name: string;
  /** Where alerts are sent, and the secret (`whsec_…`) that they are signed with; without it they stand in a feed only. */
  readonly webhook?: { readonly url: string; readonly secret: string };
  /** Whether it begins with what is there; otherwise it tells of what is added after it. */
  readonly begin?: boolean;
};

/** A watch that is kept. Moments are ISO 8601 in UTC. */
export type Watch = Watched & {
  /** `w_…`. */
  readonly id: string;
  readonly name: string;
  readonly at: string;
  readonly author: string;
  /** Where alerts are sent. The secret is given to nobody. */
  readonly webhook: string | null;
  /** When it ended, and who ended it. */
  readonly ended: { readonly at: string; readonly author: string } | null;
  readonly alerts: number;
  readonly waiting: number;
  readonly sent: number;
  readonly failed: number;
  /** Why the last delivery that was tried failed; null where it did not. */
  readonly error: string | null;
};

/** Characters of a name, an address or a value that is asked for. */
const LONGEST = 2000;
/** Days before a limit. */
const MOST_DAYS = 366;

/** Why a watch cannot be kept, as a sentence without its full stop; null where it can. */
export function watchProblem({ name, webhook, ...watched }: NewWatch): string | null {
  if (name.trim() === '' || name.length > 200) return 'Give the watch a name of 1 to 200 characters';
  return askedProblem(watched) ?? (webhook === undefined ? null : webhookProblem(webhook));
}

/** Why nothing can be watched for so; null where it can. */
export function askedProblem(watched: Watched): string | null {
  const given = Object.values(watched.asked).filter((value) => value !== undefined);
  const long = given.find((value) => typeof value === 'string' && value.length > LONGEST);
  if (long !== undefined) return `What is asked for has more than ${LONGEST} characters: shorten it`;
  switch (watched.kind) {
    case 'search': {
      if (!isSearch(watched.asked))
        return 'Say what to search for: words, a speaker, an actor, a place, a kind …';
      const { from, to } = watched.asked;
      const wrong = [from, to].find((day) => day !== undefined && publishedPeriod(day) === null);
      return wrong === undefined ? null : `${wrong} is no date: write 2019-10-22, 2019-10 or 2019`;
    }
    case 'actor':
      return named(watched.asked.actor, 'the actor');
    case 'place':
      return named(watched.asked.place, 'the place');
    case 'deadline': {
      const { actor, place, days } = watched.asked;
      const fits = days === undefined || (Number.isInteger(days) && days >= 0 && days <= MOST_DAYS);
      if (!fits) return `Days before a limit are a whole number from 0 to ${MOST_DAYS}, not ${days}`;
      return (
        (actor === undefined ? null : named(actor, 'the actor')) ??
        (place === undefined ? null : named(place, 'the place'))
      );
    }
  }
}

/** Whether something is searched for; blanks and marks alone are not, since everything would answer them. */
function isSearch({ words, ...filters }: WatchedSearch): boolean {
  const typed = searchWords(words ?? '');
  return (
    [typed.words, ...typed.phrases, ...typed.without].some((term) => nameWords(term).length > 0) ||
    Object.values(filters).some((value) => value !== undefined)
  );
}

const named = (name: string, what: string): string | null =>
  nameWords(name).length === 0 ? `Name ${what}: “${name}” has no words` : null;

function webhookProblem({ url, secret }: NonNullable<NewWatch['webhook']>): string | null {
  const wrong = addressProblem(url);
  if (wrong !== null) return wrong;
  return /^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/.test(secret)
    ? null
    : 'The secret of a webhook is whsec_ and 24 to 64 bytes in base64';
}

/** Why alerts can be sent to no such address, wherever it leads; null where they can. */
export function addressProblem(url: string): string | null {
  const address = URL.canParse(url) ? new URL(url) : null;
  const isWeb = address?.protocol === 'https:' || address?.protocol === 'http:';
  if (!isWeb || url.length > LONGEST) return 'A webhook is an address that begins with https:// or http://';
  return address.username === '' && address.password === ''
    ? null
    : 'The address of a webhook carries no user name and no password: the signature says who sends';
}

// Names that English writes in several ways: given names and their short forms, and letters that stand for one sound of
// Arabic, Kurdish or Turkish. They never make two names one: they only make a pair doubtful, for a person to judge.
import type { Example } from '../../language/example.ts';

/** Short forms: `full short short`. */
export const SHORT_NAMES: ReadonlyMap<string, string> = new Map(
  [
    'james jim jimmy',
    'michael mike',
    'william bill will',
    'robert bob rob',
    'thomas tom',
    'joseph joe',
    'benjamin ben',
    'richard dick rick',
    'steven steve stephen',
    'daniel dan',
    'christopher chris',
    'anthony tony antony',
    'donald don',
    'samuel sam',
    'andrew andy',
    'matthew matt',
    'david dave',
    'kenneth ken',
    'patrick pat',
    'elizabeth liz',
    'alexander alex',
    'edward ed',
    'gregory greg',
    'jonathan jon',
  ].flatMap((line) => {
    const [full = '', ...short] = line.split(' ');
    return short.map((one): [string, string] => [one, full]);
  }),
);

export interface Spelling extends Example {
  /** What is looked for in a name part, and what takes its place; applied in this order. */
  readonly from: RegExp;
  readonly to: string;
}

export const SPELLINGS: readonly Spelling[] = [
  { from: /ph/g, to: 'f', example: 'Mustapha and Mustafa', counter: 'Upham', reason: 'ph is f' },
  {
    from: /kh|gh|q|c(?!h)|ck/g,
    to: 'k',
    example: 'Qaddafi and Kaddafi',
    counter: 'Nicholas',
    reason: 'one sound, many letters',
  },
  {
    from: /dj|zh/g,
    to: 'j',
    example: 'Djamel and Jamel',
    counter: 'Adjani',
    reason: 'French and English spelling',
  },
  {
    from: /sch|ch/g,
    to: 'sh',
    example: 'Bachar and Bashar',
    counter: 'Church',
    reason: 'French and English spelling',
  },
  {
    from: /dh|th/g,
    to: 'd',
    example: 'Abu Dhabi and Abu Dabi',
    counter: 'Thomas',
    reason: 'one letter of Arabic',
  },
  {
    from: /v/g,
    to: 'w',
    example: 'Mevlut and Mewlut',
    counter: 'Wayne',
    reason: 'Turkish and Kurdish spelling',
  },
  {
    from: /[aeiouy]/g,
    to: '',
    example: 'Mohammed and Muhammad',
    counter: 'Dan and Don',
    reason: 'short vowels are not written in Arabic',
  },
  { from: /h/g, to: '', example: 'Abdullah and Abdulla', counter: 'Hahn', reason: 'heard or not' },
  { from: /(.)\1+/g, to: '$1', example: 'Mohamed and Mohammed', counter: 'Otto', reason: 'doubled or not' },
];

// The English words around names of places, by what they say. Each list with an example and what it must not take.

/** A list of words with the case for it; tests are made from example and counter-example. */
export interface WordRule {
  readonly name: string;
  /** In the notation of the golden file. */
  readonly example: string;
  readonly counter: string;
  readonly reason: string;
  readonly words: ReadonlySet<string>;
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));
const sides = ['north', 'south', 'east', 'west', 'northeast', 'northwest', 'southeast', 'southwest'];

export const directions: WordRule = {
  name: 'directions',
  example: 'Fighting went on in {SY area/northeastern northeastern Syria}.',
  counter: 'They left {KP country North Korea} on foot.',
  reason:
    'A direction makes a part of a place, which has no coordinates of its own; names that hold one are names.',
  words: new Set([
    ...sides,
    ...sides.map((side) => `${side}ern`),
    ...list('central upper lower coastal rural inner'),
  ]),
};

export const parts: WordRule = {
  name: 'parts before of',
  example: 'Shells fell on {SY area/outskirts outskirts of Aleppo}.',
  counter: 'The mayor of {SY city Aleppo} left {SY country Syria}.',
  reason: 'Nouns that name a part of what follows.',
  words: new Set([
    ...sides,
    ...list(
      'centre center outskirts suburbs countryside edge heart bank shore coast side part parts banks shores',
    ),
  ]),
};

export const lands: WordRule = {
  name: 'land of an adjective',
  example: 'The convoy crossed into {SY country Syrian territory}.',
  counter: 'The Syrian army and the Syrian government met.',
  reason: 'An adjective names a place only with a word for land behind it.',
  words: list(
    'territory territories soil land lands mainland airspace waters border borders frontier side coast desert countryside',
  ),
};

/** Kinds that come with *of* and a name that is a place even when nothing knows it. */
export const SETTLEMENTS: ReadonlySet<string> = list('city town village hamlet suburb port');

/** Words for land that mean the country itself. */
export const WHOLE_LANDS: ReadonlySet<string> = list('territory soil mainland');

export const kinds: WordRule = {
  name: 'kinds of place',
  example: 'Residents of the Syrian town of {SY city Manbij} spoke of {SY city Aleppo}.',
  counter: 'The Syrian leader of Manbij Brigade spoke.',
  reason: 'An adjective before such a word says in which country the named place lies.',
  words: list(
    'city town village port province region governorate district state capital enclave stronghold hamlet base camp suburb neighbourhood neighborhood',
  ),
};

/** Names that the gazetteer has and that news uses for something else: keys. */
export const NEVER: ReadonlySet<string> = new Set([
  ...list('january february march april may june july august september october november december'),
  ...list(
    'monday tuesday wednesday thursday friday saturday sunday un eu nato king queen prince sir lord president',
  ),
  ...list('university college church parliament memorial harper kremlin pentagon whitehall earth wall'),
  ...['white house', 'downing street', 'capitol hill', 'wall street'],
]);

/** Behind a name: it means the region. */
export const REGION_KINDS: ReadonlySet<string> = list(
  'province governorate region state oblast county prefecture',
);
/** Behind a name, in small letters: they may belong to it (*Incirlik air base*, *Kurdistan region*). */
export const SITE_KINDS: ReadonlySet<string> = list(
  'air base airbase airfield naval crossing camp garrison region river sea mountains mountain plains desert peninsula oil field oilfield border',
);
/** Behind a name: a part of it or land around it. */
export const AFTER_PARTS: ReadonlySet<string> = list(
  'countryside border suburbs outskirts frontier coast airport airbase crossing',
);

export const inside: WordRule = {
  name: 'words before places',
  example: 'Troops in {IQ city Mosul} waited.',
  counter: 'Paris Hilton bought a house.',
  reason: 'What no model took for a place is one where only a place can stand.',
  words: list('in near outside into across throughout inside at around towards toward via from'),
};

/** Of those, the ones after which a person’s name does not stand. */
export const SURELY_INSIDE: ReadonlySet<string> = list('in near outside into across throughout inside');

/** The others: a person’s name may stand there. */
export const MAYBE_INSIDE: ReadonlySet<string> = list('from at around towards toward via');

export const heads: WordRule = {
  name: 'geographic heads',
  example: 'Rockets hit the {SY region Aleppo province} and {SY area/airport Damascus airport}.',
  counter: 'The Scott campaign and the Jackson team met.',
  reason: 'A known name before such a word is a place, whatever else it may be.',
  words: list(
    'province governorate oblast countryside suburbs outskirts border frontier airport airbase crossing',
  ),
};

export const peopled: WordRule = {
  name: 'of a peopled place',
  example: 'The residents of {SY city Kobani} and of the rest of {SY country Syria} waited.',
  counter: 'The friends of Kobani waited.',
  reason: 'Before “of”, words for those who live in a place, or for what happens to one.',
  words: list(
    'residents people inhabitants streets siege battle fall liberation occupation mayor governor rest',
  ),
};

export const motions: WordRule = {
  name: 'motion to',
  example: 'Families fled to {SY city Kobani} in {SY country Syria}.',
  counter: 'He spoke to Kobani.',
  reason: 'A verb of going with “to” leads to a place.',
  words: list(
    'flee go come move return travel fly drive withdraw march head deploy retreat walk sail escape relocate',
  ),
};

export const takings: WordRule = {
  name: 'taking and leaving',
  example: 'The rebels captured {SY city Kobani} in {SY country Syria}.',
  counter: 'The court heard Kobani.',
  reason: 'What is captured, shelled or besieged is a place.',
  words: list('capture retake recapture shell bomb besiege bombard enter reach overrun evacuate occupy'),
};

/** First words of names of places in Arabic, Kurdish and elsewhere: *Tal Tamr*, *Ras al-Ain*. */
export const GENERIC_HEADS: ReadonlySet<string> = list(
  'tal tel tell tall ras deir dayr ain ayn jabal kafr kafar wadi beit bani port fort san santa saint',
);

export const speech: WordRule = {
  name: 'governments that speak',
  example: 'Troops left {SY city Damascus}.',
  counter: 'Damascus denied it, and Ankara has warned that it would answer.',
  reason: 'A capital or country that says, wants or decides is a government, which is an actor and no place.',
  words: list(
    'say deny insist warn accuse want vow demand condemn announce claim argue refuse reject agree believe pledge promise threaten urge call ask declare respond reply retaliate blame welcome hope fear decide consider view regard deem sign',
  ),
};

export const WORD_RULES: readonly WordRule[] = [
  directions,
  heads,
  parts,
  lands,
  kinds,
  inside,
  peopled,
  motions,
  takings,
  speech,
];

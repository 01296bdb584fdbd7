// Nouns for a state's armed force as a whole, and named bodies that are one: what makes *US troops*, *the American
// military* and *US Central Command* one side. Fighters of a nationality are not their state's.
import type { Example } from '../../language/example.ts';

export interface ArmNouns extends Example {
  readonly words: string;
}

/** The last word of a force's name, where its country is known. */
export const STATE_ARM_NOUNS: readonly ArmNouns[] = [
  {
    words:
      'military army forces force troops troop soldiers soldier servicemen personnel convoys convoy units unit battalion ' +
      'battalions brigade brigades division divisions regiment marines commandos contingent contingents serviceman',
    example: 'American soldiers',
    counter: 'British jihadists',
    reason: 'troops of a country are its state’s',
  },
  {
    words:
      'warplanes jets aircraft planes helicopters bombers drones navy warships ships fleet airforce artillery tanks',
    example: 'Turkish jets',
    counter: 'Iranian tankers',
    reason: 'arms that a state has',
  },
];

export const STATE_ARM_WORDS: ReadonlySet<string> = new Set(
  STATE_ARM_NOUNS.flatMap(({ words }) => words.split(' ')),
);

/** Words in a force's name that make it another one than the state's: police, and those whom the state only backs. */
export const NOT_THE_STATE: ReadonlySet<string> = new Set(
  'police gendarmerie backed led allied militia militias rebel rebels opposition proxy proxies kurdish shia sunni'.split(
    ' ',
  ),
);

/** Known bodies that are arms of their state, by the name an actor is shown by, in small letters. */
export const STATE_ARMS: ReadonlyMap<string, string> = new Map([
  ['us central command', 'us'],
  ['us european command', 'us'],
  ['us africa command', 'us'],
  ['us navy', 'us'],
  ['us air force', 'us'],
  ['royal air force', 'gb'],
  ['royal navy', 'gb'],
  ['israel defense forces', 'il'],
]);

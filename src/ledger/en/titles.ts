// Words that stand before or after a person's name and are no part of it, in small letters without accents.
import type { Example } from '../../language/example.ts';

export interface TitleWords extends Example {
  readonly words: string;
}

export const TITLES: readonly TitleWords[] = [
  {
    words:
      'mr mrs ms miss mx dr prof professor sir dame lord lady baroness rev reverend sheikh sheik shaikh imam mullah',
    example: 'Mr Trump',
    counter: 'Lord Howe Island',
    reason: 'a form of address',
  },
  {
    words:
      'gen general lt lieutenant col colonel maj major brig brigadier capt captain cpt sgt sergeant cmdr commander adm ' +
      'admiral marshal air-marshal cpl corporal pte private',
    example: 'Colonel Sean Ryan is Sean Ryan',
    counter: 'General Motors',
    reason: 'a rank, which one report gives and the next leaves out',
  },
  {
    words:
      'president vice-president secretary minister senator sen rep congressman ambassador prince king queen',
    example: 'President Donald Trump',
    counter: 'Prince, the musician',
    reason: 'an office that the actor carries as its office already',
  },
  {
    words: 'jr sr ii iii iv',
    example: 'Martin Luther King Jr',
    counter: 'the Iraq war, part II',
    reason: 'stands behind the name, and mostly left out the second time',
  },
];

export const TITLE_WORDS: ReadonlySet<string> = new Set(TITLES.flatMap(({ words }) => words.split(' ')));

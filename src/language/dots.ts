// Whether a dot after a word belongs to it (Gen., U.S., J. Smith, No. 5) or is a full stop.

import { isDigit, isLetter, isLower, isUpper, KIND, Kind } from './characters.ts';
import { abbreviationClass, LONGEST_ABBREVIATION } from './en/abbreviations.ts';

/** Whether the word [at, dot), whose latest run of letters began at `run`, keeps the dot at `dot`. */
export function keepsDot(text: string, at: number, run: number, dot: number): boolean {
  if (text.charCodeAt(dot + 1) === 46 && text.charCodeAt(dot + 2) === 46) return false;
  if (run > at && text.charCodeAt(run - 1) === 46) return true;
  if (dot - run === 1 && isUpper(text, run)) return isInitial(text, at, dot);
  switch (dot - run > LONGEST_ABBREVIATION ? null : abbreviationClass(text.slice(run, dot))) {
    case null:
      return false;
    case 'number':
      return isDigit(text, nextNonSpace(text, dot + 1));
    case 'place':
      return isPlaceContext(text, run) && !isLetter(text, dot + 1);
    default:
      return true;
  }
}

/** Whether a single capital with a dot is an initial: a name follows. "Plan B." and "so do I." end their sentences. */
function isInitial(text: string, at: number, dot: number): boolean {
  let next = nextNonSpace(text, dot + 1);
  // Robert C. "Bobby" Scott
  if ('"“('.includes(text.charAt(next)) && isUpper(text, previousWordStart(text, at))) next++;
  if (next === dot + 1 && isUpper(text, next)) return true;
  if (!isLetter(text, next) && text.charCodeAt(next) !== 44) return false;
  if (isLower(text, next)) return text.charCodeAt(at) !== 73;
  return text.charCodeAt(at) !== 73 || isUpper(text, previousWordStart(text, at));
}

function nextNonSpace(text: string, at: number): number {
  let p = at;
  while (p < at + 4 && (KIND[text.charCodeAt(p)] ?? Kind.Mark) <= Kind.Newline) p++;
  return p;
}

function previousWordStart(text: string, at: number): number {
  let p = at - 1;
  if (KIND[text.charCodeAt(p)] === Kind.Space) p--;
  const end = p;
  while (p > end - 20 && isLetter(text, p)) p--;
  return p + 1;
}

/** Whether a comma, hyphen or bracket stands before the word: where a state's name is cut short. */
function isPlaceContext(text: string, at: number): boolean {
  let p = at - 1;
  if (KIND[text.charCodeAt(p)] === Kind.Space) p--;
  const code = text.charCodeAt(p);
  return code === 44 || code === 40 || KIND[code] === Kind.Hyphen;
}

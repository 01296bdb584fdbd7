// Words before an expression that blur it: about, nearly, at least; early, late, mid; the end of.
import type { Candidate, Mod } from './candidate.ts';
import { type Scan, words } from './scan.ts';

/** A hedge as its words, read from the last to the first. */
const HEDGES: readonly (readonly [readonly string[], Mod])[] = [
  [['more', 'than'], 'MORE_THAN'],
  [['less', 'than'], 'LESS_THAN'],
  [['fewer', 'than'], 'LESS_THAN'],
  [['no', 'more', 'than'], 'EQUAL_OR_LESS'],
  [['no', 'less', 'than'], 'EQUAL_OR_MORE'],
  [['no', 'longer', 'than'], 'EQUAL_OR_LESS'],
  [['not', 'more', 'than'], 'EQUAL_OR_LESS'],
  [['at', 'least'], 'EQUAL_OR_MORE'],
  [['at', 'most'], 'EQUAL_OR_LESS'],
  [['up', 'to'], 'EQUAL_OR_LESS'],
  [['as', 'long', 'as'], 'EQUAL_OR_LESS'],
  [['longer', 'than'], 'MORE_THAN'],
  [['about'], 'APPROX'],
  [['around'], 'APPROX'],
  [['roughly'], 'APPROX'],
  [['approximately'], 'APPROX'],
  [['some'], 'APPROX'],
  [['nearly'], 'LESS_THAN'],
  [['almost'], 'LESS_THAN'],
  [['over'], 'MORE_THAN'],
  [['under'], 'LESS_THAN'],
];

/** After these `over` says more than, elsewhere it is a preposition: over two years. */
const BEFORE_OVER = words('for after in last lasted lasting took takes take well just only of');

/** A length with the hedge before it. `more than` and `no more than` both fit the latter: the longer one wins. */
export function hedged(scan: Scan, found: Candidate): Candidate {
  if (scan.low(found.begin - 1) === 'over' && !scan.is(found.begin - 2, BEFORE_OVER)) return found;
  let best: (typeof HEDGES)[number] | null = null;
  for (const hedge of HEDGES) {
    const [list] = hedge;
    if (best !== null && best[0].length >= list.length) continue;
    const begin = found.begin - list.length;
    if (list.every((word, i) => scan.low(begin + i) === word)) best = hedge;
  }
  return best === null ? found : { ...found, begin: found.begin - best[0].length, mod: best[1] };
}

const PARTS: ReadonlyMap<string, Mod> = new Map([
  ['early', 'START'],
  ['late', 'END'],
  ['mid', 'MID'],
  ['middle', 'MID'],
]);
const EDGES: ReadonlyMap<string, Mod> = new Map([
  ['beginning', 'START'],
  ['start', 'START'],
  ['middle', 'MID'],
  ['end', 'END'],
  ['close', 'END'],
]);
const DETERMINERS = words('the');
const COMPARED = words('earlier later');
const POINTING = words('this that last next');

/** A date with `early`, `late`, `mid` (with or without a hyphen and `the`) or `the end of` before it. */
export function parted(scan: Scan, found: Candidate): Candidate {
  let { begin } = found;
  const low = scan.low(begin - 1);
  if (low === 'of') {
    const mod = EDGES.get(scan.low(begin - 2));
    if (mod === undefined) return found;
    begin -= 2;
    if (scan.hyphen(begin - 1)) return found;
    if (scan.is(begin - 1, DETERMINERS)) begin--;
    else if (scan.low(begin - 1) === 'very' && scan.is(begin - 2, DETERMINERS)) begin -= 2;
    else if (mod === 'END' && scan.low(begin) === 'close') return found;
    return { ...found, begin, mod };
  }
  const hyphen = scan.hyphen(begin - 1) ? 1 : 0;
  if (
    scan.is(begin - 1, COMPARED) &&
    (scan.is(begin, POINTING) || (scan.low(begin - 2) !== 'in' && scan.low(begin) === 'yesterday'))
  )
    return { ...found, begin: begin - 1, mod: low === 'earlier' ? 'START' : 'END' };
  if (low === 'in' && scan.is(begin - 2, COMPARED) && scan.low(begin) === 'the')
    return { ...found, begin: begin - 2, mod: scan.low(begin - 2) === 'earlier' ? 'START' : 'END' };
  const mod = PARTS.get(scan.low(begin - 1 - hyphen));
  if (mod === undefined) return found;
  begin -= 1 + hyphen;
  if (scan.is(begin - 1, DETERMINERS)) begin--;
  return { ...found, begin, mod };
}

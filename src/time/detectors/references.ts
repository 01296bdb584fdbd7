// Words that point at the present, the past or the future without measuring: now, recently, the future.
import type { Candidate } from '../candidate.ts';
import { Head } from '../en/vocabulary.ts';
import type { Detector } from '../rule.ts';
import { type Scan, Tag, words } from '../scan.ts';

const AS = words('as how too so very');
const NEAR = words('near foreseeable distant recent immediate not-too-distant');

function detect(scan: Scan, at: number): Candidate | null {
  const { value } = scan.entry(at)!;
  const low = scan.low(at);
  let begin = at;
  const end = at + 1;
  if (low === 'now') {
    if (scan.low(at - 1) === 'right') begin--;
    else if (scan.low(at - 1) === 'by') return null;
    else if (scan.low(at + 1) === 'and' && (scan.low(at + 2) === 'then' || scan.low(at + 2) === 'again'))
      return null;
  } else if (low === 'soon') {
    if (scan.is(at - 1, AS) || scan.low(at + 1) === 'after' || scan.low(at + 1) === 'as') return null;
  } else if (low === 'past') {
    if (
      scan.low(at - 1) !== 'the' ||
      scan.tag(end, Tag.noun | Tag.number) ||
      scan.entry(end)?.number != null ||
      scan.entry(end)?.unit != null
    )
      return null;
    if (scan.is(end, words('few several couple decade'))) return null;
    begin--;
  } else if (low === 'future') {
    if (scan.is(at - 1, NEAR) && scan.low(at - 2) === 'the') begin -= 2;
    else if (scan.low(at - 1) === 'the') {
      if (scan.tag(end, Tag.noun) || scan.low(end) === 'of') return null;
      begin--;
    } else return null;
  } else if (low === 'current') {
    if (scan.entry(end)?.unit != null || scan.is(end, words('few several fiscal account'))) return null;
  }
  return { begin, end, meaning: { kind: 'reference', value: value! } };
}

export const references: Detector = {
  name: 'present, past and future',
  example: 'The base is {PRESENT_REF now} empty, as in {PAST_REF the past}.',
  counter: 'As soon as he came, they walked past the gate.',
  reason: 'TimeML marks adverbs and adjectives that place an event without a measure.',
  heads: [Head.reference],
  detect,
};

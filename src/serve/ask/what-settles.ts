// What would settle a conflict, in plain words, by the rule that found it. Advice to a reader, no finding.
import type { ConflictItem } from '../contract/conflicts.ts';

type Settling = Readonly<Record<ConflictItem['rule'], readonly string[]>>;

const BY_RULE: Settling = {
  'leaves-or-stays': [
    'A report from the place, dated after the limit, that says whether the force has left.',
    'An order or agreement in its own words: does it set a date, and for which force?',
    'A later word of either side that keeps, changes or drops what it said.',
  ],
  numbers: [
    'A count by whoever commands the force, with the day and the place that it is for.',
    'Whether both figures mean the same: the whole force or a part of it, there now or planned.',
    'A third account that counted for itself and repeats neither of the two.',
  ],
  'done-or-denied': [
    'A report by somebody who was there, with the day and the place.',
    'Whether both speak of the same thing: equipment or troops, a first move or the whole.',
    'A later word of whoever denied it.',
  ],
  'permitted-or-refused': [
    'The words of the government that is to permit it, said in its own name.',
    'The agreement that is spoken of: whom it covers, where, and until when.',
    'Whether the two speak of the same force and the same time.',
  ],
  'decided-or-not': [
    'The order or decision itself, with its date and who signed it.',
    'A word on the record by whoever has the power to decide.',
    'A later report of the first step taken, or of its being called off.',
  ],
};

/** Some plain sentences; the sides' own sameness of source first. */
export function whatSettles({ rule, a, b }: ConflictItem): string[] {
  const unnamed = [a, b].filter(({ told }) => told[0]?.key.startsWith('unnamed:') ?? false).length;
  return [
    ...BY_RULE[rule],
    ...(unnamed === 0
      ? []
      : [
          `The name of ${unnamed === 2 ? 'those who say so' : 'whoever says so'}: a source without one cannot be asked.`,
        ]),
  ];
}

// The words that make a limit of a time, as data.
import type { LimitKind } from './time.ts';

/** Words that set a limit, with the case for them; tests are made from the examples. */
export interface LimitRule {
  readonly kind: LimitKind;
  /** Read from the left; the time stands right behind. */
  readonly before: readonly string[];
  /** What the time must be: a point, a length, or a length that lies ahead (the next two weeks, another month). */
  readonly time: 'point' | 'length' | 'ahead';
  /** Only where the verb speaks of what is to come. */
  readonly future?: true;
  /** As in the golden files, read as published on Wednesday 2019-10-23: `[kind earliest/latest anchor words]`. */
  readonly example: string;
  readonly counter: string;
  readonly reason: string;
}

/** In the order in which they are tried. */
export const LIMIT_RULES: readonly LimitRule[] = [
  {
    kind: 'by',
    before: ['no|not', 'later', 'than'],
    time: 'point',
    example: 'They must go [by 2019-10-23/2019-10-25 published no later than {2019-10-25 Friday}].',
    counter: 'They came later than {2019-10-18 Friday}.',
    reason: 'Something is done at the end of the time at the latest.',
  },
  {
    kind: 'by',
    before: ['by'],
    time: 'point',
    example: 'They will go [by 2019-10-23/2019-10-31 published by {2019-10/END the end of October}].',
    counter: 'They will go on {2019-10-25 Friday}.',
    reason: 'As above. What was done by a past date began nobody says when.',
  },
  {
    kind: 'before',
    before: ['before'],
    time: 'point',
    example: 'They will go [before 2019-10-23/2019-12-24 published before {2019-12-25 Christmas}].',
    counter: 'They met before.',
    reason:
      'The last day is the one before the time begins; before the end of a time it is the time’s last day.',
  },
  {
    kind: 'before',
    before: ['ahead', 'of'],
    time: 'point',
    example: 'They will go [before 2019-10-23/2020-12-31 published ahead of {2021 2021}].',
    counter: 'They are ahead of us.',
    reason: 'As before.',
  },
  {
    kind: 'until',
    before: ['until|till|through'],
    time: 'point',
    example: 'They will stay [until 2019-10-23/2020-03-31 published until {2020-03 March 2020}].',
    counter: 'They will stay until it is over.',
    reason: 'Something lasts up to the end of the time.',
  },
  {
    kind: 'within',
    before: ['within|inside'],
    time: 'length',
    example: 'They will go [within 2019-10-23/2019-11-20 published? within {P4W four weeks}].',
    counter: 'They went {P4W four weeks} after that.',
    reason:
      'Some time in a length. What it counts from is what follows (of the vote), else mostly the present.',
  },
  {
    kind: 'within',
    before: ['in|over|during|throughout'],
    time: 'ahead',
    example: 'They will go [within 2019-10-23/2019-11-06 published in {P2W the next two weeks}].',
    counter: 'They went in {P2W the past two weeks}.',
    reason: 'A length that begins with publication.',
  },
  {
    kind: 'within',
    before: ['in'],
    time: 'length',
    future: true,
    example: 'They must be gone [within 2019-10-23/2019-11-22 published? in {P30D 30 days}].',
    counter: 'They built it in {P30D 30 days}.',
    reason: 'What will be so in a length is so when it has passed; what was done in a length took that long.',
  },
  {
    kind: 'for',
    before: ['for'],
    time: 'ahead',
    example: 'They will stay [for 2019-10-23/2019-11-22 published? for {P30D another 30 days}].',
    counter: 'They stayed for {P30D 30 days}.',
    reason: 'What goes on now goes on for that long.',
  },
];

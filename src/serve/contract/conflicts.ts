// Conflicts: two accounts that cannot both hold, as `GET /conflicts` and `dateline conflicts` give them.
import { z } from 'zod';
import { dayRange, reportFields, saying, sayingFields, span } from './evidence.ts';
import { chosenBy, moments, pageOf, paging } from './paging.ts';

/** The rules that find conflicts. */
export const conflictRule = z.enum([
  ...(['leaves-or-stays', 'numbers', 'done-or-denied', 'permitted-or-refused', 'decided-or-not'] as const),
]);

/** One account of a conflict. */
export const account = z
  .object({
    value: z.string().meta({ description: 'What it says, as a value.', example: 'leaves by 2019-11-20' }),
    said: dayRange,
    ...sayingFields,
  })
  .meta({ id: 'Account' });

export const conflict = z
  .object({
    id: z.string().meta({ description: 'k_…: the same as long as the same two say the same two things.' }),
    rule: conflictRule,
    question: z.string().meta({ example: 'stay force:us iq' }),
    about: z.string().meta({ description: 'The question in words.' }),
    why: z.string(),
    score: z.number(),
    a: account,
    b: account,
    pairs: z.int().meta({ description: 'How many pairs of sentences say the same.' }),
    judged: z
      .enum(['dismissed', 'confirmed'])
      .nullable()
      .meta({ description: 'What people said of it; null for nothing.' }),
  })
  .meta({ id: 'Conflict' });

export const conflictsQuery = z.strictObject({
  ...moments,
  ...paging,
  all: z
    .enum(['true', 'false'])
    .optional()
    .meta({ description: 'true: also those that people dismissed, marked so.' }),
  id: chosenBy('k_…: that one only; several where people dismissed some of its pairs.'),
  rule: conflictRule.optional(),
  actor: chosenBy('Who says one of the two, or whose force is in question: a name or a key.'),
  place: chosenBy('A country or place, with all that lies in it: a name or an id.'),
});

export const conflictsAnswer = pageOf(conflict).meta({ id: 'Conflicts' });

/** The paragraph that one side of a conflict stands in. */
export const passage = z
  .object({
    text: z.string().meta({ description: 'The paragraph.' }),
    span: span.meta({ description: 'Where the paragraph stands in the report’s text.' }),
    sentence: span,
    marked: span.nullable().meta({ description: 'The words that carry the claim.' }),
    carriers: z
      .array(z.object(reportFields))
      .readonly()
      .meta({ description: 'All reports that carry what this side says, the oldest first.' }),
    origins: z.int().meta({ description: 'How many independent accounts say it: copies count once.' }),
  })
  .meta({ id: 'Passage' });

export const conflictAnswer = z
  .object({
    conflict,
    a: passage,
    b: passage,
    pairs: z
      .array(z.object({ a: saying, b: saying }))
      .readonly()
      .meta({ description: 'The pairs of sentences, the surest first: at most 200.' }),
    settle: z.array(z.string()).readonly().meta({ description: 'What would settle it, in plain words.' }),
  })
  .meta({ id: 'ConflictDetail' });

export type ConflictItem = z.infer<typeof conflict>;
export type Account = z.infer<typeof account>;
export type Passage = z.infer<typeof passage>;
export type ConflictAnswer = z.infer<typeof conflictAnswer>;

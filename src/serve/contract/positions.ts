// Positions: what an actor answers to each question over time, and where the answer turns.
import { z } from 'zod';
import { dayRange, keyedName, sayingFields } from './evidence.ts';
import { moments, pageOf, paging } from './paging.ts';

const positionAnswer = z
  .object({
    value: z.string(),
    said: dayRange,
    turnedFrom: z
      .object({ id: z.string(), value: z.string() })
      .nullable()
      .meta({ description: 'What the answer was before, where it turns here.' }),
    ...sayingFields,
  })
  .meta({ id: 'PositionAnswer' });

export const position = z
  .object({
    actor: keyedName,
    question: z.string().meta({ example: 'stay force:us sy' }),
    about: z.string().meta({ description: 'The question in words.' }),
    answers: z.array(positionAnswer).readonly().meta({ description: 'By day.' }),
  })
  .meta({ id: 'Position' });

export const positionsQuery = z.strictObject({
  ...moments,
  ...paging,
  actor: z.string().min(1).max(300).meta({
    description: 'A name as reports write it, a part of it, or a key such as person:mark esper.',
    example: 'Mark Esper',
  }),
});

export const positionsAnswer = pageOf(position)
  .extend({ actor: keyedName.meta({ description: 'Whom the name means.' }) })
  .meta({ id: 'Positions' });

export type PositionItem = z.infer<typeof position>;
export type PositionAnswerItem = z.infer<typeof positionAnswer>;

// Deadlines: who must do what by when, who says so, and what later reports say was done. Nothing is called met or missed.
import { z } from 'zod';
import { day, dayRange, keyedName, placeName, sayingFields, span } from './evidence.ts';
import { chosenBy, moments, pageOf, paging } from './paging.ts';

export const calendarStates = z.enum(['open', 'due', 'past']);

/** One saying of a limit. */
const limitSaying = z
  .object({
    ...sayingFields,
    sentence: span,
    force: z.enum(['demand', 'promise', 'order', 'agreement', 'forecast']).nullable(),
    due: dayRange.meta({ description: 'First and last day of the limit.' }),
    said: day.nullable().meta({ description: 'Null where the report is undated.' }),
    change: z
      .enum(['first', 'repeated', 'extended', 'brought forward', 'differs'])
      .meta({ description: 'Against this source’s last saying, or whoever spoke last before.' }),
  })
  .meta({ id: 'LimitSaying' });

/** What a later report says of the act itself. */
const deed = z
  .object({
    ...sayingFields,
    sentence: span,
    status: z.enum(['done', 'underway', 'denied']),
    said: day,
  })
  .meta({ id: 'Deed' });

export const deadline = z
  .object({
    key: z.string().meta({ example: 'force:us leave iq' }),
    who: keyedName,
    act: z.string().meta({ description: 'leave, stay, arrive, or the words.' }),
    place: placeName.nullable(),
    earliest: day.meta({ description: 'The first day that any saying names as the end.' }),
    latest: day.meta({ description: 'The last one.' }),
    calendar: z
      .object({ on: day, state: calendarStates })
      .meta({ description: 'What the calendar says on the day of the question.' }),
    sayings: z.array(limitSaying).readonly(),
    deeds: z.array(deed).readonly(),
  })
  .meta({ id: 'Deadline' });

export const deadlinesQuery = z.strictObject({
  ...moments,
  ...paging,
  actor: chosenBy('Who is to act, or says so: a name or a key.'),
  place: chosenBy('A country or place, with all that lies in it: a name or an id.'),
  state: calendarStates.optional(),
  deadline: chosenBy('The key of one.'),
});

export const deadlinesAnswer = pageOf(deadline).meta({ id: 'Deadlines' });

export type DeadlineItem = z.infer<typeof deadline>;
export type LimitSaying = z.infer<typeof limitSaying>;

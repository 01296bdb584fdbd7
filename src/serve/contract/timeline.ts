// The time line: each sentence that claims something, by the day on which it was said.
import { z } from 'zod';
import { day, sayingFields } from './evidence.ts';
import { chosenBy, moments, pageOf, paging } from './paging.ts';

export const timelineItem = z
  .object({
    day: day.nullable().meta({ description: 'The first day on which it was said; null where not known.' }),
    to: day.nullable().meta({ description: 'The last day on which it may have been said.' }),
    claims: z
      .array(z.object({ id: z.string(), kind: z.string(), standing: z.string() }))
      .readonly()
      .meta({ description: 'What the sentence claims: movement done, deadline demand.' }),
    ...sayingFields,
  })
  .meta({ id: 'TimelineItem' });

export const timelineQuery = z.strictObject({
  ...moments,
  ...paging,
  from: z.string().max(40).optional().meta({ description: 'Said on that day or later, ISO 8601.' }),
  to: z.string().max(40).optional().meta({ description: 'Said on that day or earlier, ISO 8601.' }),
  actor: chosenBy('Who says it, or what it is about: a name or a key.'),
  place: chosenBy('A country or place, with all that lies in it: a name or an id.'),
});

export const timelineAnswer = pageOf(timelineItem).meta({ id: 'Timeline' });

export type TimelineItem = z.infer<typeof timelineItem>;

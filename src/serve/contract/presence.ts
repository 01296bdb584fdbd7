// Presence: which forces are, were or are to be where, as reports say.
import { z } from 'zod';
import { counted, dayRange, keyedName, placeName, sayingFields } from './evidence.ts';
import { chosenBy, moments, pageOf, paging } from './paging.ts';

export const presence = z
  .object({
    force: keyedName.nullable(),
    places: z.array(placeName).readonly(),
    status: z.string().meta({ description: 'there, was there, planned, demanded, possible or denied.' }),
    counts: counted.nullable(),
    said: dayRange.nullable(),
    ...sayingFields,
  })
  .meta({ id: 'Presence' });

export const presenceQuery = z.strictObject({
  ...moments,
  ...paging,
  place: chosenBy('A country or place, with all that lies in it: a name or an id.'),
  force: chosenBy('Whose force: a name or a key.'),
});

export const presenceAnswer = pageOf(presence).meta({ id: 'Presences' });

export type PresenceItem = z.infer<typeof presence>;

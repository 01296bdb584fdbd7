// Search: statements and claims by their words and by what is known of them, and the counts beside them.
import { z } from 'zod';
import { chosenBy, moments, pageOf, paging } from './paging.ts';

/** One statement or claim that was found. */
export const hit = z
  .object({
    id: z.string(),
    kind: z.string().meta({ description: 'statement, or the kind of the claim.' }),
    status: z.string().nullable(),
    sentence: z.string(),
    speakers: z.array(z.string()).readonly(),
    actors: z.array(z.string()).readonly(),
    places: z.array(z.string()).readonly(),
    report: z.string(),
    version: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    url: z.string().nullable(),
    published: z.string().nullable(),
    score: z.number(),
    judged: z.enum(['accept', 'correct']).nullable(),
  })
  .meta({ id: 'Hit' });

/** What can be searched by. */
const filters = {
  ...moments,
  words: z.string().max(500).optional().meta({
    description: 'Words that must be there, in any form; "words as they are"; -without.',
    example: 'troops withdraw',
  }),
  speaker: chosenBy('Who says it.'),
  actor: chosenBy('Who is named in it.'),
  place: chosenBy('A place named in it; a country with all that lies in it.'),
  kind: z.enum(['statement', 'claim', 'presence', 'movement', 'deadline', 'decision', 'consent']).optional(),
  status: z
    .string()
    .max(40)
    .optional()
    .meta({ description: 'How a claim stands, or the force of a deadline.' }),
  outlet: chosenBy('Who published it.'),
  from: z.string().max(40).optional().meta({ description: 'Published on that day or later, ISO 8601.' }),
  to: z.string().max(40).optional().meta({ description: 'Published on that day or earlier, ISO 8601.' }),
};

export const searchQuery = z.strictObject({ ...filters, ...paging });
export const facetsQuery = z.strictObject(filters);
export const searchAnswer = pageOf(hit).meta({ id: 'Hits' });

const facet = z.array(z.object({ value: z.string(), count: z.int() })).readonly();

export const facetsAnswer = z
  .object({ kind: facet, status: facet, speaker: facet, actor: facet, place: facet, outlet: facet })
  .meta({ id: 'Facets', description: 'The most frequent values of all that is found, with their counts.' });

export type HitItem = z.infer<typeof hit>;
export type SearchAnswer = z.infer<typeof searchAnswer>;
export type FacetsAnswer = z.infer<typeof facetsAnswer>;

// The map: presences and movements as reports say them, with where their places are.
import { z } from 'zod';
import { counted, dayRange, keyedName, sayingFields } from './evidence.ts';
import { chosenBy, moments } from './paging.ts';

/** Claims at most in one answer. */
export const MAP_MOST = 5000;

/** A place of a claim. */
const mapPlace = z
  .object({
    id: z.string(),
    name: z.string(),
    leg: z.enum(['at', 'from', 'via', 'to']),
    country: z.string().nullable().meta({ description: 'ISO 3166-1 alpha-2, where it is known.' }),
    precision: z.enum(['country', 'region', 'city', 'area', 'unknown']),
    lat: z.number().nullable().meta({ description: 'Degrees, WGS 84; null where that is not known.' }),
    lon: z.number().nullable(),
    inferred: z
      .string()
      .optional()
      .meta({ description: 'Set where the words do not say so, with the reason.' }),
  })
  .meta({ id: 'MapPlace' });

export const placedClaim = z
  .object({
    kind: z.enum(['presence', 'movement']),
    status: z.string().meta({
      description: 'there, was there, done, underway, planned, demanded, possible or denied.',
    }),
    force: keyedName.nullable(),
    counts: counted.nullable(),
    places: z.array(mapPlace).readonly(),
    said: dayRange.nullable().meta({ description: 'The days on which it was said.' }),
    ...sayingFields,
  })
  .meta({ id: 'PlacedClaim' });

export const mapQuery = z.strictObject({
  ...moments,
  from: z.string().max(40).optional().meta({ description: 'Said on that day or later, ISO 8601.' }),
  to: z.string().max(40).optional().meta({ description: 'Said on that day or earlier, ISO 8601.' }),
  force: chosenBy('Whose force: a name or a key.'),
  place: chosenBy('A country or place, with all that lies in it: a name or an id.'),
  limit: z.coerce.number().int().min(1).max(MAP_MOST).default(2000).meta({
    description: 'Claims at most: the latest.',
  }),
});

const claims = z.array(placedClaim).readonly();

export const mapAnswer = z
  .object({
    points: claims.meta({ description: 'Presences, and movements of which one end only is known.' }),
    legs: claims.meta({ description: 'Movements from one known place to another.' }),
    unplaced: claims.meta({ description: 'Those of which no place has coordinates.' }),
    total: z.int().meta({ description: 'How many there are, whatever the limit.' }),
  })
  .meta({ id: 'Map' });

export type PlacedClaim = z.infer<typeof placedClaim>;
export type MapAnswer = z.infer<typeof mapAnswer>;

// The evidence that every item of an answer stands on: a sentence, whose words it is, and the report that has it.
import { z } from 'zod';

/** Half-open range of UTF-16 code units of a version's text: `text.slice(from, to)` gives the words. */
export const span = z
  .tuple([z.int().min(0), z.int().min(0)])
  .readonly()
  .meta({ id: 'Span', description: 'Half-open range of UTF-16 code units of the version’s text.' });

/** A day, ISO 8601. */
export const day = z.string().meta({ description: 'A day, ISO 8601: 2019-10-23.' });

/** First and last day. */
export const dayRange = z.object({ from: day, to: day }).meta({ id: 'DayRange' });

/** Somebody, or a force, by its key over reports and the name that reports use. */
export const keyedName = z.object({ key: z.string(), name: z.string() }).meta({ id: 'KeyedName' });

/** A place by its id over reports. */
export const placeName = z.object({ id: z.string(), name: z.string() }).meta({ id: 'PlaceName' });

/** How many, as far as the words say. */
export const counted = z
  .object({
    min: z.number(),
    max: z.number().nullable().meta({ description: 'Null where the words give no upper end.' }),
    hedged: z.boolean().meta({ description: 'Whether the words say “about”, “some”, “nearly”.' }),
  })
  .meta({ id: 'Counted' });

/** What tells a report: the fields that every mention of one has. */
export const reportFields = {
  version: z.string().meta({ description: 'The state of the report’s page, v_….' }),
  report: z.string().meta({ description: 'The report’s id.' }),
  title: z.string().nullable(),
  url: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable().meta({ description: 'As it was given, ISO 8601; null when undated.' }),
};

/** Another report with the same account. */
export const carrier = z
  .object({ report: z.string(), outlet: z.string().nullable() })
  .meta({ id: 'Carrier' });

/** The fields of one sentence of one report, with those who say so. */
export const sayingFields = {
  id: z.string().meta({ description: 'The entry that says it.' }),
  told: z.array(keyedName).readonly().meta({
    description: 'Who says so, from the innermost outwards; empty for the report’s own voice.',
  }),
  words: z.string().meta({ description: 'The sentence as it stands in the text.' }),
  span,
  ...reportFields,
  carriers: z.array(carrier).readonly().meta({ description: 'Other reports with the same account.' }),
};

export const saying = z.object(sayingFields).meta({ id: 'Saying' });

/** One sentence of one report. */
export type Saying = z.infer<typeof saying>;

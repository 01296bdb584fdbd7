// What is asked of exports and feeds.
import { z } from 'zod';
import { conflictRule } from './conflicts.ts';
import { calendarStates } from './deadlines.ts';
import { chosenBy, moments } from './paging.ts';

/** The forms in which the record leaves, by their names in addresses. */
export const exportFormat = z.enum(['jsonl', 'annotations', 'geojson', 'ical', 'atom']);

/** The media types of the forms, and of the tables and their metadata. */
export const EXPORT_TYPES = {
  jsonl: 'application/x-ndjson; charset=utf-8',
  annotations: 'application/ld+json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  ical: 'text/calendar; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  table: 'text/csv; charset=utf-8',
  tables: 'application/csvm+json',
} as const satisfies Readonly<Record<z.infer<typeof exportFormat> | 'table' | 'tables', string>>;

/** jsonl holds everything: it takes no moments. */
export const exportQuery = z.strictObject(moments);

const who = chosenBy('Whom it is about: a name or a key.');
const where = chosenBy('A country or place, with all that lies in it: a name or an id.');

export const deadlinesFeedQuery = z.strictObject({
  ...moments,
  ...{ actor: who, place: where, state: calendarStates.optional() },
  deadline: z
    .string()
    .max(500)
    .optional()
    .meta({ description: 'One deadline alone, by its key.', example: 'force:us leave iq' }),
});

export const conflictsFeedQuery = z.strictObject({
  ...moments,
  ...{ actor: who, place: where, rule: conflictRule.optional() },
});

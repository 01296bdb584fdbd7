// What is asked of exports and feeds.
import { z } from 'zod';
import { conflictRule } from './conflicts.ts';
import { calendarStates } from './deadlines.ts';
import { chosenBy, moments } from './paging.ts';

/** The forms in which the record leaves, by their names in addresses. */
export const exportFormat = z.enum(['jsonl', 'annotations', 'geojson', 'ical', 'atom']);

/** jsonl holds everything: it takes no moments. */
export const exportQuery = z.strictObject(moments);

const who = chosenBy('Whom it is about: a name or a key.');
const where = chosenBy('A country or place, with all that lies in it: a name or an id.');

export const deadlinesFeedQuery = z.strictObject({
  ...moments,
  ...{ actor: who, place: where, state: calendarStates.optional() },
});

export const conflictsFeedQuery = z.strictObject({
  ...moments,
  ...{ actor: who, place: where, rule: conflictRule.optional() },
});

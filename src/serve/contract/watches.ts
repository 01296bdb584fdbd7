// Watches, how much they would tell, and what they have told with what became of sending it.
import { z } from 'zod';
import { chosenBy, PAGE, pageOf, paging } from './paging.ts';
import { hit } from './search.ts';

const named = (description: string) => z.string().min(1).max(300).meta({ description });
const moment = z.string().meta({ description: 'A moment, ISO 8601 in UTC.' });

const search = z
  .strictObject({
    words: z.string().max(500).optional().meta({
      description: 'Words that must be there, in any form; "words as they are"; -without.',
    }),
    speaker: chosenBy('Who says it.'),
    actor: chosenBy('Who is named in it.'),
    place: chosenBy('A place named in it; a country with all that lies in it.'),
    kind: z
      .enum(['statement', 'claim', 'presence', 'movement', 'deadline', 'decision', 'consent'])
      .optional(),
    status: z
      .string()
      .max(40)
      .optional()
      .meta({ description: 'How a claim stands, or the force of a deadline.' }),
    outlet: chosenBy('Who published it.'),
    from: z.string().max(40).optional().meta({ description: 'Published on that day or later, ISO 8601.' }),
    to: z.string().max(40).optional().meta({ description: 'Published on that day or earlier, ISO 8601.' }),
  })
  .meta({ id: 'WatchedSearch' });

/** What is watched for, each with fields of its own beside it. */
const kinds = <T extends z.ZodRawShape>(beside: T) =>
  [
    z.strictObject({ ...beside, kind: z.literal('search'), asked: search }),
    z.strictObject({
      ...beside,
      kind: z.literal('actor'),
      asked: z.strictObject({ actor: named('A name as reports write it, or a key.') }),
    }),
    z.strictObject({
      ...beside,
      kind: z.literal('place'),
      asked: z.strictObject({
        place: named('A place, or a country with all that lies in it: a name or an id.'),
      }),
    }),
    z.strictObject({
      ...beside,
      kind: z.literal('deadline'),
      asked: z.strictObject({
        actor: chosenBy('Who is to act, or says so.'),
        place: chosenBy('Where.'),
        days: z
          .int()
          .min(0)
          .max(366)
          .optional()
          .meta({ description: 'Also tell so many days before it ends.' }),
      }),
    }),
  ] as const;

export const watched = z.discriminatedUnion('kind', [...kinds({})]).meta({ id: 'Watched' });

export const newWatch = z
  .discriminatedUnion('kind', [
    ...kinds({
      name: z.string().min(1).max(200).optional().meta({ description: 'What it asks for, when left out.' }),
      webhook: z
        .strictObject({
          url: z.string().max(2000).meta({ description: 'Where alerts are sent, as JSON.' }),
          secret: z.string().max(200).optional().meta({
            description: 'whsec_… to sign with; when left out one is made, and given in the answer.',
          }),
        })
        .optional()
        .meta({ description: 'When left out, alerts only stand in the feed.' }),
      begin: z.boolean().optional().meta({ description: 'Begin with what is there.' }),
    }),
  ])
  .meta({ id: 'NewWatch' });

const watchFields = {
  id: z.string().meta({ description: 'w_…' }),
  name: z.string(),
  at: moment,
  author: z.string(),
  webhook: z.string().nullable().meta({
    description:
      'Where alerts are sent (for whoever may only read, on which host); null where they only stand in the feed.',
  }),
  ended: z.object({ at: moment, author: z.string() }).nullable(),
  alerts: z.int(),
  waiting: z.int(),
  sent: z.int(),
  failed: z.int().meta({ description: 'Deliveries that were given up.' }),
  error: z
    .string()
    .nullable()
    .meta({ description: 'Why the last delivery that was tried failed; null where it did not.' }),
};

export const watch = z.discriminatedUnion('kind', [...kinds(watchFields)]).meta({ id: 'Watch' });

export const expected = z
  .object({
    to: z.string().nullable().meta({
      description:
        'The day from which days are counted back: that of the newest dated report, but not after today.',
    }),
    last7: z.int(),
    last30: z.int(),
    last365: z.int(),
    total: z.int(),
    examples: z.array(hit).readonly().meta({ description: 'The newest entries that answer.' }),
  })
  .meta({
    id: 'Expected',
    description: 'Sentences of what the ledger holds; conflicts and turns come on top.',
  });

export const watchesQuery = z.strictObject(paging);
export const watchesAnswer = pageOf(watch).meta({ id: 'Watches' });
export const previewAnswer = z
  .object({
    watched: watched.meta({ description: 'As it would be kept: actors by their keys.' }),
    called: z.string().nullable().meta({ description: 'What reports call the actor.' }),
    expected,
  })
  .meta({ id: 'WatchPreview' });
export const madeAnswer = z
  .object({
    watch,
    secret: z.string().nullable().meta({ description: 'The secret that was made; it is given this once.' }),
  })
  .meta({ id: 'WatchMade' });

const deliveryState = z.enum(['waiting', 'sent', 'failed']);

export const alert = z
  .object({
    id: z.string().meta({ description: 'n_…: also the id of its delivery.' }),
    watch: z.string(),
    at: moment,
    rule: z.enum([
      ...(['found', 'conflict', 'turn', 'deadline-set', 'deadline-extended'] as const),
      ...(['deadline-brought-forward', 'deadline-differs', 'deadline-contradicted'] as const),
      ...(['deadline-deed', 'deadline-due'] as const),
    ]),
    title: z.string(),
    why: z.string().nullable(),
    about: z
      .string()
      .nullable()
      .meta({ description: 'Of a conflict its id, of a limit the key of its deadline.' }),
    due: z.string().nullable().meta({ description: 'Of a limit its last day, ISO 8601.' }),
    entries: z
      .array(
        z.object({
          ...{ id: z.string(), kind: z.string(), status: z.string().nullable(), words: z.string() },
          speakers: z.array(z.string()).readonly(),
          ...{ report: z.string(), version: z.string(), title: z.string().nullable() },
          ...{ outlet: z.string().nullable(), url: z.string().nullable(), published: z.string().nullable() },
        }),
      )
      .readonly(),
    delivery: z
      .object({
        state: deliveryState,
        attempts: z.int(),
        nextAt: moment.nullable(),
        triedAt: moment.nullable(),
        status: z.int().nullable().meta({ description: 'Of the last answer of the receiver.' }),
        error: z.string().nullable(),
      })
      .nullable()
      .meta({ description: 'Null where it only stands in the feed.' }),
  })
  .meta({ id: 'Alert' });

export const deliveriesQuery = z.strictObject({ ...paging, state: deliveryState.optional() });
export const deliveriesAnswer = pageOf(alert).meta({ id: 'Alerts' });
export const againBody = z
  .strictObject({
    alert: z
      .string()
      .max(100)
      .optional()
      .meta({ description: 'One alert, n_…; all that failed when left out.' }),
  })
  .meta({ id: 'Again' });
export const againAnswer = z
  .object({ again: z.int().meta({ description: 'How many are tried again.' }) })
  .meta({ id: 'AgainAnswer' });

/** Entries on a page of a feed. */
export const FEED_PAGE = PAGE.usual;
export const feedQuery = z.strictObject({ after: paging.after });

export type WatchedBody = z.infer<typeof watched>;
export type NewWatchBody = z.infer<typeof newWatch>;
export type WatchItem = z.infer<typeof watch>;
export type ExpectedItem = z.infer<typeof expected>;
export type AlertItem = z.infer<typeof alert>;
export type PreviewAnswer = z.infer<typeof previewAnswer>;
export type MadeAnswer = z.infer<typeof madeAnswer>;

// People and forces: who is in the record, and one actor's page.
import { z } from 'zod';
import { day, reportFields, sayingFields } from './evidence.ts';
import { chosenBy, moments, pageOf, paging } from './paging.ts';
import { position } from './positions.ts';
import { presence } from './presence.ts';
import { hit } from './search.ts';

export const actorKind = z.enum(['person', 'office', 'government', 'force', 'organization', 'group']);

export const actorRow = z
  .object({
    key: z.string().meta({ example: 'person:mark esper' }),
    name: z.string(),
    kind: z.string().meta({ description: 'What the key begins with.' }),
    reports: z.int().meta({ description: 'How many reports name it.' }),
    statements: z.int().meta({ description: 'How many statements are its own.' }),
  })
  .meta({ id: 'ActorRow' });

export const actorsQuery = z.strictObject({
  ...moments,
  ...paging,
  name: chosenBy('A name, or a part of one.'),
  kind: actorKind.optional(),
});

export const actorsAnswer = pageOf(actorRow).meta({ id: 'Actors' });

const { title: _, ...whereSaid } = sayingFields;

export const office = z
  .object({
    title: z.string().meta({ description: 'The office.', example: 'Defence minister, Iraq' }),
    from: day.nullable().meta({ description: 'The first day on which a report has the actor in it.' }),
    to: day.nullable().meta({ description: 'The last one.' }),
    ...whereSaid,
  })
  .meta({
    id: 'Office',
    description: 'An office that reports give the actor, with the first words that do.',
  });

export const actorAnswer = z
  .object({
    key: z.string(),
    name: z.string(),
    kind: z.string(),
    report: z.object(reportFields).nullable().meta({
      description:
        'Of somebody who cannot be told in other reports, such as “officials”: the report. Null for others.',
    }),
    names: z.array(z.object({ name: z.string(), count: z.int() })).readonly(),
    offices: z.array(office).readonly(),
    positions: z.array(position).readonly(),
    statements: z.array(hit).readonly().meta({ description: 'The latest 20.' }),
    conflicts: z
      .int()
      .meta({ description: 'How many disagreements it has a part in: GET /conflicts with its key.' }),
    deadlines: z
      .int()
      .meta({ description: 'How many deadlines it has a part in: GET /deadlines with its key.' }),
    presence: z.array(presence).readonly().meta({ description: 'Where its forces are: the latest 50.' }),
  })
  .meta({ id: 'ActorPage' });

export type ActorRow = z.infer<typeof actorRow>;
export type OfficeItem = z.infer<typeof office>;
export type ActorAnswer = z.infer<typeof actorAnswer>;

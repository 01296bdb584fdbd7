// Actors that may be one and on which nobody has ruled, each pair with the two judgements that would settle it.
import { z } from 'zod';
import { sayingFields } from './evidence.ts';
import { pageOf, paging } from './paging.ts';

const { told: _, ...whereNamed } = sayingFields;

const doubtfulActor = z
  .object({ key: z.string(), name: z.string(), ...whereNamed })
  .meta({ id: 'DoubtfulActor', description: 'One of two, with the first sentence that names it.' });

const target = z.string().meta({ description: 'A key, or a_… of an actor of one report.' });

export const doubtfulPair = z
  .object({
    rule: z.enum(['family-name', 'short-name', 'spelling', 'initials']),
    why: z.string(),
    score: z.number().meta({ description: 'How likely they are one: a rough belief.' }),
    from: doubtfulActor,
    into: doubtfulActor,
    merge: z
      .object({ action: z.literal('merge'), target, value: z.object({ into: target }) })
      .meta({ description: 'For POST /judgements: they are one, shown as `into`.' }),
    split: z
      .object({ action: z.literal('split'), target, value: z.object({ from: target }) })
      .meta({ description: 'For POST /judgements: they are two.' }),
  })
  .meta({ id: 'DoubtfulPair' });

export const doubtfulQuery = z.strictObject(paging);
export const doubtfulAnswer = pageOf(doubtfulPair).meta({ id: 'Doubtful' });

export type DoubtfulItem = z.infer<typeof doubtfulPair>;

// Judgements: what people say of entries, actors and conflicts. Nothing is taken away; undoing is a judgement too.
import { z } from 'zod';
import { pageOf, paging } from './paging.ts';

export const judgementAction = z.enum([
  ...(['accept', 'reject', 'correct', 'merge', 'split', 'dismiss', 'confirm'] as const),
]);

export const judgement = z
  .object({
    id: z.string().meta({ description: 'j_…' }),
    at: z.string(),
    author: z.string(),
    action: z.union([judgementAction, z.literal('undo')]),
    target: z.string(),
    body: z.record(z.string(), z.unknown()),
    reason: z.string().nullable(),
    text: z.string().nullable().meta({
      description:
        'SHA-256 of the one text that it holds for; null where it holds for every state of the page.',
    }),
    inForce: z.boolean().meta({ description: 'False once it is undone.' }),
  })
  .meta({ id: 'Judgement' });

export const newJudgement = z
  .strictObject({
    action: judgementAction,
    target: z.string().min(1).max(1000).meta({
      description:
        'An entry (accept, reject, correct), a conflict k_… (dismiss, confirm), or an actor: a_… or a key (merge, split).',
      example: 'c_0123456789abcdef',
    }),
    value: z
      .record(z.string(), z.unknown())
      .optional()
      .meta({
        description: 'correct: the fields as they should be; merge: { into }; split of two: { from }.',
        example: { status: 'denied' },
      }),
    reason: z.string().max(10_000).optional(),
  })
  .meta({ id: 'NewJudgement' });

export const undoBody = z.strictObject({ reason: z.string().max(10_000).optional() }).meta({ id: 'Undo' });

export const judgementsQuery = z.strictObject({
  ...paging,
  target: z.string().min(1).max(1000).optional().meta({
    description: 'Only judgements on that entry, actor or conflict, and what undoes them.',
  }),
});

export const judgementsAnswer = pageOf(judgement).meta({ id: 'Judgements' });

export type JudgementItem = z.infer<typeof judgement>;
export type NewJudgementBody = z.infer<typeof newJudgement>;

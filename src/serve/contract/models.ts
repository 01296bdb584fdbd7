// The trained models of the engine, for whoever reads where no disk is: `GET /models`.
import { z } from 'zod';

export const modelsAnswer = z
  .object({
    models: z.array(
      z.object({
        name: z.string().meta({ description: 'As `createReader` calls it.', example: 'tags' }),
        address: z.string().meta({
          description: 'Where it is; another one when it changes.',
          example: '/models/tags-0123456789abcdef.bin',
        }),
        bytes: z.int(),
      }),
    ),
  })
  .meta({ id: 'Models' });

export type ModelsAnswer = z.infer<typeof modelsAnswer>;

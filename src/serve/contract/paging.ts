// How every list is asked for and answered: moments, a limit, and a cursor that is only ever handed back.
import { z } from 'zod';

/** The two moments that every question of the record takes. */
export const moments = {
  asOf: z.string().max(40).optional().meta({
    description:
      'As far as was on the record by then: 2019-10-22, or 2019-10-22T09:00Z; a day means its end. Undated reports stand outside.',
    example: '2019-10-22',
  }),
  knownBy: z.string().max(40).optional().meta({
    description: 'As far as this ledger held it by then, in the same form.',
  }),
};

/** Items at most on a page, and when nobody says. */
export const PAGE = { most: 200, usual: 50 } as const;

/** What pages take. */
export const paging = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(PAGE.most)
    .default(PAGE.usual)
    .meta({
      description: `Items on a page, 1 to ${PAGE.most}.`,
    }),
  after: z.string().max(2000).optional().meta({ description: '`next` of the page before.' }),
};

/** A question about the record without more to it. */
export const momentsQuery = z.strictObject(moments);

/** A name or a key to choose items by. */
export const chosenBy = (description: string) => z.string().min(1).max(300).optional().meta({ description });

/** A page of items. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item).readonly(),
    total: z.int().meta({ description: 'How many there are on all pages.' }),
    next: z.string().nullable().meta({ description: 'The cursor of the next page; null on the last one.' }),
  });
}

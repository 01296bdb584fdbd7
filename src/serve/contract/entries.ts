// One entry with its words, sources, reason and history: `GET /entries/{id}`, `dateline show ID --format json`.
import { z } from 'zod';
import { span } from './evidence.ts';
import { judgement } from './judgements.ts';

export const entryKind = z.enum(['statement', 'claim', 'actor', 'place', 'time']);

/** A state of a report's page, without its text. */
export const version = z
  .object({
    id: z.string(),
    report: z.string(),
    number: z.int(),
    recordedAt: z.string(),
    url: z.string().nullable(),
    outlet: z.string().nullable(),
    title: z.string().nullable(),
    byline: z.string().nullable(),
    language: z.string().nullable(),
    published: z.string().nullable(),
    publishedBasis: z.string().nullable(),
    publishedAt: z.string().nullable(),
    publishedBy: z.string().nullable(),
    seen: z.array(z.object({ at: z.string(), fetched: z.boolean() })).readonly(),
    publicAt: z.string().nullable().meta({ description: 'From when on it was on the record.' }),
    mediaType: z.string().nullable(),
    body: z.string().meta({ description: 'SHA-256 of the text.' }),
    original: z.string().nullable().meta({ description: 'SHA-256 of the bytes that arrived.' }),
  })
  .meta({ id: 'Version' });

export const entryAnswer = z
  .object({
    id: z.string(),
    entry: entryKind,
    state: z.enum(['live', 'rejected', 'gone']).meta({
      description: 'rejected by a person; gone: the newest reading of the newest version does not find it.',
    }),
    context: z.object({ span, text: z.string(), marked: span.nullable() }),
    body: z
      .record(z.string(), z.unknown())
      .meta({ description: 'As it holds, corrections included: offsets, and ids of its reading.' }),
    fields: z.array(z.object({ name: z.string(), words: z.string() })).readonly(),
    sources: z.array(z.string()).readonly().meta({ description: 'Who says it, then who tells that.' }),
    version,
    why: z.object({
      rule: z.string().nullable(),
      score: z.number().nullable(),
      reasons: z.array(z.string()).readonly(),
    }),
    found: z
      .array(
        z.object({
          version: z.string(),
          number: z.int(),
          reader: z.string(),
          recordedAt: z.string(),
          localId: z.string(),
        }),
      )
      .readonly(),
    judgements: z.array(judgement).readonly(),
  })
  .meta({ id: 'Entry' });

export type EntryAnswer = z.infer<typeof entryAnswer>;

// The public shape of a Reading (docs/reading.md), as answers hold it. Offsets count UTF-16 code units of the text.
import { z } from 'zod';
import { span } from './evidence.ts';

const spans = z.array(span).readonly();
const interval = z.tuple([z.string(), z.string()]).readonly();

const timeExpression = z
  .object({
    id: z.string(),
    span,
    type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
    value: z.string().meta({ description: 'As TIMEX3 has it: 2019-10-23, P2W.' }),
    mod: z.string().optional(),
    quant: z.string().optional(),
    zone: z.string().optional(),
    interval: interval.optional(),
    anchor: z.string().optional(),
    limit: z
      .object({
        span,
        kind: z.enum(['by', 'before', 'until', 'within', 'for']),
        earliest: z.string().nullable(),
        latest: z.string().nullable(),
        anchor: z.string().nullable(),
        event: span.optional(),
        inferred: z.literal(true).optional(),
        edtf: z.string().optional(),
      })
      .optional(),
  })
  .meta({ id: 'TimeExpression' });

const statement = z
  .object({
    id: z.string(),
    source: span.nullable(),
    cue: span.nullable(),
    content: spans,
    actor: z.string().nullable(),
    manner: z.enum(['direct', 'indirect', 'mixed']),
    addressee: span.optional(),
    within: z.string().optional(),
    score: z.number(),
    rule: z.string().optional(),
  })
  .meta({ id: 'Statement' });

const actor = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(['person', 'office', 'government', 'force', 'organization', 'group', 'unnamed']),
    country: z.string().optional(),
    side: z.string().optional(),
    office: z.string().optional(),
    entity: z.string().optional(),
    mentions: spans,
    links: z.array(z.object({ mention: span, rule: z.string(), text: z.string() })).readonly(),
  })
  .meta({ id: 'Actor' });

const precision = z.enum(['country', 'region', 'city', 'area', 'unknown']);

const located = {
  name: z.string(),
  precision,
  country: z.string().optional(),
  lat: z.number().optional(),
  lon: z.number().optional(),
};

const place = z
  .object({
    id: z.string(),
    ...located,
    part: z.string().optional(),
    candidates: z.array(z.object({ ...located, score: z.number() })).readonly(),
    why: z.string(),
    mentions: spans,
  })
  .meta({ id: 'Place' });

const claim = z
  .object({
    id: z.string(),
    kind: z.enum(['presence', 'movement', 'deadline', 'decision', 'consent']),
    trigger: span,
    who: span.optional(),
    count: span.optional(),
    place: span.optional(),
    from: span.optional(),
    via: span.optional(),
    to: span.optional(),
    time: span.optional(),
    object: span.optional(),
    source: span.optional(),
    status: z.string().optional(),
    force: z.string().optional(),
    due: z.string().optional(),
    counts: z.object({ min: z.number(), max: z.number().nullable() }).optional(),
    statement: z.string().optional(),
    actor: z.string().optional(),
    placeIds: z.array(z.string()).readonly().optional(),
    score: z.number(),
    rule: z.string(),
  })
  .meta({ id: 'Claim' });

export const reading = z
  .object({
    id: z.string().meta({ description: 'Of the report.' }),
    published: z.string().optional(),
    sha256: z.string().meta({ description: 'Of the text that was read.' }),
    sentences: spans,
    times: z.array(timeExpression).readonly(),
    statements: z.array(statement).readonly(),
    actors: z.array(actor).readonly().optional(),
    places: z.array(place).readonly().optional(),
    claims: z.array(claim).readonly().optional(),
  })
  .meta({ id: 'Reading' });

export type ReadingShape = z.infer<typeof reading>;

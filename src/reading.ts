// What comes out of reading one report. Everything in it points into the report's text by spans.

import type { Actor } from './actors/actor.ts';
import type { Claim } from './claims/claim.ts';
import type { Place } from './places/place.ts';
import type { Statement } from './statements/statement.ts';
import type { Span } from './text/span.ts';
import type { TimeExpression } from './time/time.ts';

/** The entries found in one report. Offsets are UTF-16 code units of the report's text. */
export interface Reading {
  readonly id: string;
  readonly published?: string;
  /** SHA-256, in hexadecimal, of the text that was read (as UTF-8). */
  readonly sha256: string;
  readonly sentences: readonly Span[];
  readonly times: readonly TimeExpression[];
  readonly statements: readonly Statement[];
  /** Who is who, where, and what is claimed: left out when claims were not asked for. */
  readonly actors?: readonly Actor[];
  /** In the order of their first mentions. */
  readonly places?: readonly Place[];
  readonly claims?: readonly Claim[];
}

// PolNeAR: articles with the attributions that people marked in them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/text/span.ts';

/** A marked attribution; a role is a list of spans in text order. */
export interface PolnearAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** One article. */
export interface PolnearArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly PolnearAttribution[];
}

/** One split of PolNeAR. */
export function readPolnear(corpora: string, split: 'train' | 'dev'): PolnearArticle[] {
  return readFileSync(join(corpora, 'polnear', `${split}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as PolnearArticle);
}

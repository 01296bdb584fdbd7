// PolNeAR articles as the statement models see them: words, context, and gold roles by word.
import type { Language } from '../src/language/language.ts';
import { segment } from '../src/language/segment.ts';
import { wordsWithin } from '../src/language/words-within.ts';
import { Between } from '../src/statements/between.ts';
import { type Context, contextOf } from '../src/statements/context.ts';
import type { CueCandidate } from '../src/statements/cue-candidates.ts';
import { allFrameFeatures } from '../src/statements/frame-features.ts';
import { frameWindows } from '../src/statements/frame-window.ts';
import { type Frame, type Run, Slot, sidesOf } from '../src/statements/frames.ts';
import { allRoleFeatures } from '../src/statements/role-features.ts';
import { Role } from '../src/statements/role-labels.ts';
import { blocksOf, type Roles } from '../src/statements/roles.ts';
import type { Span } from '../src/text/span.ts';
import type { PolnearArticle } from './corpora/polnear.ts';
import type { Example } from './slot-model-trainer.ts';

/** A gold attribution in words. */
export interface GoldFrame {
  readonly source: readonly Run[];
  readonly cue: readonly Run[];
  readonly content: readonly Run[];
}

/** An article ready for training. */
export interface PreparedArticle {
  readonly article: PolnearArticle;
  readonly context: Context;
  readonly gold: readonly GoldFrame[];
}

/** The words that a span touches. */
function runOf({ words }: Context, span: Span): Run | null {
  const [begin, end] = wordsWithin(words, span);
  return end > begin ? [begin, end] : null;
}

/** Segments, tags and lays out an article. */
export function prepare(article: PolnearArticle, language: Language): PreparedArticle {
  const context = contextOf(language.tag(segment(article.text)));
  const runs = (spans: readonly Span[]): Run[] =>
    spans.map((span) => runOf(context, span)).filter((run) => run !== null);
  const gold = article.attributions.map((a) => ({
    source: runs(a.source),
    cue: runs(a.cue),
    content: runs(a.content),
  }));
  return { article, context, gold };
}

function put(labels: Uint8Array, runs: readonly Run[], begin: number, end: number, label: number): void {
  for (const [a, b] of runs)
    for (let i = Math.max(a, begin); i < Math.min(b, end); i++)
      labels[i - begin] = i === a || i === begin ? label : label + 1;
}

/** Role examples of an article, one a block. Where roles overlap, source goes before cue before content. */
export function roleExamples({ context, gold }: PreparedArticle): Example[] {
  return blocksOf(context).map(([begin, end]) => {
    const labels = new Uint8Array(end - begin);
    for (const { content } of gold) put(labels, content, begin, end, Role.ContentBegin);
    for (const { cue } of gold) put(labels, cue, begin, end, Role.CueBegin);
    for (const { source } of gold) put(labels, source, begin, end, Role.SourceBegin);
    return {
      count: end - begin,
      boundaries: context.boundary.subarray(begin, end),
      gold: labels,
      features: (i, out) => allRoleFeatures(context, begin + i, out),
    };
  });
}

/** The gold frame whose cue a candidate touches. */
export function goldOf(gold: readonly GoldFrame[], cue: CueCandidate): GoldFrame | undefined {
  return gold.find((g) => g.cue.some(([a, b]) => a < cue.end && cue.begin < b));
}

/** Frame examples of an article: one for each side of each candidate that touches a gold cue. */
export function frameExamples({ context, gold }: PreparedArticle, roles: Roles): Example[] {
  const windows = frameWindows(context, roles);
  return roles.cues.flatMap((cue, c) => {
    const target = goldOf(gold, cue);
    if (!target) return [];
    const [begin, end] = windows[c]!;
    const between = new Between();
    let counted = false;
    return sidesOf(cue, [begin, end])
      .filter(([from, to]) => to > from)
      .map(([from, to]) => {
        const labels = new Uint8Array(to - from);
        put(labels, target.content, from, to, Slot.ContentBegin);
        put(labels, target.source, from, to, Slot.SourceBegin);
        return {
          count: to - from,
          boundaries: context.boundary.subarray(from, to),
          gold: labels,
          features: (i, out) => {
            if (!counted) between.count(context, roles, cue, begin, end);
            counted = true;
            return allFrameFeatures(context, roles, cue, between, begin, from + i, out);
          },
        };
      });
  });
}

/** Whether a frame is right as the scorer means it: content by half, source and cue by a word. */
export function isRight(gold: readonly GoldFrame[], { cue, source, content }: Frame): boolean {
  const size = (runs: readonly Run[]): number => runs.reduce((sum, [a, b]) => sum + b - a, 0);
  const shared = (x: readonly Run[], y: readonly Run[]): number =>
    x.reduce(
      (sum, [a, b]) =>
        sum + y.reduce((part, [c, d]) => part + Math.max(0, Math.min(b, d) - Math.max(a, c)), 0),
      0,
    );
  const agree = (x: readonly Run[], y: readonly Run[]): boolean =>
    (x.length === 0 && y.length === 0) || shared(x, y) > 0;
  return gold.some((g) => {
    const both = shared(content, g.content);
    return (
      both * 2 >= size(content) + size(g.content) - both &&
      both > 0 &&
      agree(source, g.source) &&
      agree([[cue.begin, cue.end]], g.cue)
    );
  });
}

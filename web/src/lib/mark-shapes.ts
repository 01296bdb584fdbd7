// The shape that stands beside a status, a force or a state: told apart without colour. The map uses the same.

export type MarkShape =
  | 'full'
  | 'half'
  | 'ring'
  | 'dotted'
  | 'crossed'
  | 'diamond'
  | 'square'
  | 'triangle'
  | 'tick';

const SHAPES: Readonly<Record<string, MarkShape>> = {
  // What is, or was done.
  done: 'full',
  is: 'full',
  made: 'full',
  given: 'full',
  past: 'full',
  // What is under way, or falls due now.
  underway: 'half',
  due: 'half',
  reversed: 'half',
  // What is meant to be.
  planned: 'ring',
  open: 'ring',
  pending: 'ring',
  promise: 'ring',
  was: 'dotted',
  possible: 'dotted',
  forecast: 'dotted',
  contested: 'dotted',
  // What is wanted of others.
  demanded: 'diamond',
  demand: 'diamond',
  order: 'triangle',
  agreement: 'square',
  // Deliveries of alerts.
  sent: 'tick',
  waiting: 'ring',
  failed: 'crossed',
  // What is said not to be.
  denied: 'crossed',
  rejected: 'crossed',
  refused: 'crossed',
  dismissed: 'crossed',
  confirmed: 'tick',
  accepted: 'tick',
  corrected: 'tick',
};

/** The shape of a word; a ring for one that has none of its own. */
export function shapeOf(word: string): MarkShape {
  return SHAPES[word] ?? 'ring';
}

// What is to be done by a deadline, as a phrase: `to leave Iraq`, `to stay in Syria`.

const INSIDE: ReadonlySet<string> = new Set(['stay', 'arrive']);

/** `act` is `leave`, `stay`, `arrive`, or the words of a report. */
export function actWords(act: string, place: string | null): string {
  if (place === null) return `to ${act}`;
  if (act === 'leave') return `to leave ${place}`;
  return INSIDE.has(act) ? `to ${act} in ${place}` : `to ${act}, ${place}`;
}

// What everybody asks first, made before anybody does.

import { everybody } from './actor-rows.ts';
import type { Desk } from './desk.ts';
import {
  conflictRows,
  conflictsByEntry,
  deadlineRows,
  presenceRows,
  timelineRows,
  turnsIn,
} from './lists.ts';
import { mapClaims } from './map-claims.ts';

/** Loads the record of now and makes its lists; `now` is ISO 8601. */
export async function warm(desk: Desk, now: string): Promise<void> {
  const view = await desk.view();
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const lists = [conflictRows, presenceRows, timelineRows, conflictsByEntry];
  for (const list of lists) {
    list(view);
    await turn();
  }
  deadlineRows(view, now.slice(0, 10));
  turnsIn(view);
  everybody(view);
  await turn();
  mapClaims(view, { limit: 1 });
  await desk.overview();
}

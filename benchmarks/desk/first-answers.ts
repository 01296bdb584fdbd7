// First answers: what is asked after something has changed, or of a moment that nobody has asked for. The record is put
// together anew for each of them.
import { type Dispatcher, request } from 'undici';
import { percentile } from '../ledger/figures.ts';
import type { RouteFigures } from './figures.ts';

/** Answers timed of each kind. */
const TIMES = 10;

interface Timed {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly body: unknown;
}

/** Asks the desk at `base` for first answers, and has it judge. Everything that is judged is undone. */
export async function firstAnswers(base: string, dispatcher: Dispatcher): Promise<RouteFigures[]> {
  const ask = async (path: string, body?: object): Promise<Timed> => {
    const begun = performance.now();
    const answer = await request(base + path, {
      dispatcher,
      ...(body === undefined
        ? {}
        : {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          }),
    });
    const text = await answer.body.text();
    const milliseconds = performance.now() - begun;
    if (answer.statusCode >= 300) throw new Error(`${path} answers with ${answer.statusCode}: ${text}`);
    return { milliseconds, bytes: Buffer.byteLength(text), body: JSON.parse(text) };
  };
  const judged = async (judgement: object): Promise<{ readonly made: Timed; readonly id: string }> => {
    const made = await ask('/judgements', judgement);
    return { made, id: (made.body as { readonly id: string }).id };
  };
  const found = async (path: string): Promise<readonly string[]> =>
    ((await ask(path)).body as { readonly items: readonly { readonly id: string }[] }).items.map(
      ({ id }) => id,
    );
  const claims = await found(`/search?kind=claim&limit=${TIMES}`);
  const conflicts = await found(`/conflicts?limit=${TIMES}`);
  const [conflictsThen, digestThen, dismissing, otherDay]: readonly Timed[][] = [[], [], [], []];
  for (const target of claims) {
    const { id } = await judged({ action: 'reject', target });
    conflictsThen!.push(await ask('/conflicts'));
    await ask(`/judgements/${id}/undo`, {});
    digestThen!.push(await ask('/digest'));
  }
  for (const target of conflicts) {
    const { made, id } = await judged({ action: 'dismiss', target });
    dismissing!.push(made);
    await ask(`/judgements/${id}/undo`, {});
  }
  for (let i = 0; i < TIMES; i++) otherDay!.push(await ask(`/conflicts?asOf=${2010 + i}-05-15`));
  return [
    figures('/conflicts after a change', conflictsThen!),
    figures('/digest after a change', digestThen!),
    figures('/judgements: dismiss', dismissing!),
    figures('/conflicts?asOf, another day', otherDay!),
  ];
}

function figures(route: string, answers: readonly Timed[]): RouteFigures {
  const times = answers.map(({ milliseconds }) => milliseconds);
  const bytes = answers.reduce((sum, one) => sum + one.bytes, 0) / answers.length;
  return { route, bytes, median: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

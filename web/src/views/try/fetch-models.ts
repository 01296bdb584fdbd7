// The models of the engine from the server that handed out the page, with word of how far it is.
import { modelsFor, type ReaderModels } from '../../../../src/reader.ts';
import type { ModelsAnswer } from '../../../../src/serve/contract/models.ts';
import { get } from '../../lib/api.ts';

/** Told how many bytes have come, of how many in all. */
export type Progress = (done: number, total: number) => void;

/** Fetches all models that a whole reading needs. Rejects, with what to do, where one cannot be had. */
export async function fetchModels(progress: Progress): Promise<ReaderModels> {
  const { models: there } = await get<ModelsAnswer>('/models');
  const wanted = modelsFor().map((name) => {
    const found = there.find((one) => one.name === name);
    if (found === undefined)
      throw new Error(
        `the server has no model ${name}: it is another version than this page. Reload the page, and try again`,
      );
    return found;
  });
  const total = wanted.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const models = await Promise.all(
    wanted.map(async ({ name, address, bytes }) => {
      const all = new Uint8Array(bytes);
      let at = 0;
      for await (const part of partsOf(name, address)) {
        if (at + part.length > bytes) throw notLoaded(name, 'it is not what it was');
        all.set(part, at);
        at += part.length;
        done += part.length;
        progress(done, total);
      }
      if (at < bytes) throw notLoaded(name, 'it ended early');
      return [name, all] as const;
    }),
  );
  return Object.fromEntries(models);
}

async function* partsOf(name: string, address: string): AsyncGenerator<Uint8Array> {
  const response = await fetch(address).catch(() => null);
  if (response === null || !response.ok || response.body === null)
    throw notLoaded(name, String(response?.status ?? 'no answer'));
  const reader = response.body.getReader();
  const next = () =>
    reader.read().catch(() => {
      throw notLoaded(name, 'it ended early');
    });
  for (let part = await next(); !part.done; part = await next()) yield part.value;
}

function notLoaded(name: string, why: string): Error {
  return new Error(
    `the model ${name} could not be loaded (${why}). See whether dateline serve is still running, and try again`,
  );
}

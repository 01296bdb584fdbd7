// The models of the engine from where the page has them, with word of how far it is.
import { modelsFor, type ReaderModels } from '../../../../src/reader.ts';

/** Told how many bytes have come, of how many in all. */
export type Progress = (done: number, total: number) => void;

/**
 * Fetches all models that a whole reading needs; `addresses` has them by name. Rejects, with what to do, where one cannot be
 * had.
 */
export async function fetchModels(
  addresses: Readonly<Record<string, string>>,
  progress: Progress,
): Promise<ReaderModels> {
  const responses = await Promise.all(modelsFor().map((name) => answerFor(name, addresses[name])));
  const total = responses.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const models = await Promise.all(
    responses.map(async ({ name, body }) => {
      const parts: Uint8Array[] = [];
      const reader = body.getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        parts.push(part.value);
        done += part.value.length;
        // Where the server does not say how long a file is, the total grows with what comes.
        progress(done, Math.max(done, total));
      }
      return [name, joined(parts)] as const;
    }),
  );
  return Object.fromEntries(models);
}

async function answerFor(name: string, address: string | undefined) {
  if (address === undefined)
    throw new Error(`this build of the page lacks the model ${name}. Build it again: npm run build`);
  const response = await fetch(address).catch(() => null);
  if (response === null || !response.ok || response.body === null)
    throw new Error(
      `the model ${name} could not be loaded (${response?.status ?? 'no answer'}). See whether dateline serve is still running, and try again`,
    );
  return { name, body: response.body, bytes: Number(response.headers.get('content-length') ?? 0) };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

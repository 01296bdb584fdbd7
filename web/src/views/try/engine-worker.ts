// The engine in a thread of its own: loads its models with the first report, then reads whatever it is sent. Nothing that it
// is sent goes anywhere but back to the page.
import { createReader, type Reader } from '../../../../src/reader.ts';
import { fetchModels } from './fetch-models.ts';
import type { FromEngine, ToEngine } from './try-messages.ts';

let opening: Promise<Reader> | undefined;

const tell = (message: FromEngine): void => postMessage(message);

/** The reader, made once; after a failure the next report tries again. */
function reader(): Promise<Reader> {
  opening ??= fetchModels((done, total) => tell({ type: 'loading', done, total }))
    .then((models) => {
      tell({ type: 'opening' });
      return createReader(models);
    })
    .catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
  return opening;
}

addEventListener('message', async ({ data }: MessageEvent<ToEngine>) => {
  try {
    const engine = await reader();
    tell({ type: 'reading' });
    const begun = performance.now();
    const reading = engine.read(data.report);
    tell({ type: 'read', reading, milliseconds: performance.now() - begun });
  } catch (error) {
    tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});

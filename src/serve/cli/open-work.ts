// The work that a task asks for, with the engine that it needs: text to be written out, or readings for the ledger.
import type { EngineModule } from './engine.ts';
import { type Known, knowsNothing } from './known.ts';
import { openWriter } from './open-writer.ts';
import { createWork, type Work } from './work.ts';
import type { Task } from './writer.ts';

/** Work whose engine is open already. `url` names the engine's module. Rejects when it cannot be opened. */
export async function openWork(task: Task, url: string, known: Known): Promise<Work> {
  if (task.make !== 'record') {
    const writer = await openWriter(task, url);
    return createWork(async () => writer, task.make);
  }
  const [{ createRecordWork }, reader] = await Promise.all([
    import('./record-work.ts'),
    openReader(task, url),
  ]);
  return createRecordWork(async () => reader, known);
}

/** Work that opens its engine for the first report, and then rejects when it cannot. */
export function lateWork(task: Task, url: string, known: Known = knowsNothing): Work {
  if (task.make !== 'record') return createWork(() => openWriter(task, url), task.make);
  const work = import('./record-work.ts').then(({ createRecordWork }) =>
    createRecordWork(() => openReader(task, url), known),
  );
  return async (parcel) => (await work)(parcel);
}

async function openReader({ gazetteer }: Task, url: string) {
  const engines = (await import(url)) as EngineModule;
  return engines.openReader({ claims: true, ...(gazetteer === undefined ? {} : { gazetteer }) });
}

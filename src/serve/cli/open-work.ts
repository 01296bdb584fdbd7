// The work that a task asks for, with the engine that it needs: text to be written out, or readings for the ledger.
import type { EngineModule } from './engine.ts';
import { openWriter } from './open-writer.ts';
import { createWork, type Work } from './work.ts';
import type { Task } from './writer.ts';

/** Work whose engine is open already. `url` names the engine's module. Rejects when it cannot be opened. */
export async function openWork(task: Task, url: string): Promise<Work> {
  if (task.make !== 'record') {
    const writer = await openWriter(task, url);
    return createWork(async () => writer, task.make);
  }
  const [{ createRecordWork }, reader] = await Promise.all([
    import('./record-work.ts'),
    openReader(task, url),
  ]);
  return createRecordWork(async () => reader);
}

/** Work that opens its engine for the first report, and then rejects when it cannot. */
export function lateWork(task: Task, url: string): Work {
  if (task.make !== 'record') return createWork(() => openWriter(task, url), task.make);
  const work = import('./record-work.ts').then(({ createRecordWork }) =>
    createRecordWork(() => openReader(task, url)),
  );
  return async (parcel, known) => (await work)(parcel, known);
}

async function openReader({ gazetteer, actors }: Task, url: string) {
  const engines = (await import(url)) as EngineModule;
  return engines.openReader({ ...(gazetteer && { gazetteer }), ...(actors && { actors }) });
}

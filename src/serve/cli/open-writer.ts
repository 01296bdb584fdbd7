// Opens the writer that a task asks for. Each is loaded, with the models it needs, only when it is wanted: a page
// brings the width of every character with it.
import type { EngineModule } from './engine.ts';
import type { Task, Writer } from './writer.ts';

/** The writer for `task`, with the engine that the module at `url` opens. Rejects when its weights cannot be read. */
export async function openWriter(task: Task, url: string): Promise<Writer> {
  const engines = (await import(url)) as EngineModule;
  const { claims = true, gazetteer, actors } = task;
  const own = { ...(gazetteer && { gazetteer }), ...(actors && { actors }) };
  const options = { claims, ...own };
  switch (task.make) {
    case 'conllu': {
      const [{ conlluWriter }, parser] = await Promise.all([
        import('./conllu-writer.ts'),
        engines.openParser(),
      ]);
      return conlluWriter(parser);
    }
    case 'page':
    case 'brief': {
      const [{ pageWriter }, reader] = await Promise.all([
        import('./page/page-writer.ts'),
        engines.openReader(options),
      ]);
      return pageWriter(reader, { make: task.make, width: task.width ?? 80, colour: task.colour ?? false });
    }
    default: {
      const reader = await engines.openReader(options);
      const end = task.make === 'jsonl' ? '\n' : '';
      return (report) => {
        const reading = reader.read(report);
        return { text: JSON.stringify(reading) + end, statements: reading.statements.length };
      };
    }
  }
}

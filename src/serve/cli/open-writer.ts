// What can be made of a report, and the writers that make it. Each is loaded, with the models it needs, only
// when it is asked for: a page brings the width of every character with it.
import type { Report } from '../../text/report.ts';
import type { EngineModule } from './engine.ts';

export type Make = 'jsonl' | 'json' | 'page' | 'brief' | 'conllu';

/** What to make of each report. Plain data, so that it can be handed to a worker. */
export interface Task {
  readonly make: Make;
  /** Cells in a line of a page; a brief one of 0 is not cut. */
  readonly width?: number;
  readonly colour?: boolean;
}

/** What stands between the reports in the output. */
export const SEPARATOR: Readonly<Record<Make, string>> = {
  jsonl: '',
  json: ',\n',
  page: '',
  brief: '',
  conllu: '',
};

/** One report written down. */
export interface Written {
  readonly text: string;
  readonly statements: number;
}

/** Reads a report and writes down what was found. */
export type Writer = (report: Report) => Written;

/** The writer for `task`, with the engine that the module at `url` opens. Rejects when its weights cannot be read. */
export async function openWriter(task: Task, url: string): Promise<Writer> {
  const engines = (await import(url)) as EngineModule;
  switch (task.make) {
    case 'conllu': {
      const [{ conlluWriter }, language] = await Promise.all([
        import('./conllu-writer.ts'),
        engines.openLanguage(),
      ]);
      return conlluWriter(language);
    }
    case 'page':
    case 'brief': {
      const [{ pageWriter }, reader] = await Promise.all([
        import('./page/page-writer.ts'),
        engines.openReader(),
      ]);
      return pageWriter(reader, { make: task.make, width: task.width ?? 80, colour: task.colour ?? false });
    }
    default: {
      const reader = await engines.openReader();
      const end = task.make === 'jsonl' ? '\n' : '';
      return (report) => {
        const reading = reader.read(report);
        return { text: JSON.stringify(reading) + end, statements: reading.statements.length };
      };
    }
  }
}

// Places and actors of the user's own, from the files that --gazetteer and --actors name.
import type { ReaderOptions } from '../../reader.ts';
import { readActors } from './actors-option.ts';
import { readGazetteers } from './gazetteer-option.ts';
import type { Terminal } from './terminal.ts';

/** What a reader may be given of the user's own. */
export type Own = Pick<ReaderOptions, 'gazetteer' | 'actors'>;

/** The values of the options. */
export interface OwnOptions {
  readonly gazetteer: readonly string[];
  readonly actors: readonly string[];
  readonly quiet?: boolean;
}

/** Reads the files; says what was passed over. Throws `UsageError` with file and line for what cannot be read. */
export async function readOwn(options: OwnOptions, terminal: Terminal): Promise<Own> {
  const gazetteer = await readGazetteers(options.gazetteer);
  const { entries: actors, note } = await readActors(options.actors);
  if (note !== null && !options.quiet) terminal.stderr.write(`${note}\n`);
  return {
    ...(gazetteer.length === 0 ? {} : { gazetteer }),
    ...(actors.length === 0 ? {} : { actors }),
  };
}

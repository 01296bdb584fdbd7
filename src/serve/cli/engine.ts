// What the command line asks of the reading engine. The module that gives it is named by URL, so that worker
// threads can load it for themselves and tests can put another in its place.
import type { ParsedWords } from '../../language/trees.ts';
import type { Words } from '../../language/words.ts';
import type { Explanation, ReaderOptions } from '../../reader.ts';
import type { Reading } from '../../reading.ts';
import type { Report } from '../../text/report.ts';

/** Reads reports, and says how an entry of a reading came about. */
export interface ReadingEngine {
  read(report: Report): Reading;
  explain(report: Report, id: string, reading?: Reading): Explanation | null;
}

/** Gives words their tags, lemmas and trees. */
export interface ParsingEngine {
  parse(words: Words): ParsedWords;
}

/** What a module at an engine's URL exports. All reject when the weights cannot be read. */
export interface EngineModule {
  openReader(options?: ReaderOptions): Promise<ReadingEngine>;
  openParser(): Promise<ParsingEngine>;
  /** Names the reader that `openReader` would open: the same name, the same readings. */
  readerVersion(options?: ReaderOptions): Promise<string>;
}

// `dateline parse --gold-tokens`: the tokens of a CoNLL-U file with our tags, lemmas and trees. Works through the file
// in bounded pieces of whole sentences.
import { createReadStream } from 'node:fs';
import { systemProblem } from '../../ingest/problem.ts';
import { ConlluError, formatConllu, parseConllu, withColumns } from '../../language/conllu.ts';
import { goldWords } from '../../language/gold-words.ts';
import { columnsOf } from './conllu-writer.ts';
import type { EngineModule, ParsingEngine } from './engine.ts';
import { EXIT } from './exit.ts';
import { safeText } from './page/safe-text.ts';
import { Sink } from './sink.ts';
import type { Terminal } from './terminal.ts';

export interface GoldTokensSettings {
  /** A CoNLL-U file, or `-`. */
  readonly path: string;
  readonly out?: string;
  /** URL of the module that opens the engine. */
  readonly engine: string;
}

/** Characters of CoNLL-U that are parsed at a time. */
const PIECE = 256 * 1024;
/** No sentence is as long as this. */
const LONGEST = 4 * 1024 * 1024;

/** Parses all tokens. Resolves to the exit status; a broken row is named with its line and ends the work. */
export async function parseGoldTokens(settings: GoldTokensSettings, terminal: Terminal): Promise<number> {
  const { path, out } = settings;
  const sink = out === undefined ? Sink.toStream(terminal.stdout) : await Sink.toFile(out);
  let line = 0;
  try {
    const { openParser } = (await import(settings.engine)) as EngineModule;
    const parser = await openParser();
    const input = path === '-' ? terminal.stdin : createReadStream(path);
    for await (const piece of sentencePieces(input)) {
      await sink.write(new TextEncoder().encode(parsed(piece, parser)));
      line += piece.split('\n').length - 1;
      if (sink.closed || terminal.interrupted.aborted) break;
    }
    if (terminal.interrupted.aborted) {
      await sink.abort();
      return EXIT.interrupted;
    }
    await sink.close();
    return EXIT.done;
  } catch (error) {
    await sink.abort();
    const failed = (said: string) => terminal.stderr.write(`error: ${safeText(said)}\n`);
    if (error instanceof ConlluError)
      failed(`${path}:${line + error.line}: ${error.message.replace(/^line \d+: /, '')} (${error.slug})`);
    else if ((error as NodeJS.ErrnoException).code) failed(`${path}: ${systemProblem(error, path).message}`);
    else throw error;
    return EXIT.someFailed;
  }
}

function parsed(piece: string, parser: ParsingEngine): string {
  const sentences = parseConllu(piece);
  const columns = columnsOf(parser.parse(goldWords(sentences)));
  return withColumns(sentences, columns).map(formatConllu).join('');
}

/** Cuts after blank lines. */
async function* sentencePieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let held = '';
  for await (const chunk of chunks) {
    held += decoder.decode(chunk, { stream: true }).replaceAll('\r', '');
    if (held.length < PIECE) continue;
    const end = held.lastIndexOf('\n\n');
    if (end < 0 && held.length > LONGEST) throw new Error('no blank line ends a sentence: is this CoNLL-U?');
    if (end < 0) continue;
    yield held.slice(0, end + 2);
    held = held.slice(end + 2);
  }
  held += decoder.decode();
  if (held !== '') yield held;
}

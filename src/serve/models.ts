// The trained weights of the package, read from its models/ folder, and the engines that they make. For Node;
// a browser fetches the same files and calls `createReader` itself. Each engine reads only the files that it needs.
// Package export `dateline/node`.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Language, loadLanguage } from '../language/language.ts';
import { loadTreeParser, type ParsedWords } from '../language/trees.ts';
import type { Words } from '../language/words.ts';
import { createReader, modelsFor, type Reader, type ReaderOptions } from '../reader.ts';

export { parseActors } from '../actors/file/actor-files.ts';
export { type ParsedWords, RELATIONS } from '../language/trees.ts';
export { parseGazetteer } from '../places/gazetteer-file.ts';

const FOLDER = new URL('../../models/', import.meta.url);
const LANGUAGE_NAMES = ['word-list', 'tags', 'lemmas', 'names'] as const;

/**
 * A reader with the weights of the package: who said what, and unless `claims` is false what they claim. Rejects, with what to do,
 * when they are not there.
 */
export async function openReader(options: ReaderOptions = {}): Promise<Reader> {
  return createReader(await readModels(modelsFor(options)), options);
}

/**
 * Names the reader that `openReader` opens with the same options: the package's version, and a short hash of the weights
 * and of the user's own places. Readings of one name agree. Rejects as `openReader` does.
 */
export async function readerVersion(options: ReaderOptions = {}): Promise<string> {
  const [file, models] = await Promise.all([
    readFile(new URL('../package.json', FOLDER), 'utf8'),
    readModels(modelsFor(options)),
  ]);
  const hash = createHash('sha256');
  for (const name of Object.keys(models).sort()) hash.update(name).update(models[name]!);
  hash.update(JSON.stringify(options.gazetteer ?? []));
  return `${(JSON.parse(file) as { version: string }).version}+${hash.digest('hex').slice(0, 12)}`;
}

/** The language models alone: tags, lemmas and names of words. Rejects as `openReader` does. */
export async function openLanguage(): Promise<Language> {
  return loadLanguage(await readModels(LANGUAGE_NAMES));
}

/** Gives words their tags, lemmas, names and trees. Not to be used by two callers at the same time. */
export interface Parser {
  parse(words: Words): ParsedWords;
}

/** The language models and the trees. Rejects as `openReader` does. */
export async function openParser(): Promise<Parser> {
  const { trees, ...files } = await readModels([...LANGUAGE_NAMES, 'trees'] as const);
  const [language, parser] = await Promise.all([loadLanguage(files), loadTreeParser(trees)]);
  return { parse: (words) => parser.parse(language.tag(words)) };
}

async function readModels<N extends string>(names: readonly N[]): Promise<Readonly<Record<N, Uint8Array>>> {
  const models: Partial<Record<N, Uint8Array>> = {};
  const read = async (name: N) => {
    const file = new URL(`${name}.bin`, FOLDER);
    try {
      models[name] = await readFile(file);
    } catch (error) {
      throw new Error(
        `the weights ${fileURLToPath(file)} cannot be read. Install dateline again, or train them: npm run train (models-missing)`,
        { cause: error },
      );
    }
  };
  await Promise.all(names.map(read));
  return models as Record<N, Uint8Array>;
}

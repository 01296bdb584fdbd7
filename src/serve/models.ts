// The trained weights of the package, read from its models/ folder, and the engines that they make. For Node;
// a browser fetches the same files and calls `createReader` itself. Package export `dateline/node`.
import { readdir, readFile } from 'node:fs/promises';
import { type Language, type LanguageFiles, loadLanguage } from '../language/language.ts';
import { createReader, type Reader } from '../reader.ts';

const FOLDER = new URL('../../models/', import.meta.url);
const ENDING = '.bin';

/** The packed weights by name (`tags`, `statements`, …). Rejects, with what to do, when there are none. */
export async function readModels(folder: URL = FOLDER): Promise<Readonly<Record<string, Uint8Array>>> {
  const files = await readdir(folder).catch(() => []);
  const names = files.filter((file) => file.endsWith(ENDING)).sort();
  if (names.length === 0)
    throw new Error(
      `models-missing: there are no weights in ${folder.pathname}. Install dateline again, or train them: npm run train`,
    );
  const weights = await Promise.all(names.map((name) => readFile(new URL(name, folder))));
  return Object.fromEntries(names.map((name, i) => [name.slice(0, -ENDING.length), weights[i]!]));
}

/** A reader with the weights of the package: who said what. */
export async function openReader(): Promise<Reader> {
  return createReader(await readModels());
}

/** The language models alone: tags, lemmas and names of words. */
export async function openLanguage(): Promise<Language> {
  return loadLanguage((await readModels()) as unknown as LanguageFiles);
}

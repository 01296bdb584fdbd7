// The language models' weights as they lie in models/.
import { readFile } from 'node:fs/promises';
import type { LanguageFiles } from '../../src/language/language.ts';

/** Bytes of the four weights files. */
export async function languageFiles(): Promise<LanguageFiles> {
  const [list, tags, lemmas, names] = await Promise.all(
    ['word-list', 'tags', 'lemmas', 'names'].map((name) =>
      readFile(new URL(`../../models/${name}.bin`, import.meta.url)),
    ),
  );
  return { 'word-list': list!, tags: tags!, lemmas: lemmas!, names: names! };
}

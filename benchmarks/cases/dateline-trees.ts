// What wink-nlp and compromise do, with a dependency tree for every sentence: `dateline parse` without its output.
import { type LanguageFiles, loadLanguage } from '../../src/language/language.ts';
import { segment } from '../../src/language/segment.ts';
import { loadTreeParser } from '../../src/language/trees.ts';
import { runCase } from '../case.ts';
import { modelFiles } from '../model-files.ts';

await runCase(async () => {
  const files = modelFiles();
  const [language, parser] = await Promise.all([
    loadLanguage(files as unknown as LanguageFiles),
    loadTreeParser(files['trees']!),
  ]);
  return (text) => parser.parse(language.tag(segment(text))).heads.length;
});

// Dateline's times and limits, with the words, tags and names that they rest on.
import { type LanguageFiles, loadLanguage, XPOS } from '../../src/language/language.ts';
import { segment } from '../../src/language/segment.ts';
import { TimeReader } from '../../src/time/times.ts';
import { runCase } from '../case.ts';
import { modelFiles } from '../model-files.ts';

await runCase(async () => {
  const language = await loadLanguage(modelFiles() as unknown as LanguageFiles);
  const times = new TimeReader(XPOS);
  return (text) => 1 + times.read(language.tag(segment(text)), '2019-10-22').length;
});

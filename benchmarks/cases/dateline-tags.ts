// Dateline as far as wink-nlp and compromise go and a little further: words, sentences, tags, lemmas, names.
import { type LanguageFiles, loadLanguage } from '../../src/language/language.ts';
import { segment } from '../../src/language/segment.ts';
import { runCase } from '../case.ts';
import { modelFiles } from '../model-files.ts';

await runCase(async () => {
  const language = await loadLanguage(modelFiles() as unknown as LanguageFiles);
  return (text) => {
    const tagged = language.tag(segment(text));
    return Math.min(tagged.upos.length, tagged.lemma.length);
  };
});

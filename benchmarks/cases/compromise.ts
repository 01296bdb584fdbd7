// compromise as far as its second level: tokens and tags, without the phrase parser of its third.
import nlp from 'compromise/two';
import { runCase } from '../case.ts';

await runCase(async () => (text) => {
  let tagged = 0;
  for (const sentence of nlp(text).document) {
    for (const term of sentence) if (term.tags !== undefined && term.text !== undefined) tagged++;
  }
  return tagged;
});

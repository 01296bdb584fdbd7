// wink-nlp with its lite web model: sentences, tokens and parts of speech, nothing else switched on.
import { createRequire } from 'node:module';
import { runCase } from '../case.ts';

const require = createRequire(import.meta.url);

await runCase(async () => {
  const winkNLP = require('wink-nlp');
  const nlp = winkNLP(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
  const its = nlp.its;
  return (text) => {
    const tokens = nlp.readDoc(text).tokens();
    const tags = tokens.out(its.pos) as string[];
    return Math.min(tags.length, (tokens.out(its.value) as string[]).length);
  };
});

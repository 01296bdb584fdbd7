// npm run train [model…] [--corpora DIR] [--models DIR] [--seed N]: trains the models named, or all of them in
// order, and writes <name>.bin and its card <name>.md into the models folder.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { packWeights, type WeightsFile } from '../src/model/weights-file.ts';
import { trainClaims } from './claims.ts';
import { trainLemmas } from './lemmas.ts';
import { modelCard } from './model-card.ts';
import { trainNames } from './names.ts';
import { helpFrom } from './own-help.ts';
import { packPlaces } from './places.ts';
import { trainStatements } from './statements.ts';
import { trainTags } from './tags.ts';
import type { Trainer } from './trainer.ts';
import { trainTrees } from './trees.ts';
import { trainWordList } from './word-list.ts';

helpFrom(import.meta.filename);

/** The trainers in the order in which they build on each other. */
const TRAINERS: Readonly<Record<string, Trainer<WeightsFile | Uint8Array>>> = {
  'word-list': trainWordList,
  tags: trainTags,
  lemmas: trainLemmas,
  names: trainNames,
  trees: trainTrees,
  places: packPlaces,
  statements: trainStatements,
  claims: trainClaims,
};

const root = new URL('../', import.meta.url);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpora: { type: 'string', default: fileURLToPath(new URL('../shared/corpora', root)) },
    models: { type: 'string', default: fileURLToPath(new URL('models', root)) },
    seed: { type: 'string', default: '1' },
  },
});
const names = positionals.length > 0 ? positionals : Object.keys(TRAINERS);
for (const name of names) {
  const trainer = TRAINERS[name];
  if (!trainer)
    throw new Error(`no model ${JSON.stringify(name)}: there are ${Object.keys(TRAINERS).join(', ')}`);
  const began = Date.now();
  const log = (line: string): void => console.log(line);
  log(`${name}`);
  const trained = await trainer({
    corpora: values.corpora,
    seed: Number(values.seed),
    models: async (model) => new Uint8Array(await readFile(join(values.models, `${model}.bin`))),
    log,
  });
  const { weights } = trained;
  const bytes = weights instanceof Uint8Array ? weights : await packWeights(weights);
  await writeFile(join(values.models, `${name}.bin`), bytes);
  await writeFile(
    join(values.models, `${name}.md`),
    modelCard(name, trained, bytes.length, Number(values.seed)),
  );
  log(`  ${(bytes.length / 1e6).toFixed(2)} MB in ${((Date.now() - began) / 1000).toFixed(0)} s`);
}

// Reading without claims: words, tags, names, times and statements, as `dateline read --no-claims` gives them.
import { createReader } from '../../src/reader.ts';
import { runCase } from '../case.ts';
import { modelFiles } from '../model-files.ts';

await runCase(async () => {
  const reader = await createReader(modelFiles(), { claims: false });
  let id = 0;
  return (text) => {
    const reading = reader.read({ id: String(id++), text });
    return reading.sentences.length + reading.statements.length;
  };
});

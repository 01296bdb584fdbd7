// The texts that every case reads, and how their words are counted: pieces between white space, the same for all.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A named set of texts. */
export interface TextSet {
  readonly name: string;
  readonly texts: readonly string[];
  /** White-space-separated words of one pass over all texts. */
  readonly words: number;
}

export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** Repeats whole texts, in order, until there are at least `leastWords`. Throws when the texts hold no words. */
export function textSet(name: string, texts: readonly string[], leastWords: number): TextSet {
  const once = texts.reduce((sum, text) => sum + countWords(text), 0);
  if (once === 0) throw new Error(`${name}: no words to read`);
  const times = Math.max(1, Math.ceil(leastWords / once));
  return { name, texts: Array.from({ length: times }, () => texts).flat(), words: once * times };
}

/** The files of `samples/`, as they are. */
export function sampleTexts(folder: string): string[] {
  const files = existsSync(folder) ? readdirSync(folder).filter((f) => f.endsWith('.txt')) : [];
  return files.sort().map((file) => readFileSync(join(folder, file), 'utf8'));
}

/** Texts of PolNeAR's dev split, or none where the corpora are not at hand. */
export function newsTexts(corpora: string): string[] {
  return textsOf(join(corpora, 'polnear', 'dev.jsonl'));
}

/** Texts of all news in the corpora that is there to be read: PolNeAR's train and dev splits, the Guardian's reports. */
export function allNews(corpora: string): string[] {
  const files = ['polnear/train.jsonl', 'polnear/dev.jsonl', 'guardian-sdf/reports.jsonl'];
  return files.flatMap((file) => textsOf(join(corpora, file)));
}

/** The `text` of each line of a file of JSON Lines; none where it is not there. */
function textsOf(file: string): string[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => (JSON.parse(line) as { text: string }).text);
}

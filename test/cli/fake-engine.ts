// An engine for tests that needs no weights: `Name said words.` is a statement, and some words do harm.
import { createHash } from 'node:crypto';
import { type ParsedWords, RELATIONS } from '../../src/language/trees.ts';
import type { Words } from '../../src/language/words.ts';
import type { Reading } from '../../src/reading.ts';
import type { ParsingEngine, ReadingEngine } from '../../src/serve/cli/engine.ts';
import type { Statement } from '../../src/statements/statement.ts';
import type { Span } from '../../src/text/span.ts';

export async function openReader(): Promise<ReadingEngine> {
  return {
    explain: () => null,
    read({ id, text, published }): Reading {
      if (text.includes('EXPLODE')) throw new Error('exploded');
      if (text.includes('END-THREAD')) process.exit(3); // in a worker: ends the thread
      const sentences = [...text.matchAll(/\S[^.!?]*[.!?]*/g)].map(
        (m): Span => [m.index, m.index + m[0].length],
      );
      const statements = [...text.matchAll(/([A-Z]\w+) (said) (?:that )?([^.]+)/g)].map((m, i): Statement => {
        const [whole, source, cue, content] = m as unknown as [string, string, string, string];
        const end = m.index + whole.length;
        return {
          id: `s${i + 1}`,
          source: [m.index, m.index + source.length],
          cue: [m.index + source.length + 1, m.index + source.length + 1 + cue.length],
          content: [[end - content.length, end]],
          actor: null,
          manner: 'indirect',
          score: 0.9,
        };
      });
      const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
      return {
        id,
        ...(published === undefined ? {} : { published }),
        sha256,
        sentences,
        times: [],
        actors: [],
        statements,
      };
    },
  };
}

export async function readerVersion(): Promise<string> {
  return 'fake';
}

/** Every word a noun, its form in lower case its lemma, its sentence's first word its head. */
export async function openParser(): Promise<ParsingEngine> {
  return {
    parse(words: Words): ParsedWords {
      const upos = new Uint8Array(words.count).fill(7);
      const xpos = new Uint8Array(words.count).fill(11);
      const lemma = words.form.map((form) => ({ text: form.toLowerCase(), hash: 0 }));
      const heads = new Int32Array(words.count);
      words.sentenceStarts.forEach((start, s) => heads.fill(start, start, words.sentenceStarts[s + 1]));
      for (const start of words.sentenceStarts) heads[start] = -1;
      const relations = new Uint8Array(words.count).fill(RELATIONS.indexOf('dep'));
      for (const start of words.sentenceStarts) relations[start] = RELATIONS.indexOf('root');
      const name = new Uint8Array(words.count);
      return { ...words, upos, xpos, lemma, types: [], name, heads, relations };
    },
  };
}

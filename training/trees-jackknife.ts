// Tags of the treebanks' train documents as a tagger gives them that has not seen them: the documents are dealt into
// folds, and each fold is tagged by a tagger trained on the others. A parser trained on such tags knows their errors.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Lexicon } from '../src/language/lexicon.ts';
import { Tagger } from '../src/language/tagger.ts';
import { WordList } from '../src/language/word-list.ts';
import { unpackWeights } from '../src/model/weights-file.ts';
import { readTextFile, wordsOf } from './corpora/columns.ts';
import { readUd } from './corpora/ud.ts';
import { trainTags } from './tags.ts';
import type { TrainingOptions } from './trainer.ts';

const FOLDS = 4;

/** Indexes into UPOS and XPOS of a document's words. */
export interface DocumentTags {
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
}

/** Tags by document id, of EWT and GUM train. */
export async function jackknifedTags(options: TrainingOptions): Promise<Map<string, DocumentTags>> {
  const { corpora, models, log } = options;
  const list = new WordList(await unpackWeights(await models('word-list')));
  const tags = new Map<string, DocumentTags>();
  for (let fold = 0; fold < FOLDS; fold++) {
    log(`  tags of fold ${fold + 1} of ${FOLDS}`);
    const folder = await mkdtemp(join(tmpdir(), 'dateline-fold-'));
    await mkdir(join(folder, 'ud'));
    await mkdir(join(folder, 'polnear'));
    const held = (['ewt', 'gum'] as const).flatMap((name) =>
      readUd(corpora, name, 'train').filter((_, i) => i % FOLDS === fold),
    );
    const ids = new Set(held.map((document) => document.id));
    const empty = gzipSync('');
    for (const name of ['ewt', 'gum']) {
      const documents = readTextFile(join(corpora, 'ud', `${name}-train.conllu.gz`)).split(
        /(?=^# newdoc id = )/m,
      );
      const others = documents.filter((text) => !ids.has(/^# newdoc id = (.+)$/m.exec(text)?.[1] ?? ''));
      await writeFile(join(folder, 'ud', `${name}-train.conllu.gz`), gzipSync(others.join(''), { level: 1 }));
      await writeFile(
        join(folder, 'ud', name === 'ewt' ? 'ewt-dev.conllu' : 'gum-dev.conllu.gz'),
        name === 'ewt' ? '' : empty,
      );
    }
    for (const split of ['train', 'dev'])
      await writeFile(join(folder, 'polnear', `silver-${split}.conllu.gz`), empty);
    const { weights } = await trainTags({
      ...options,
      corpora: folder,
      seed: options.seed + fold,
      log: () => {},
    });
    await rm(folder, { recursive: true });
    const lexicon = new Lexicon(list);
    const tagger = new Tagger(weights, lexicon.boundary);
    for (const { id, sentences } of held) {
      const words = wordsOf(sentences);
      const types = lexicon.typesOf(words);
      const joint = new Uint8Array(words.count);
      for (let s = 0; s < sentences.length; s++)
        tagger.tag(types, words.sentenceStarts[s]!, words.sentenceStarts[s + 1]!, joint);
      tags.set(id, {
        upos: joint.map((label) => tagger.uposOf[label]!),
        xpos: joint.map((label) => tagger.xposOf[label]!),
      });
    }
  }
  return tags;
}

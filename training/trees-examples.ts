// Sentences with trees to learn from: EWT and GUM with the tags of taggers that have not seen them, and CoreNLP's
// trees of PolNeAR's articles.
import { join } from 'node:path';
import { parseConllu } from '../src/language/conllu.ts';
import type { TaggedWords } from '../src/language/language.ts';
import { Lexicon } from '../src/language/lexicon.ts';
import { Tagger } from '../src/language/tagger.ts';
import { UPOS, XPOS } from '../src/language/tags.ts';
import { relationIndex } from '../src/language/trees-relations.ts';
import type { TreeWords } from '../src/language/trees-words.ts';
import { TreeVocabulary } from '../src/language/trees-words.ts';
import { WordList } from '../src/language/word-list.ts';
import { unpackWeights } from '../src/model/weights-file.ts';
import { readTextFile, wordsOf } from './corpora/columns.ts';
import { readSilverTrees } from './corpora/silver-trees.ts';
import { readUd } from './corpora/ud.ts';
import type { TrainingOptions } from './trainer.ts';
import type { DocumentTags } from './trees-jackknife.ts';

/** What `TreeVocabulary` needs of the words of a text, with its right trees. */
export interface TreeText extends Pick<TaggedWords, 'count' | 'types' | 'upos' | 'xpos' | 'sentenceStarts'> {
  /** Index of the head in the whole text, -1 for roots. */
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
}

/** One sentence: words [begin, end) of a text. */
export interface TreeExample {
  readonly words: TreeWords;
  readonly upos: Uint8Array;
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
  readonly begin: number;
  readonly end: number;
}

/** The relations of a treebank file's words by document, in the order of `readUd`'s rows. */
function relationsOf(path: string): Map<string, number[]> {
  const relations = new Map<string, number[]>();
  let now: number[] = [];
  for (const { comments, rows } of parseConllu(readTextFile(path))) {
    const id = comments
      .map((line) => /^# newdoc id = (.+)$/.exec(line)?.[1])
      .find((found) => found !== undefined);
    if (id !== undefined) relations.set(id, (now = []));
    for (const row of rows) if (/^\d+$/.test(row.id)) now.push(relationIndex(row.deprel));
  }
  return relations;
}

function inText(starts: Int32Array, heads: readonly number[]): Int32Array {
  let s = 0;
  return Int32Array.from(heads, (head, i) => {
    while (starts[s + 1]! <= i) s++;
    return head === 0 ? -1 : starts[s]! + head - 1;
  });
}

/** The documents of one split of a treebank; the tags are those given, else the treebank's own. */
export function treebankTexts(
  corpora: string,
  name: 'ewt' | 'gum',
  split: 'train' | 'dev',
  lexicon: Lexicon,
  tags: ReadonlyMap<string, DocumentTags>,
): TreeText[] {
  const gz = name === 'ewt' && split === 'dev' ? '' : '.gz';
  const relations = relationsOf(join(corpora, 'ud', `${name}-${split}.conllu${gz}`));
  return readUd(corpora, name, split).map(({ id, sentences }) => {
    const words = wordsOf(sentences);
    const rows = sentences.flat();
    return {
      count: words.count,
      sentenceStarts: words.sentenceStarts,
      types: lexicon.typesOf(words),
      upos: tags.get(id)?.upos ?? Uint8Array.from(rows, (row) => Math.max(0, UPOS.indexOf(row.upos))),
      xpos: tags.get(id)?.xpos ?? Uint8Array.from(rows, (row) => Math.max(0, XPOS.indexOf(row.xpos))),
      heads: inText(
        words.sentenceStarts,
        rows.map((row) => row.head),
      ),
      relations: Uint8Array.from(relations.get(id)!),
    };
  });
}

/** CoreNLP's trees, with the tags of `tagger`. */
export function silverText(corpora: string, lexicon: Lexicon, tagger: Tagger): TreeText {
  const trees = readSilverTrees(corpora);
  const words = wordsOf(trees.map((tree) => tree.rows));
  const types = lexicon.typesOf(words);
  const tags = tagsOf(tagger, types, words.sentenceStarts);
  return {
    ...tags,
    count: words.count,
    sentenceStarts: words.sentenceStarts,
    types,
    heads: inText(
      words.sentenceStarts,
      trees.flatMap((tree) => [...tree.heads]),
    ),
    relations: Uint8Array.from(trees.flatMap((tree) => [...tree.relations])),
  };
}

/** The tags of words by a tagger. */
export function tagsOf(tagger: Tagger, types: TaggedWords['types'], starts: Int32Array): DocumentTags {
  const joint = new Uint8Array(types.length);
  for (let s = 0; s + 1 < starts.length; s++) tagger.tag(types, starts[s]!, starts[s + 1]!, joint);
  return {
    upos: joint.map((label) => tagger.uposOf[label]!),
    xpos: joint.map((label) => tagger.xposOf[label]!),
  };
}

/** The lexicon and tagger that reading uses, from the weights trained before. */
export async function taggingOf(
  models: TrainingOptions['models'],
): Promise<{ lexicon: Lexicon; tagger: Tagger }> {
  const lexicon = new Lexicon(new WordList(await unpackWeights(await models('word-list'))));
  return { lexicon, tagger: new Tagger(await unpackWeights(await models('tags')), lexicon.boundary) };
}

const RARE_TAG = 5;
const FREQUENT_WORD = 70;

/** Tag classes and frequent words of the texts, the most frequent first. */
export function vocabularyOf(texts: readonly TreeText[]): TreeVocabulary {
  const tagCounts = new Int32Array(UPOS.length * XPOS.length);
  const wordCounts = new Map<number, number>();
  for (const { count, types, upos, xpos } of texts)
    for (let i = 0; i < count; i++) {
      tagCounts[upos[i]! * XPOS.length + xpos[i]!]!++;
      wordCounts.set(types[i]!.lower, (wordCounts.get(types[i]!.lower) ?? 0) + 1);
    }
  const tags = new Uint8Array(tagCounts.length);
  let classes = 0;
  tagCounts.forEach((count, tag) => {
    if (count >= RARE_TAG) tags[tag] = ++classes;
  });
  // A pair of tags never seen is taken for the first class with the same Penn tag.
  tags.forEach((known, tag) => {
    if (known > 0) return;
    const kin = UPOS.map((_, u) => tags[u * XPOS.length + (tag % XPOS.length)]!).find((other) => other > 0);
    if (tagCounts[tag]! < RARE_TAG) tags[tag] = kin ?? 1;
  });
  const frequent = [...wordCounts]
    .filter(([, count]) => count >= FREQUENT_WORD)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return new TreeVocabulary(
    tags,
    Int32Array.from(frequent, ([hash]) => hash),
  );
}

/** The sentences of texts as the network sees them. */
export function examplesOf(texts: readonly TreeText[], vocabulary: TreeVocabulary): TreeExample[] {
  return texts.flatMap((text) => {
    const words = vocabulary.wordsOf(text);
    const { upos, heads, relations, sentenceStarts } = text;
    return Array.from({ length: sentenceStarts.length - 1 }, (_, s) => ({
      words,
      upos,
      heads,
      relations,
      begin: sentenceStarts[s]!,
      end: sentenceStarts[s + 1]!,
    }));
  });
}

// CoNLL-U: what is read is written again as it was; our words are written as Universal Dependencies does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ConlluError,
  formatConllu,
  isWordRow,
  parseConllu,
  sentenceRows,
  withColumns,
} from '../../src/language/conllu.ts';
import { goldWords } from '../../src/language/gold-words.ts';
import { segment } from '../../src/language/segment.ts';

/** CoNLL-U with blanks for tabs, as it is easier to write. */
function tabbed(text: string): string {
  return text.replace(/^(?!#).*$/gmu, (line) => line.trim().replace(/ +/gu, '\t'));
}

const FILE = tabbed(`# newdoc id = a
# sent_id = a-1
# text = They don't go.
1 They they PRON PRP Case=Nom 4 nsubj _ _
2-3 don't _ _ _ _ _ _ _ _
2 do do AUX VBP _ 4 aux _ _
3 n't not PART RB _ 4 advmod _ _
4 go go VERB VB _ 0 root 0:root SpaceAfter=No|Entity=(x)
4.1 home home NOUN NN _ _ _ 4:obj _
5 . . PUNCT . _ 4 punct _ _

# sent_id = a-2
1 No no INTJ UH _ 0 root _ SpaceAfter=No
2 ! ! PUNCT . _ 1 punct _ _

# newpar
# sent_id = a-3
1 Bye bye INTJ UH _ 0 root _ _

`);

describe('parseConllu', () => {
  it('keeps comments, ranges, empty nodes and columns, so that formatConllu gives the same file', () => {
    const sentences = parseConllu(FILE);
    expect(sentences.map(({ rows }) => rows.filter(isWordRow).length)).toEqual([5, 2, 1]);
    expect(sentences.map(formatConllu).join('')).toBe(FILE);
  });

  it('takes a byte order mark, Windows line ends and a last sentence without a blank line', () => {
    const file = `\ufeff${FILE.trimEnd().replaceAll('\n', '\r\n')}`;
    expect(parseConllu(file).map(formatConllu).join('')).toBe(FILE);
    expect(parseConllu('')).toEqual([]);
  });

  it('names the line of a bad row', () => {
    expect(() => parseConllu('# a\n1\tx\n')).toThrow(ConlluError);
    expect(() => parseConllu('# a\n1\tx\n')).toThrow(
      'line 2: a row has 10 columns separated by tabs, this one 2',
    );
    expect(() => parseConllu(tabbed('x x x x x x x x x x'))).toThrow(
      'line 1: "x" is not the number of a word',
    );
  });
});

describe('goldWords', () => {
  it('makes the text from forms, spaces and paragraphs, with offsets inside ranges', () => {
    const words = goldWords(parseConllu(FILE));
    expect(words.text).toBe("They don't go. No!\n\nBye");
    expect(words.form).toEqual(['They', 'do', "n't", 'go', '.', 'No', '!', 'Bye']);
    words.form.forEach((form, i) => {
      expect(words.text.slice(words.from[i], words.to[i])).toBe(form);
    });
    expect([...words.sentenceStarts]).toEqual([0, 5, 7, 8]);
    expect([...words.paragraphStart]).toEqual([1, 0, 0, 0, 0, 0, 0, 1]);
  });

  it('gives the words of a range the whole range when they are not written in it', () => {
    const words = goldWords(
      parseConllu(tabbed('1-2 del _ _ _ _ _ _ _ _\n1 de _ _ _ _ _ _ _ _\n2 el _ _ _ _ _ _ _ _\n')),
    );
    expect(words.text).toBe('del');
    expect([...words.from, ...words.to]).toEqual([0, 0, 2, 3]);
  });
});

describe('withColumns', () => {
  it('replaces UPOS, XPOS, LEMMA, FEATS, HEAD and DEPREL of words and nothing else', () => {
    const sentences = parseConllu(FILE);
    const count = goldWords(sentences).count;
    const numbered = (name: string): string[] => Array.from({ length: count }, (_, i) => `${name}${i}`);
    const columns = { upos: numbered('U'), xpos: numbered('X'), lemma: numbered('L') };
    const tagged = withColumns(sentences, columns);
    expect(tagged[0]!.comments).toEqual(sentences[0]!.comments);
    expect(tagged[0]!.rows[1]).toEqual(sentences[0]!.rows[1]);
    expect(tagged[0]!.rows[5]).toEqual(sentences[0]!.rows[5]);
    expect(Object.values(tagged[0]!.rows[4]!)).toEqual([
      '4',
      'go',
      'L3',
      'U3',
      'X3',
      '_',
      '_',
      '_',
      '0:root',
      'SpaceAfter=No|Entity=(x)',
    ]);
    expect(tagged[2]!.rows[0]!.lemma).toBe('L7');
    const parsed = withColumns(sentences, {
      ...columns,
      head: Array(count).fill(0),
      deprel: Array(count).fill('root'),
    });
    expect([parsed[1]!.rows[0]!.head, parsed[1]!.rows[0]!.deprel]).toEqual(['0', 'root']);
  });
});

function written(text: string, xpos: readonly string[] = []): string {
  const words = segment(text);
  const sentences = Array.from({ length: words.sentenceStarts.length - 1 }, (_, s) => s);
  return sentences
    .map((s) => formatConllu(sentenceRows(words, s, { upos: [], xpos, lemma: [] }, `x-${s + 1}`)))
    .join('');
}

describe('sentenceRows', () => {
  it('writes ranges, SpaceAfter, the text and the paragraph', () => {
    const blank = ' _ _ _ _ _ _ _';
    expect(written("They  don't go.No\n\nBye").replaceAll('\t', ' ')).toBe(
      [
        ...[
          '# newpar',
          '# sent_id = x-1',
          "# text = They don't go.",
          `1 They${blank} _`,
          `2-3 don't${blank} _`,
        ],
        ...[
          `2 do${blank} _`,
          `3 n't${blank} _`,
          `4 go${blank} SpaceAfter=No`,
          `5 .${blank} SpaceAfter=No`,
          '',
        ],
        ...['# sent_id = x-2', '# text = No', `1 No${blank} _`, ''],
        ...['# newpar', '# sent_id = x-3', '# text = Bye', `1 Bye${blank} _`, '', ''],
      ].join('\n'),
    );
    expect(written("The dogs' bones, can't", ['DT', 'NNS', 'POS', 'NNS'])).toContain("2-3\tdogs'\t");
    expect(written("He said 'the dogs' bark")).not.toMatch(/^\d-\d/mu);
    expect(written('cannot dunno').match(/^\d-\d\t\w+/gmu)).toEqual(['1-2\tcannot', '3-5\tdunno']);
  });

  it('is read back to the words it was written from, whatever the text', () => {
    const pieces = fc.constantFrom(
      'He',
      ' ',
      "don't",
      '.',
      '\n\n',
      '“',
      '”',
      'cannot',
      "'s",
      '\0',
      '-',
      '5pm',
      ' U.S.',
    );
    fc.assert(
      fc.property(
        fc.array(pieces).map((list) => list.join('')),
        (text) => {
          const words = segment(text);
          const back = goldWords(parseConllu(written(text)));
          expect(back.form).toEqual(words.form);
          expect([...back.sentenceStarts]).toEqual([...words.sentenceStarts]);
          expect([...back.paragraphStart]).toEqual([...words.paragraphStart]);
        },
      ),
    );
  });
});

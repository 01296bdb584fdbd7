// Training labels of names: from CoreNLP's classes, and from GUM's entity spans, in small made-up sentences.
import { describe, expect, it } from 'vitest';
import type { Row } from '../../training/corpora/columns.ts';
import { GumSpans, gumNames, settleSurnames, silverNames, splitHyphens } from '../../training/name-labels.ts';

const row = (form: string, xpos: string, misc: string, head = 0): Row => ({
  form,
  lemma: form,
  upos: xpos.startsWith('NNP') ? 'PROPN' : 'NOUN',
  xpos,
  head,
  misc,
  spaceAfter: true,
});
const groups = new Set(['syrian', 'iraqi']);

describe('silver names', () => {
  it('begin where the class changes, and MISC is a group only for the words of groups', () => {
    const rows = [
      row('Syrian', 'JJ', 'NER=MISC'),
      row('John', 'NNP', 'NER=PERSON'),
      row('Smith', 'NNP', 'NER=PERSON'),
      row('Facebook', 'NNP', 'NER=MISC'),
    ];
    expect(silverNames(rows, groups)).toEqual(['B-NORP', 'B-PERSON', 'I-PERSON', 'O']);
  });

  it('of a surname alone follow the full name in the document', () => {
    const sentences = [
      [row('John', 'NNP', 'NER=PERSON'), row('Smith', 'NNP', 'NER=PERSON'), row('said', 'VBD', 'NER=O')],
      [
        row('for', 'IN', 'NER=O'),
        row('Smith', 'NNP', 'NER=LOCATION'),
        row('and', 'CC', 'NER=O'),
        row('us', 'PRP', 'NER=O'),
      ],
    ];
    const labels = sentences.map((rows) => silverNames(rows, groups));
    settleSurnames(sentences, labels, new Set());
    expect(labels[1]).toEqual(['O', 'B-PERSON', 'O', 'O']);
  });

  it('keep the class for the capital part of a hyphenated word', () => {
    const parts = splitHyphens([row('Iraqi-born', 'JJ', 'NER=MISC')]);
    expect(parts.map(({ form }) => form)).toEqual(['Iraqi', '-', 'born']);
    expect(silverNames(parts, groups)).toEqual(['B-NORP', 'O', 'O']);
  });
});

describe('names of GUM', () => {
  it('are the proper nouns around the head of an entity, without titles', () => {
    const rows = [
      row('President', 'NNP', 'Entity=(1-person-new', 0),
      row('Ann', 'NNP', '_', 1),
      row('Lee', 'NNP', 'Entity=1)', 1),
      row('saw', 'VBD', '_', 1),
      row('old', 'JJ', 'Entity=(2-place-new', 6),
      row('Rome', 'NNP', 'Entity=2)', 4),
    ];
    expect(gumNames(rows, groups, new GumSpans())).toEqual([
      'O',
      'B-PERSON',
      'I-PERSON',
      'O',
      'O',
      'B-PLACE',
    ]);
  });
});

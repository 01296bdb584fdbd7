// Trees as the rules read them, on a tree made by hand.
import { describe, expect, it } from 'vitest';
import { handMadeGraph } from './hand-made.ts';

const graph = handMadeGraph(
  'US/US/PROPN/NNP/2/compound/B-PLACE troops/troop/NOUN/NNS/4/nsubj:pass were/be/AUX/VBD/4/aux:pass ' +
    'Sent/send/VERB/VBN/0/root to/to/ADP/IN/6/case Erbil/Erbil/PROPN/NNP/4/obl/B-PLACE | ' +
    'He/he/PRON/PRP/2/nsubj nodded/nod/VERB/VBD/0/root',
);
const [US, TROOPS, WERE, SENT, TO, ERBIL, HE, NODDED] = [0, 1, 2, 3, 4, 5, 6, 7] as const;

describe('a graph', () => {
  it('gives heads, -1 at the root of each sentence', () => {
    expect([US, TROOPS, WERE, SENT, TO, ERBIL, HE, NODDED].map((i) => graph.head(i))).toEqual([
      TROOPS,
      SENT,
      SENT,
      -1,
      ERBIL,
      SENT,
      NODDED,
      -1,
    ]);
  });

  it('gives children in the order of the text', () => {
    expect(graph.children(SENT)).toEqual([TROOPS, WERE, ERBIL]);
    expect(graph.children(US)).toEqual([]);
    expect(graph.children(NODDED)).toEqual([HE]);
  });

  it('gives relations with and without their subtype', () => {
    expect(graph.relation(TROOPS)).toBe('nsubj:pass');
    expect(graph.plain(TROOPS)).toBe('nsubj');
    expect(graph.plain(SENT)).toBe('root');
  });

  it('finds children by a relation, by its subtype, or by several', () => {
    expect(graph.by(SENT, 'nsubj')).toEqual([TROOPS]);
    expect(graph.by(SENT, 'nsubj:pass')).toEqual([TROOPS]);
    expect(graph.by(NODDED, 'nsubj:pass')).toEqual([]);
    expect(graph.by(SENT, 'obl', 'aux')).toEqual([WERE, ERBIL]);
  });

  it('gives forms in small letters, lemmas, tags and names', () => {
    expect([graph.form(SENT), graph.lemma(SENT), graph.upos(SENT), graph.xpos(SENT)]).toEqual([
      'sent',
      'send',
      'VERB',
      'VBN',
    ]);
    expect([graph.name(US), graph.name(TROOPS)]).toEqual(['PLACE', '']);
  });

  it('knows the sentence of a word', () => {
    expect([graph.sentence(ERBIL), graph.begin(ERBIL), graph.end(ERBIL)]).toEqual([0, US, HE]);
    expect([graph.sentence(HE), graph.begin(HE), graph.end(HE)]).toEqual([1, HE, 8]);
  });

  it('gives the extent of a tree, without children that are skipped', () => {
    expect(graph.extent(SENT)).toEqual([US, ERBIL]);
    expect(graph.extent(TROOPS)).toEqual([US, TROOPS]);
    expect(graph.extent(SENT, (child) => child === ERBIL)).toEqual([US, SENT]);
  });

  it('gives spans of characters', () => {
    const { text } = graph.words;
    expect(text.slice(...graph.span(US, TROOPS))).toBe('US troops');
    expect(text.slice(...graph.span(ERBIL))).toBe('Erbil');
    expect(text.slice(...graph.span(NODDED))).toBe('nodded');
  });
});

describe('verbs', () => {
  it('have the lemmas that the model makes up wrongly set right', () => {
    const graph = handMadeGraph('invaded/invad/VERB/VBN/0/root scrapped/scrape/ADJ/JJ/1/conj');
    expect([graph.lemma(0), graph.lemma(1)]).toEqual(['invade', 'scrape']);
  });

  it('are adjectives in -ed behind their noun with a place of their own', () => {
    const graph = handMadeGraph(
      'troops/troops/NOUN/NNS/0/root advanced/advanced/ADJ/JJ/1/amod Lachin/Lachin/PROPN/NNP/2/obl',
    );
    expect([graph.upos(1), graph.lemma(1)]).toEqual(['VERB', 'advance']);
  });
});

describe('words without a tree', () => {
  it('are roots without children', () => {
    const bare = handMadeGraph('Go/go/VERB/VB/0/root home/home/ADV/RB/0/root');
    expect([bare.head(0), bare.head(1)]).toEqual([-1, -1]);
    expect([...bare.children(0), ...bare.children(1)]).toEqual([]);
    expect(bare.extent(1)).toEqual([1, 1]);
  });
});
